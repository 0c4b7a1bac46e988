// What scripts rely on: exit codes, stdout and stderr, help.

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/wait.h>

#include <cstdlib>

#include "cli/commands.h"
#include "cli/program.h"

namespace samspar::test {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

const std::vector<std::vector<std::string>> kEveryCommand{{"init"},
                                                          {"serve"},
                                                          {"demo"},
                                                          {"import", "registreringar"},
                                                          {"import", "insatser"},
                                                          {"import", "antal"},
                                                          {"statistik"},
                                                          {"publicera"},
                                                          {"publicering", "list"},
                                                          {"publicering", "show"},
                                                          {"publicering", "verify"},
                                                          {"publicering", "diff"},
                                                          {"publicering", "sdc-audit"},
                                                          {"publicering", "fil"},
                                                          {"publicering", "policy"},
                                                          {"granska"},
                                                          {"arsredovisning"},
                                                          {"mikrodata"},
                                                          {"arkiv"},
                                                          {"user", "add"},
                                                          {"user", "change"},
                                                          {"user", "list"},
                                                          {"user", "disable"},
                                                          {"user", "reset"},
                                                          {"doctor"},
                                                          {"version"}};

TEST(Contract, help_goes_to_stdout_and_is_no_error) {
    const Finished run = samspar({"--help"});
    EXPECT_EQ(run.code, 0);
    EXPECT_THAT(run.err, IsEmpty());
    for (const cli::Command& command : cli::commands()) {
        EXPECT_THAT(run.out, HasSubstr("  " + std::string(command.name) + " "));
    }
    EXPECT_THAT(run.out, HasSubstr("Exit codes: 0 done, 1 refused"));
}

TEST(Contract, every_command_has_help_with_examples_and_json) {
    for (std::vector<std::string> words : kEveryCommand) {
        words.push_back("--help");
        const Finished run = samspar(words);
        EXPECT_EQ(run.code, 0) << words[0];
        EXPECT_THAT(run.out, HasSubstr("--json")) << words[0];
        EXPECT_THAT(run.out, HasSubstr("Examples:\n  samspar " + words[0])) << words[0];
        EXPECT_THAT(run.err, IsEmpty()) << words[0];
    }
}

TEST(Contract, wrong_use_is_2_and_says_why_on_stderr) {
    const std::vector<std::vector<std::string>> wrong{
        {},
        {"no-such-command"},
        {"import"},
        {"import", "registreringar"},
        {"import", "registreringar", "x.csv"},
        {"import", "personer", "x.csv", "--data", "d"},
        {"user"},
        {"user", "add", "--data", "d"},
        {"statistik", "2021", "--data", "d", "--format", "pdf"},
        {"statistik", "2021", "--data", "d", "--decimals", "2"},
        {"publicera", "--data", "d"},
        {"publicering", "--data", "d"},
        {"publicering", "show", "0", "--data", "d"},
        {"publicering", "fil", "1", "--data", "d"},
        {"publicering", "policy", "--troskel", "five", "--data", "d"},
        {"publicering", "policy", "--insider", "0", "--data", "d"},
        {"publicering", "policy", "--dry-run", "--data", "d"},
        {"publicering", "policy", "--signed-by", "Anna Ek", "--data", "d"},
        {"version", "--no-such-option"},
        {"init", "--data", "d", "--forbund", "X"},
        {"init", "--data", "d", "--forbund", "X", "--key-file", "k", "--insecure-key-beside-data"}};
    for (const auto& words : wrong) {
        const Finished run = samspar(words);
        EXPECT_EQ(run.code, 2) << run.err;
        EXPECT_THAT(run.out, IsEmpty());
        EXPECT_THAT(run.err, Not(IsEmpty()));
    }
}

TEST(Contract, a_word_that_is_no_command_or_option_is_named) {
    EXPECT_THAT(samspar({"frobnicate"}).err, HasSubstr("there is no command frobnicate\n"));
    EXPECT_THAT(samspar({"user", "ad"}).err, HasSubstr("there is no command ad\n"));
    EXPECT_THAT(samspar({"--fast"}).err, HasSubstr("there is no option --fast\n"));
    EXPECT_THAT(samspar({}).err, Not(HasSubstr("there is no")));
}

TEST(Contract, what_stdout_does_not_take_is_an_error) {
    const TemporaryDirectory home;
    const std::string said = (home / "err").string();
    const std::string program = SAMSPAR_PROGRAM;
    const int full = std::system((program + " version >/dev/full 2>" + said).c_str());
    EXPECT_EQ(WEXITSTATUS(full), 1);
    EXPECT_EQ(content_of(said), "samspar: cannot write to stdout: No space left on device\n");
}

TEST(Contract, version_is_data_and_json_when_asked) {
    const Finished plain = samspar({"version"});
    EXPECT_EQ(plain.code, 0);
    EXPECT_THAT(plain.out, HasSubstr("samspar 0.1.0, schema "));
    EXPECT_THAT(plain.err, IsEmpty());
    EXPECT_EQ(samspar({"--version"}).out, "0.1.0\n");
    const auto json = samspar({"version", "--json"}).json();
    EXPECT_EQ(json["program"], "0.1.0");
    EXPECT_GE(json["schema"], 1);
    for (const char* library : {"sqlite", "openssl", "httplib", "argon2"}) {
        EXPECT_THAT(json[library].get<std::string>(), Not(IsEmpty())) << library;
    }
}

}  // namespace
}  // namespace samspar::test
