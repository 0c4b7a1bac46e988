// The copy of the access log that a service makes.

#include "cli/log_copy.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>

#include <sstream>

#include "cli/program.h"

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

TEST_F(LogCopy, of_a_path_that_cannot_be_written_is_refused_at_the_start) {
    const Finished run = samspar(words(home.path("none/access.log")));
    EXPECT_EQ(run.code, 1);
    EXPECT_THAT(run.err, HasSubstr("there is no directory " + home.path("none")));
}

}  // namespace
}  // namespace samspar::test
