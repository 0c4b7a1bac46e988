// That the memory of a process which reads a key is nobody's to look at, and is in no core file.

#include <fcntl.h>
#include <gtest/gtest.h>
#include <linux/capability.h>
#include <linux/securebits.h>
#include <sys/file.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <fstream>

#include "cli/program.h"

namespace samspar::test {
namespace {

using std::chrono::steady_clock;

constexpr std::chrono::seconds kPatience{60};

// Without any privilege, as almost everybody is.
void drop_privileges() {
    ::prctl(PR_SET_SECUREBITS, SECBIT_NOROOT | SECBIT_NOROOT_LOCKED, 0, 0, 0);
    __user_cap_header_struct head{_LINUX_CAPABILITY_VERSION_3, 0};
    std::array<__user_cap_data_struct, 2> none{};
    ::syscall(SYS_capset, &head, none.data());
}

// A program whose input and output are pipes that nobody serves, and whose core file may be as
// large as it likes.
class Standing {
public:
    explicit Standing(std::vector<std::string> words) {
        std::array<int, 2> in{};
        std::array<int, 2> out{};
        if (::pipe2(in.data(), O_CLOEXEC) != 0 || ::pipe2(out.data(), O_CLOEXEC) != 0) {
            throw std::runtime_error("no pipe");
        }
        std::vector<char*> arguments;
        for (std::string& word : words) {
            arguments.push_back(word.data());
        }
        arguments.push_back(nullptr);
        process_ = ::fork();
        if (process_ == 0) {
            drop_privileges();
            ::dup2(in[0], STDIN_FILENO);
            ::dup2(out[1], STDOUT_FILENO);
            ::dup2(out[1], STDERR_FILENO);
            ::execv(arguments[0], arguments.data());
            ::_exit(127);
        }
        ::close(in[0]);
        ::close(out[1]);
        in_ = in[1];
        out_ = out[0];
    }
    ~Standing() {
        ::kill(process_, SIGKILL);
        ::waitpid(process_, nullptr, 0);
        ::close(in_);
        ::close(out_);
    }
    Standing(const Standing&) = delete;
    Standing& operator=(const Standing&) = delete;

    [[nodiscard]] bool runs() const { return ::waitpid(process_, nullptr, WNOHANG) == 0; }
    [[nodiscard]] std::string in_proc(const char* name) const {
        return "/proc/" + std::to_string(process_) + "/" + name;
    }
    // By another process of the same user.
    [[nodiscard]] bool can_be_looked_into() const {
        const pid_t looker = ::fork();
        if (looker == 0) {
            drop_privileges();
            ::_exit(::open(in_proc("environ").c_str(), O_RDONLY | O_CLOEXEC) >= 0 ? 1 : 0);
        }
        int status = 0;
        ::waitpid(looker, &status, 0);
        return status != 0;
    }
    [[nodiscard]] bool may_leave_a_core() const {
        std::ifstream limits(in_proc("limits"));
        for (std::string line; std::getline(limits, line);) {
            if (line.starts_with("Max core file size")) {
                return line.find(" 0 ") == std::string::npos;
            }
        }
        return true;
    }
    // It is so from the first moment on; that moment is waited for.
    [[nodiscard]] bool is_private() const {
        const auto end = steady_clock::now() + kPatience;
        while (can_be_looked_into() || may_leave_a_core()) {
            if (!runs() || steady_clock::now() > end) {
                return false;
            }
        }
        return runs();
    }

private:
    pid_t process_ = -1;
    int in_ = -1;
    int out_ = -1;
};

// Whoever changes the ring waits while this has the lock, with the key that opened it in memory.
class RingLock {
public:
    explicit RingLock(const Home& home)
        : file_(
              ::open((home.data() + "/keyring.lock").c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0600)) {
        ::flock(file_, LOCK_EX);
    }
    ~RingLock() { ::close(file_); }
    RingLock(const RingLock&) = delete;
    RingLock& operator=(const RingLock&) = delete;

private:
    int file_;
};

TEST(PrivateMemory, of_another_program_can_be_looked_into) {
    const Standing other({"/bin/cat"});
    const auto end = steady_clock::now() + kPatience;
    while (!other.can_be_looked_into() && steady_clock::now() < end) {
    }
    EXPECT_TRUE(other.can_be_looked_into());
}

TEST(PrivateMemory, of_every_command_with_a_key_is_its_own) {
#ifdef __SANITIZE_ADDRESS__
    GTEST_SKIP() << "such a build lets its leak check look into it";
#endif
    const Home home;
    ASSERT_EQ(home.run({"backup", home.path("one.backup")}).code, 0);
    const RingLock held(home);
    const std::vector<std::vector<std::string>> commands{
        {"serve", "--listen", "127.0.0.1:0"},
        {"arkiv", "--klartext", "--tar"},
        {"keyring", "add-key-file", home.path("new.key")},
        {"keyring", "add-credential", "samspar-key"},
        {"keyring", "add-passphrase"},
        {"keyring", "add-shares"},
        {"keyring", "remove-slot", "1"},
        {"keyring", "rewrap"},
        {"keyring", "rotate"},
        {"keyring", "destroy", "person_tag", "--forbund", "HBS"},
        {"keyring", "recover", "--passphrase", "--key-file", home.path("new.key")},
        {"keyring", "recover", "--shares", "--key-file", home.path("new.key")},
        {"restore", home.path("one.backup"), "--passphrase", "--key-file", home.path("new.key")},
        {"restore", home.path("one.backup"), "--shares", "--key-file", home.path("new.key")},
    };
    for (std::vector<std::string> words : commands) {
        const std::string name = words.at(0) + " " + words.at(1);
        words.insert(words.begin(), SAMSPAR_PROGRAM);
        words.insert(words.end(), {"--data", home.data()});
        EXPECT_TRUE(Standing(words).is_private()) << name;
    }
}

}  // namespace
}  // namespace samspar::test
