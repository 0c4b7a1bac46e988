// What is done at the command line stands in the access log, with the account that did it.

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>

#include "cli/local_store.h"
#include "cli/os_account.h"
#include "cli/program.h"
#include "store/audit.h"

namespace samspar::test {
namespace {

using testing::ElementsAre;

std::vector<store::AuditRow> log(const Home& home) {
    cli::LocalStore access(home.data(), std::nullopt);
    store::ReadScope scope = access.store().read();
    return store::audit_rows(scope, std::nullopt, 1000);
}

// A command, and the act that its newest row names.
struct Logged {
    std::vector<std::string> words;
    const char* action;
    store::AuditResult result = store::AuditResult::kOk;
};

TEST(LoggedCommands, are_all_that_work_on_a_store) {
    const Home home;
    const std::vector<Logged> commands{
        {{"user", "list"}, "user.list"},
        {{"user", "add", "anna", "--role", "lasare"}, "user.create"},
        {{"user", "disable", "nobody"}, "user.disable", store::AuditResult::kRefused},
        {{"user", "change", "anna", "--organisation", "Salems kommun"}, "user.change"},
        {{"user", "reset", "anna"}, "user.reset"},
        {{"kodlista", "list"}, "kodlistor.read"},
        {{"kodlista", "show", "forsorjning"}, "kodlistor.read"},
        {{"kodlista", "show", "finns_inte"}, "kodlistor.read", store::AuditResult::kRefused},
        {{"forbund", "kommun", "list"}, "kodlistor.read"},
        {{"publicering", "list"}, "publicering.list"},
        {{"publicering", "policy"}, "policy.read"},
        {{"publicering", "policy", "--troskel", "6", "--kon-fran", "12", "--dry-run"},
         "policy.read"},
        {{"publicering", "show", "1"}, "publicering.read", store::AuditResult::kRefused},
        {{"statistik", "2021"}, "statistik.read"},
        {{"keyring", "rotate"}, "drift.rotate"},
        {{"doctor"}, "drift.doctor"}};
    const std::string me = "local:" + cli::account_of(::geteuid());
    for (const Logged& one : commands) {
        const std::int64_t before = log(home).front().seq;
        (void)home.run(one.words);
        const auto rows = log(home);
        const std::string words = testing::PrintToString(one.words);
        EXPECT_GT(rows.front().seq, before) << words;
        EXPECT_EQ(rows.front().event.action, one.action) << words;
        EXPECT_EQ(rows.front().event.result, one.result) << words;
        EXPECT_EQ(rows.front().actor.role, "drift") << words;
        EXPECT_EQ(rows.front().actor.address, me) << words;
    }
    EXPECT_EQ(log(home).back().event.action, "store.create");
    EXPECT_EQ(log(home).back().actor.address, me);
}

// One request over the socket, without a session.
void ask(const std::string& path) {
    const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    path.copy(address.sun_path, sizeof address.sun_path - 1);
    ASSERT_EQ(::connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address), 0);
    const std::string request =
        "GET /api/v1/insatser HTTP/1.1\r\nHost: samspar.example\r\nX-Real-IP: 192.0.2.1\r\n"
        "Connection: close\r\n\r\n";
    ASSERT_EQ(::write(socket, request.data(), request.size()),
              static_cast<ssize_t>(request.size()));
    std::string reply(4096, '\0');
    while (::read(socket, reply.data(), reply.size()) > 0) {
    }
    ::close(socket);
}

TEST(LoggedCommands, are_serve_too_which_writes_at_its_end_what_is_still_counted) {
    const Home home;
    const std::string socket = home.path("http.sock");
    Running service({"serve", "--socket", socket, "--data", home.data()});
    ASSERT_NE(service.line_of_stdout(), "");
    for (int i = 0; i < 5; ++i) {
        ask(socket);
    }
    service.signal(SIGTERM);
    EXPECT_EQ(service.wait(), 0);
    std::vector<std::string> told;
    for (const store::AuditRow& row : log(home)) {
        if (row.event.action == "drift.serve") {
            told.push_back(row.event.detail);
        } else if (row.event.action == "http.refused") {
            told.push_back("refused " + std::to_string(row.event.count.value_or(1)));
        }
    }
    EXPECT_THAT(
        told,
        ElementsAre(
            "refused 4", "{\"tjansten\":\"stopp\"}", "refused 1", "{\"tjansten\":\"start\"}"));
}

}  // namespace
}  // namespace samspar::test
