// The copy of the access log that a service makes.

#include "cli/log_copy.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <sstream>

#include "cli/program.h"
#include "support/test_store.h"

namespace samspar::test {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class LogCopy : public testing::Test {
protected:
    std::vector<std::string> words(const std::string& target) const {
        return {"serve",
                "--listen",
                "127.0.0.1:0",
                "--json",
                "--data",
                home.data(),
                "--access-log",
                target};
    }
    // What is done while a service runs that copies its log.
    void serve(const std::vector<std::vector<std::string>>& commands) const {
        Running service(words(copy));
        ASSERT_THAT(service.line_of_stdout(), HasSubstr("listening"));
        for (const auto& command : commands) {
            ASSERT_EQ(home.run(command).code, 0);
        }
        service.signal(SIGTERM);
        ASSERT_EQ(service.wait(), 0);
    }
    std::vector<std::string> acts() const {
        std::istringstream in(content_of(copy));
        std::vector<std::string> all;
        for (std::string line; std::getline(in, line);) {
            const std::size_t at = line.find(" act=") + 5;
            all.push_back(line.substr(at, line.find(' ', at) - at));
        }
        return all;
    }

    Home home;
    std::string copy = home.path("access.log");
};

TEST_F(LogCopy, has_each_row_of_the_service_once_and_in_order) {
    serve({{"user", "list"}});
    EXPECT_EQ(acts(), (std::vector<std::string>{"drift.serve", "user.list", "drift.serve"}));
    ASSERT_EQ(home.run({"user", "disable", "admin", "--json"}).code, 1);
    serve({});
    EXPECT_EQ(acts(),
              (std::vector<std::string>{"drift.serve",
                                        "user.list",
                                        "drift.serve",
                                        "user.disable",
                                        "drift.serve",
                                        "drift.serve"}));
}

TEST_F(LogCopy, says_nothing_about_whom) {
    serve({{"user", "add", "anna.ek", "--role", "forbund"}});
    EXPECT_THAT(content_of(copy),
                AllOf(HasSubstr("user=- role=drift act=user.create result=ok object=user\n"),
                      Not(HasSubstr("anna"))));
    store::AuditRow row;
    row.seq = 7;
    row.at = {1'764'515'394'000};
    row.actor.user = domain::UserId{4};
    row.actor.role = "handlaggare";
    row.actor.session = "abcdefgh";
    row.actor.address = "10.0.0.1";
    row.user_name = "anna.ek";
    row.event.action = "registrering.start";
    row.event.object_type = "registrering";
    row.event.object_id = "NVC-RCT";
    row.event.count = 1;
    row.event.detail = "{\"insats\":3}";
    EXPECT_EQ(cli::log_line(row),
              "row=7 at=2025-11-30T15:09:54Z user=4 role=handlaggare act=registrering.start "
              "result=ok object=registrering count=1");
}

TEST_F(LogCopy, goes_on_in_a_new_file_when_the_old_one_is_renamed) {
    Running service(words(copy));
    ASSERT_THAT(service.line_of_stdout(), HasSubstr("listening"));
    std::filesystem::rename(copy, copy + ".1");
    ASSERT_EQ(home.run({"user", "list"}).code, 0);
    service.signal(SIGTERM);
    ASSERT_EQ(service.wait(), 0);
    std::vector<std::string> all = acts();
    EXPECT_EQ(all.back(), "drift.serve");
    EXPECT_EQ(all.at(all.size() - 2), "user.list");
}

// What listens where the system log does.
class SystemLog {
public:
    explicit SystemLog(const std::string& path)
        : path_(path), socket_(::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0)) {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        path.copy(address.sun_path, sizeof address.sun_path - 1);
        if (::bind(socket_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
            throw std::runtime_error("cannot listen at " + path);
        }
    }
    ~SystemLog() {
        ::close(socket_);
        ::unlink(path_.c_str());
    }
    // What has come, a message a line.
    std::string messages() const {
        std::string all;
        std::array<char, 1024> message{};
        while (true) {
            const ssize_t got = ::recv(socket_, message.data(), message.size(), MSG_DONTWAIT);
            if (got < 0) {
                return all;
            }
            all.append(message.data(), static_cast<std::size_t>(got)).append("\n");
        }
    }

private:
    std::string path_;
    int socket_;
};

TEST(LogCopyToSyslog, is_a_message_for_a_row_and_waits_while_nobody_listens) {
    TestStore house;
    const auto leave_row = [&](const std::string& action) {
        auto scope = house.store->write();
        scope.commit(store::drift(), TestStore::event(action));
    };
    const std::string socket = (house.home / "log").string();
    std::vector<std::string> said;
    const auto say = [&](std::string_view line) { said.emplace_back(line); };
    cli::LogCopy copy(*house.store, "syslog", say, socket);
    leave_row("user.list");
    copy.write_new();
    leave_row("user.create");
    copy.write_new();
    ASSERT_EQ(said.size(), 1U) << "told once";
    EXPECT_EQ(said.front(),
              "samspar: cannot write the copy of the access log to the system log (" + socket +
                  "): No such file or directory");
    const SystemLog log(socket);
    copy.write_new();
    const std::string line = "<86>[A-Z][a-z]{2} [ 0-9]{2} [0-9:]{8} samspar-data\\[[0-9]+\\]: row=";
    EXPECT_THAT(log.messages(),
                testing::MatchesRegex(line + "[^\n]* act=user.list result=ok\n" + line +
                                      "[^\n]* act=user.create result=ok\n"));
    copy.write_new();
    EXPECT_EQ(log.messages(), "");
}

TEST_F(LogCopy, of_a_path_that_cannot_be_written_is_refused_at_the_start) {
    const Finished run = samspar(words(home.path("none/access.log")));
    EXPECT_EQ(run.code, 1);
    EXPECT_THAT(run.err, HasSubstr("there is no directory " + home.path("none")));
}

}  // namespace
}  // namespace samspar::test
