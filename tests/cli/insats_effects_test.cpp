// What a change of an insats does to what is there, from the command line: reports of people who
// lost somebody by one.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/program.h"
#include "test_paths.h"

namespace samspar::test {
namespace {

using testing::HasSubstr;
using testing::Not;

Finished import(const Home& home,
                const std::string& report,
                const std::string& kind,
                const std::string& file,
                std::vector<std::string> more = {}) {
    std::vector<std::string> words{"import", kind, TEST_DATA "/reports/" + report + "/" + file};
    words.insert(words.end(), more.begin(), more.end());
    return home.run(words);
}

// Of table flode, all insatser and kön.
std::string aktuella(const Home& home) {
    const std::string csv = home.run({"statistik", "2025", "--format", "csv"}).out;
    const std::size_t at = csv.find("\nflode,2025,*,*,*,aktuella,");
    return at == std::string::npos ? "" : csv.substr(at + 1, csv.find(",,", at) - at - 1);
}

TEST(VolymHidesPeople, is_told_and_asked_about_and_no_longer_so) {
    const std::string report = "volym-hides-people";
    const Home home;
    ASSERT_EQ(import(home, report, "insatser", "insatser.csv").code, 0);
    ASSERT_EQ(import(home, report, "registreringar", "registreringar.csv").code, 0);
    EXPECT_EQ(aktuella(home), "flode,2025,*,*,*,aktuella,3");

    const Finished refused = import(home, report, "insatser", "insatser-2.csv");
    EXPECT_EQ(refused.code, 1);
    EXPECT_THAT(refused.err,
                HasSubstr("rad 2, kolumn registrering: stämmer inte med 1 registrering"));
    EXPECT_THAT(refused.err, HasSubstr("--confirm-effects"));
    EXPECT_THAT(refused.out, HasSubstr("Refused: nothing was stored.\n"));

    const Finished meant =
        import(home, report, "insatser", "insatser-2.csv", {"--confirm-effects"});
    EXPECT_EQ(meant.code, 0) << meant.err;
    EXPECT_THAT(meant.err, HasSubstr("obs: kolumn registrering: stämmer inte med 1 registrering"));
    EXPECT_EQ(aktuella(home), "flode,2025,*,*,*,aktuella,3");
}

TEST(ChangedInsatsBlocksAvslut, is_told_and_asked_about_and_no_longer_so) {
    const std::string report = "changed-insats-blocks-avslut";
    const Home home;
    ASSERT_EQ(import(home, report, "insatser", "insatser.csv").code, 0);
    ASSERT_EQ(import(home, report, "registreringar", "registreringar.csv").code, 0);
    const Finished refused = import(home, report, "insatser", "insatser-2.csv");
    EXPECT_EQ(refused.code, 1);
    EXPECT_THAT(refused.err, HasSubstr("rad 2, kolumn start: stämmer inte med 2 registreringar"));
    EXPECT_THAT(refused.err,
                HasSubstr("rad 2, kolumn kon_begransning: stämmer inte med 1 registrering"));
    ASSERT_EQ(import(home, report, "insatser", "insatser-2.csv", {"--confirm-effects"}).code, 0);

    const Finished ended = import(home, report, "registreringar", "avslut.csv");
    EXPECT_EQ(ended.code, 0) << ended.err;
    EXPECT_THAT(ended.out, HasSubstr("  changed             3\n"));
}

TEST(FiguresMove, only_when_it_is_meant_and_never_in_what_is_published) {
    const Home home;
    home.import_hbs();
    ASSERT_EQ(home.run({"publicera", "2021"}).code, 0);
    const auto published = [&] {
        std::string all;
        for (const char* format : {"csv", "json", "sdc-audit"}) {
            all += home.run({"publicering", "fil", "1", "--format", format}).out;
        }
        return all;
    };
    const std::string before = published();
    ASSERT_THAT(before, HasSubstr("2021"));

    const std::string file = home.file("i.csv", "namn;arbetslivsinriktad\nLyra;nej\n");
    const Finished refused = home.run({"import", "insatser", file, "--json"});
    EXPECT_EQ(refused.code, 1);
    const auto error = refused.json()["errors"][0];
    EXPECT_EQ(error["column"], "arbetslivsinriktad");
    EXPECT_EQ(error["code"], "figures_move");
    EXPECT_THAT(error["message"].get<std::string>(),
                HasSubstr("2021 Alla insatser: Till arbete eller studier 99 -> "));
    EXPECT_THAT(home.run({"statistik", "2021", "--format", "csv"}).out,
                HasSubstr("\nflode,2021,*,*,*,till_arbete_studier,99,"));

    ASSERT_EQ(home.run({"import", "insatser", file, "--confirm-effects"}).code, 0);
    EXPECT_THAT(home.run({"statistik", "2021", "--format", "csv"}).out,
                Not(HasSubstr("\nflode,2021,*,*,*,till_arbete_studier,99,")));
    EXPECT_EQ(published(), before);
    EXPECT_THAT(home.run({"publicering", "verify"}).out, HasSubstr("whole and safe."));
}

TEST(KodlistaEnd, says_how_many_use_the_code_later) {
    const Home home;
    home.import_hbs();
    const std::vector<std::string> words{
        "kodlista", "end", "forsorjning", "forsorjningsstod", "--to", "2015-12-31"};
    const Finished refused = home.run(words);
    EXPECT_EQ(refused.code, 1);
    EXPECT_THAT(refused.err, HasSubstr("giltig_till is before days on which registreringar have"));
    EXPECT_THAT(refused.err, HasSubstr("--confirm-effects"));
    std::vector<std::string> meant = words;
    meant.emplace_back("--confirm-effects");
    EXPECT_EQ(home.run(meant).code, 0);
}

}  // namespace
}  // namespace samspar::test
