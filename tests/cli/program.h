#pragma once

#include <sys/types.h>

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "support/temporary_directory.h"

namespace samspar::test {

// What a finished run of the program left behind.
struct Finished {
    int code = -1;  // exit code; -N when a signal N ended it
    std::string out;
    std::string err;

    // stdout as JSON; throws when it is not.
    nlohmann::json json() const { return nlohmann::json::parse(out); }
};

// Runs the built program to its end.
Finished samspar(const std::vector<std::string>& words);

// The program while it runs: `serve`, or an import that is to be stopped.
class Running {
public:
    explicit Running(const std::vector<std::string>& words);
    ~Running();  // kills what still runs
    Running(const Running&) = delete;
    Running& operator=(const Running&) = delete;

    // The next line of stdout or stderr, without its line feed. Waits for it, at most a minute;
    // empty at the end of the output.
    std::string line_of_stdout() { return next_line(out_, out_rest_); }
    std::string line_of_stderr() { return next_line(err_, err_rest_); }

    void signal(int number) const;
    // Waits for the end; the exit code, or -N when signal N ended it.
    int wait();

private:
    static std::string next_line(int pipe, std::string& rest);

    pid_t process_ = -1;
    int out_ = -1;
    int err_ = -1;
    std::string out_rest_;
    std::string err_rest_;
};

// A store made with `init`, its key in a directory of its own.
class Home {
public:
    Home();

    std::string data() const { return (directory_ / "data").string(); }
    std::string key() const { return (directory_ / "keys" / "key").string(); }
    std::string path(const std::string& name) const { return (directory_ / name).string(); }
    // Writes a file and gives its path.
    std::string file(const std::string& name, const std::string& content) const;

    // Runs a command on the store: the words, then --data.
    Finished run(std::vector<std::string> words) const;
    // Imports the insatser and registreringar of tests/data/hbs-2021.
    void import_hbs() const;

private:
    TemporaryDirectory directory_;
};

std::string content_of(const std::string& path);

}  // namespace samspar::test
