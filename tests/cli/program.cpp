#include "cli/program.h"
#include "test_paths.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace samspar::test {
namespace {

constexpr int kPatienceMs = 60'000;

struct Pipe {
    Pipe() {
        std::array<int, 2> ends{};
        if (::pipe2(ends.data(), O_CLOEXEC) != 0) {
            throw std::runtime_error("no pipe");
        }
        read = ends[0];
        write = ends[1];
    }
    int read = -1;
    int write = -1;
};

struct Started {
    pid_t process = -1;
    int out = -1;
    int err = -1;
};

Started start(const std::vector<std::string>& words) {
    std::vector<std::string> all{SAMSPAR_PROGRAM};
    all.insert(all.end(), words.begin(), words.end());
    std::vector<char*> arguments;
    for (std::string& word : all) {
        arguments.push_back(word.data());
    }
    arguments.push_back(nullptr);
    const Pipe out;
    const Pipe err;
    const pid_t process = ::fork();
    if (process == 0) {
        ::dup2(out.write, STDOUT_FILENO);
        ::dup2(err.write, STDERR_FILENO);
        ::execv(arguments[0], arguments.data());
        ::_exit(127);
    }
    ::close(out.write);
    ::close(err.write);
    return {process, out.read, err.read};
}

int exit_code(pid_t process) {
    int status = 0;
    ::waitpid(process, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

// False at the end of the output.
bool read_some(int pipe, std::string& into) {
    std::array<char, 4096> buffer{};
    const ssize_t got = ::read(pipe, buffer.data(), buffer.size());
    if (got > 0) {
        into.append(buffer.data(), static_cast<std::size_t>(got));
    }
    return got > 0;
}

}  // namespace

Finished samspar(const std::vector<std::string>& words) {
    const Started started = start(words);
    Finished run;
    std::array<pollfd, 2> pipes{{{started.out, POLLIN, 0}, {started.err, POLLIN, 0}}};
    std::array<std::string*, 2> texts{&run.out, &run.err};
    for (int open = 2; open > 0;) {
        if (::poll(pipes.data(), pipes.size(), kPatienceMs) <= 0) {
            ::kill(started.process, SIGKILL);
            break;
        }
        for (std::size_t i = 0; i < pipes.size(); ++i) {
            if (pipes.at(i).revents != 0 && !read_some(pipes.at(i).fd, *texts.at(i))) {
                pipes.at(i).fd = -1;
                --open;
            }
        }
    }
    run.code = exit_code(started.process);
    ::close(started.out);
    ::close(started.err);
    return run;
}

Running::Running(const std::vector<std::string>& words) {
    const Started started = start(words);
    process_ = started.process;
    out_ = started.out;
    err_ = started.err;
}

Running::~Running() {
    if (process_ > 0) {
        ::kill(process_, SIGKILL);
        exit_code(process_);
    }
    ::close(out_);
    ::close(err_);
}

std::string Running::next_line(int pipe, std::string& rest) {
    for (;;) {
        if (const std::size_t end = rest.find('\n'); end != std::string::npos) {
            std::string line = rest.substr(0, end);
            rest.erase(0, end + 1);
            return line;
        }
        pollfd waiting{pipe, POLLIN, 0};
        if (::poll(&waiting, 1, kPatienceMs) <= 0 || !read_some(pipe, rest)) {
            return {};
        }
    }
}

void Running::signal(int number) const {
    ::kill(process_, number);
}

int Running::wait() {
    const int code = exit_code(process_);
    process_ = -1;
    return code;
}

Home::Home() {
    std::filesystem::create_directory(directory_ / "keys");
    const Finished made = samspar({"init",
                                   "--data",
                                   data(),
                                   "--forbund",
                                   "HBS",
                                   "--kommun",
                                   "0126=Huddinge",
                                   "--kommun",
                                   "0127=Botkyrka",
                                   "--kommun",
                                   "0128=Salem",
                                   "--key-file",
                                   key()});
    if (made.code != 0) {
        throw std::runtime_error("init: " + made.err);
    }
}

std::string Home::file(const std::string& name, const std::string& content) const {
    std::ofstream out(path(name), std::ios::binary);
    out << content;
    return path(name);
}

Finished Home::run(std::vector<std::string> words) const {
    words.insert(words.end(), {"--data", data()});
    return samspar(words);
}

void Home::import_hbs() const {
    for (const std::string kind : {"insatser", "registreringar"}) {
        const Finished done = run({"import", kind, TEST_DATA "/hbs-2021/" + kind + ".csv"});
        if (done.code != 0) {
            throw std::runtime_error("import: " + done.err);
        }
    }
}

std::string content_of(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

}  // namespace samspar::test
