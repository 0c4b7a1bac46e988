// A kommun that joins, and a code list that grows, from the command line.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/program.h"

namespace samspar::test {
namespace {

using testing::HasSubstr;

constexpr const char* kInsatser =
    "namn;start;arbetslivsinriktad\n"
    "Alfa;2015-01-01;ja\n"
    "Beta;2015-01-01;ja\n";

// Somebody of a kommun that is not in the förbund yet.
constexpr const char* kJoining =
    "insats;start;kon;fodelsear;kommun;remittent\n"
    "Alfa;2026-01-10;kvinna;1985;0180;kommun:0180\n";

Finished import_joining(const Home& home) {
    return home.run({"import", "registreringar", home.file("r.csv", kJoining)});
}

TEST(KommunCommand, lets_files_and_statistics_have_a_kommun_that_joins) {
    const Home home;
    ASSERT_EQ(home.run({"import", "insatser", home.file("i.csv", kInsatser)}).code, 0);
    EXPECT_EQ(import_joining(home).code, 1);

    const Finished joined =
        home.run({"forbund", "kommun", "add", "0180=Stockholm", "--from", "2026-01-01"});
    EXPECT_EQ(joined.code, 0) << joined.err;
    EXPECT_EQ(joined.out, "0180 (Stockholm) belongs to the förbund.\n");

    const Finished stored = import_joining(home);
    EXPECT_EQ(stored.code, 0) << stored.err;
    const Finished counted = home.run({"statistik", "2026", "--format", "csv"});
    EXPECT_THAT(counted.out, HasSubstr("kommun:0180"));
    EXPECT_THAT(home.run({"forbund", "kommun", "list"}).out, HasSubstr("Stockholm"));
}

TEST(KommunCommand, refuses_a_kommun_before_its_day_and_after_its_last) {
    const Home home;
    ASSERT_EQ(home.run({"import", "insatser", home.file("i.csv", kInsatser)}).code, 0);
    ASSERT_EQ(home.run({"forbund", "kommun", "add", "0180=Stockholm", "--from", "2026-07-01"}).code,
              0);
    EXPECT_EQ(import_joining(home).code, 1);
    const Finished twice = home.run({"forbund", "kommun", "add", "0180=Stockholm"});
    EXPECT_EQ(twice.code, 1);
    EXPECT_THAT(twice.err, HasSubstr("kod is in the list already"));
    const Finished early = home.run({"forbund", "kommun", "end", "0180", "--to", "2026-06-30"});
    EXPECT_EQ(early.code, 1);
    EXPECT_THAT(early.err, HasSubstr("giltig_till is before giltig_fran"));
    EXPECT_EQ(home.run({"forbund", "kommun", "end", "0180", "--to", "2026-12-31"}).code, 0);
}

TEST(KodlistaCommand, adds_ends_reopens_and_renames_a_code) {
    const Home home;
    const Finished added = home.run({"kodlista",
                                     "add",
                                     "forsorjning",
                                     "omstallningsstod",
                                     "--label",
                                     "Omställningsstöd",
                                     "--group",
                                     "ovrig_offentlig",
                                     "--json"});
    ASSERT_EQ(added.code, 0) << added.err;
    EXPECT_EQ(added.json()["publiceras_under"], "ovrig_offentlig");
    const std::vector<std::string> code{"forsorjning", "omstallningsstod"};
    const auto run = [&](std::vector<std::string> words, const std::vector<std::string>& more) {
        words.insert(words.end(), code.begin(), code.end());
        words.insert(words.end(), more.begin(), more.end());
        words.emplace_back("--json");
        return home.run(words).json();
    };
    EXPECT_EQ(run({"kodlista", "end"}, {"--to", "2027-12-31"})["giltig_till"], "2027-12-31");
    EXPECT_TRUE(run({"kodlista", "reopen"}, {})["giltig_till"].is_null());
    EXPECT_EQ(run({"kodlista", "change"}, {"--label", "Omställning"})["etikett"], "Omställning");
    EXPECT_THAT(home.run({"kodlista", "show", "forsorjning"}).out, HasSubstr("Omställning"));
    EXPECT_THAT(home.run({"kodlista", "list"}).out, HasSubstr("forsorjning"));
}

TEST(KodlistaCommand, says_what_is_wrong_and_stores_nothing) {
    const Home home;
    const Finished refused = home.run({"kodlista", "add", "kon", "x", "--label", "X"});
    EXPECT_EQ(refused.code, 1);
    EXPECT_THAT(refused.err, HasSubstr("lista takes no new codes"));
    EXPECT_EQ(home.run({"kodlista", "end", "forsorjning", "saknas", "--to", "2027-12-31"}).code, 1);
    EXPECT_EQ(home.run({"kodlista", "show", "nothing"}).code, 1);
    EXPECT_EQ(home.run({"kodlista", "end", "forsorjning", "a_kassa", "--to", "soon"}).code, 2);
    EXPECT_EQ(home.run({"kodlista", "change", "forsorjning", "a_kassa"}).code, 2);
}

}  // namespace
}  // namespace samspar::test
