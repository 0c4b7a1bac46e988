// Commands on a store that a service has open: the service carries them out.

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>

#include <memory>

#include "cli/program.h"
#include "test_paths.h"

namespace samspar::test {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::MatchesRegex;
using testing::StartsWith;

class ServiceCommand : public testing::Test {
protected:
    ServiceCommand() { first_line = service.line_of_stdout(); }

    Home home;
    Running service{{"serve", "--listen", "127.0.0.1:0", "--json", "--data", home.data()}};
    std::string first_line;
};

TEST_F(ServiceCommand, serve_says_where_it_listens_when_it_is_ready) {
    EXPECT_THAT(nlohmann::json::parse(first_line)["listening"].get<std::string>(),
                MatchesRegex("https://127\\.0\\.0\\.1:[0-9]+"));
}

TEST_F(ServiceCommand, sigterm_and_sigint_stop_it_in_good_order) {
    service.signal(SIGTERM);
    EXPECT_EQ(service.wait(), 0);
    EXPECT_FALSE(std::filesystem::exists(home.data() + "/control.sock"));
    Running again({"serve", "--listen", "127.0.0.1:0", "--data", home.data()});
    EXPECT_THAT(again.line_of_stdout(), StartsWith("Serving HBS on https://127.0.0.1:"));
    again.signal(SIGINT);
    EXPECT_EQ(again.wait(), 0);
    EXPECT_EQ(again.line_of_stdout(), "Stopped.");
}

TEST_F(ServiceCommand, the_socket_is_open_to_the_owner_only) {
    EXPECT_EQ(std::filesystem::status(home.data() + "/control.sock").permissions(),
              std::filesystem::perms(0600));
}

TEST_F(ServiceCommand, import_user_statistik_and_doctor_work_as_they_do_without_it) {
    home.import_hbs();
    const auto again =
        home.run({"import", "registreringar", TEST_DATA "/hbs-2021/registreringar.csv", "--json"});
    EXPECT_EQ(again.code, 0);
    EXPECT_EQ(again.json()["same"], 450);
    EXPECT_EQ(home.run({"user", "add", "anna", "--role", "handlaggare", "--insats", "UPIS"}).code,
              0);
    EXPECT_EQ(home.run({"user", "list", "--json"}).json()["anvandare"].size(), 2U);
    EXPECT_EQ(home.run({"doctor"}).code, 0);
    const Finished served = home.run({"statistik", "2021"});
    EXPECT_THAT(served.out, HasSubstr("\nflode,2021,UPIS,man,*,aktuella,31,,,visas,flode@2\n"));
    service.signal(SIGTERM);
    ASSERT_EQ(service.wait(), 0);
    EXPECT_EQ(home.run({"statistik", "2021"}).out, served.out);
}

TEST_F(ServiceCommand, exit_codes_stdout_stderr_and_files_come_through) {
    const std::string file = home.file("a.csv", "insats;start;kon;fodelsear\nX;x;man;1985\n");
    const Finished run = home.run({"import",
                                   "registreringar",
                                   file,
                                   "--create-insatser",
                                   "--errors-out",
                                   home.path("wrong.csv"),
                                   "--progress"});
    EXPECT_EQ(run.code, 1);
    EXPECT_THAT(run.err, HasSubstr("rad 2, kolumn start: är inget datum som 2021-03-15\n"));
    EXPECT_THAT(run.err, HasSubstr("reading: 100 %\n"));
    EXPECT_THAT(run.out, HasSubstr("Refused: nothing was stored.\n"));
    EXPECT_THAT(content_of(home.path("wrong.csv")), HasSubstr("start: är inget datum"));
    EXPECT_EQ(home.run({"user", "reset", "nobody"}).code, 1);
    EXPECT_EQ(home.run({"statistik", "20211"}).code, 2);
}

TEST_F(ServiceCommand, what_cannot_go_through_it_says_why_in_one_sentence) {
    const Finished second = home.run({"serve", "--listen", "127.0.0.1:0"});
    EXPECT_EQ(second.code, 3);
    EXPECT_THAT(second.err, HasSubstr("it is served already; stop that process first\n"));
    for (const Finished& run :
         {home.run({"demo"}), home.run({"init", "--forbund", "X", "--insecure-key-beside-data"})}) {
        EXPECT_EQ(run.code, 1);
        EXPECT_THAT(run.err, HasSubstr("a new store needs an empty directory"));
    }
}

TEST_F(ServiceCommand, no_key_is_needed_to_ask_the_service_but_its_socket_is) {
    // The service holds the key; whoever may use the socket owns the store.
    std::filesystem::remove(home.data() + "/control.sock");
    const Finished run = home.run({"user", "list"});
    EXPECT_EQ(run.code, 3);
    EXPECT_THAT(run.err, HasSubstr("in use by another samspar command"));
}

TEST_F(ServiceCommand, more_commands_at_once_than_it_carries_out_wait_for_their_turn) {
    std::vector<std::unique_ptr<Running>> commands;
    for (int i = 0; i < 12; ++i) {
        commands.push_back(std::make_unique<Running>(
            std::vector<std::string>{"user", "list", "--json", "--data", home.data()}));
    }
    for (const auto& command : commands) {
        EXPECT_THAT(command->line_of_stdout(), StartsWith("{"));
        EXPECT_EQ(command->wait(), 0) << command->line_of_stderr();
    }
}

TEST_F(ServiceCommand, serves_on_a_unix_socket_without_tls) {
    const Home other;
    const std::string socket = other.path("http.sock");
    Running plain({"serve", "--socket", socket, "--json", "--data", other.data()});
    EXPECT_EQ(nlohmann::json::parse(plain.line_of_stdout())["listening"], "unix:" + socket);
    EXPECT_TRUE(std::filesystem::is_socket(socket));
    EXPECT_FALSE(std::filesystem::exists(other.data() + "/tls"));
}

TEST_F(ServiceCommand, wrong_addresses_are_told) {
    const Home other;
    EXPECT_EQ(other.run({"serve", "--listen", "8443"}).code, 2);
    EXPECT_EQ(other.run({"serve", "--listen", "127.0.0.1:99999"}).code, 2);
    EXPECT_EQ(other.run({"serve", "--tls-cert", "x"}).code, 2);
    const std::string taken = first_line.substr(first_line.find("127."));
    const Finished run = other.run({"serve", "--listen", taken.substr(0, taken.find('"'))});
    EXPECT_EQ(run.code, 1);
    EXPECT_THAT(run.err, HasSubstr("cannot listen on 127.0.0.1:"));
    EXPECT_THAT(run.out, IsEmpty());
}

TEST_F(ServiceCommand, why_there_can_be_no_socket_is_told) {
    const Home other;
    const auto refusal = [&](const std::string& socket) {
        const Finished run = other.run({"serve", "--socket", socket});
        EXPECT_EQ(run.code, 1);
        return run.err;
    };
    EXPECT_EQ(refusal(other.path("none/http.sock")),
              "samspar: cannot listen on the socket " + other.path("none/http.sock") +
                  ": there is no directory " + other.path("none") + "\n");
    EXPECT_THAT(refusal(other.file("file", "")), HasSubstr("there is something else in its place"));
    EXPECT_THAT(refusal(other.path(std::string(120, 'a'))), HasSubstr("longer than 107 bytes"));
}

}  // namespace
}  // namespace samspar::test
