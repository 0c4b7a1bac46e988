#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "cli/local_store.h"
#include "cli/program.h"
#include "publication/publish.h"
#include "security/sha256.h"

namespace samspar::test {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;
using testing::StartsWith;

class Mikrodata : public testing::Test {
protected:
    // In an exercise chance always begins with the first profile, so the files are the same in
    // every run.
    Mikrodata() {
        home.import_hbs();
        cli::LocalStore access(home.data(), std::nullopt);
        store::Transaction scope = access.store().write();
        scope.database().exec("UPDATE forbund SET training = 1");
        scope.commit(store::drift(),
                     {.action = "drift.test",
                      .object_type = "",
                      .object_id = "",
                      .result = store::AuditResult::kOk,
                      .count = std::nullopt,
                      .detail = ""});
    }
    void publish(int year = 2021) {
        cli::LocalStore access(home.data(), std::nullopt);
        const auto prepared =
            publication::prepare(access.store(),
                                 store::drift(),
                                 {.period = domain::year_period(year), .program = "0.1.0"});
        store::Transaction scope = access.store().write();
        const auto stored = publication::store_release(scope, store::drift(), prepared);
        scope.commit(store::drift(), publication::created(std::get<store::Publicering>(stored)));
    }
    Finished run(std::vector<std::string> more = {}) {
        more.insert(more.begin(), {"mikrodata", "2021", "--out", home.path("out")});
        return home.run(more);
    }
    std::string file(const std::string& name) { return content_of(home.path("out/" + name)); }

    Home home;
};

TEST_F(Mikrodata, the_tables_come_first) {
    const Finished refused = run();
    EXPECT_EQ(refused.code, 1);
    EXPECT_THAT(refused.err, HasSubstr("refused: publish the tables of the year first"));
    EXPECT_EQ(run({"--json"}).json()["error"], "not_published");
    EXPECT_FALSE(std::filesystem::exists(home.path("out")));
}

TEST_F(Mikrodata, writes_lines_codebook_guarantee_and_model) {
    publish();
    const Finished made = run();
    EXPECT_EQ(made.code, 0) << made.err;
    EXPECT_THAT(made.out, IsEmpty());
    const std::string csv = file("mikrodata-2021.csv");
    EXPECT_THAT(csv, StartsWith("alder;deltagartid;anledning\n"));
    EXPECT_EQ(std::ranges::count(csv, '\n'), 281);
    EXPECT_THAT(file("mikrodata-2021-kodbok.csv"), HasSubstr("alder;Ålder;-29;Under 30 år;"));
    EXPECT_THAT(file("mikrodata-2021-garanti.txt"),
                HasSubstr("Minst 11 rader är helt lika: varje kombination"));
    EXPECT_THAT(file("mikrodata-2021-sdc-audit.json"), HasSubstr("sdc-audit/1"));
}

TEST_F(Mikrodata, the_same_bytes_come_again) {
    publish();
    const auto first = run({"--json"}).json();
    EXPECT_EQ(first["tidigare"], false);
    EXPECT_EQ(first["profil"], "F");
    EXPECT_EQ(first["rader"], 280);
    EXPECT_EQ(first["k"], 11);
    EXPECT_EQ(first["unika_efter"], 0);
    ASSERT_THAT(first["filer"], SizeIs(4));
    const std::string csv = file("mikrodata-2021.csv");
    EXPECT_EQ(first["filer"][0]["sha256"], security::sha256_hex(csv));
    EXPECT_THAT(run().err, HasSubstr("mikrodata-2021.csv is there already"));
    const auto second = run({"--json", "--overwrite"}).json();
    EXPECT_EQ(second["tidigare"], true);
    EXPECT_EQ(second["filer"], first["filer"]);
    EXPECT_EQ(file("mikrodata-2021.csv"), csv);
}

// Six ended in 2020, in two ways: too few for any profile.
TEST_F(Mikrodata, a_refusal_tells_what_each_profile_fails) {
    std::string csv = "insats;start;avslut;anledning;kon;fodelsear;forsorjning_fore\n";
    for (const char* born : {"1970", "1980", "1990"}) {
        csv += "START;2020-01-15;2020-06-15;arbete;kvinna;" + std::string(born) + ";a_kassa\n";
        csv += "START;2020-01-16;2020-06-15;sjukdom;man;" + std::string(born) + ";a_kassa\n";
    }
    ASSERT_EQ(home.run({"import", "registreringar", home.file("six.csv", csv)}).code, 0);
    publish(2020);
    const Finished refused = home.run({"mikrodata", "2020", "--out", home.path("out"), "--json"});
    EXPECT_EQ(refused.code, 1);
    EXPECT_EQ(refused.json()["error"], "no_safe_profile");
    ASSERT_THAT(refused.json()["profiler"], SizeIs(8));
    EXPECT_EQ(refused.json()["profiler"][0]["profil"], "A");
    const Finished plain = home.run({"mikrodata", "2020", "--out", home.path("out")});
    EXPECT_EQ(plain.code, 1);
    EXPECT_THAT(plain.err, HasSubstr("H: Kombinationer av svar som färre än 5 har: 6 rader av 6"));
    EXPECT_THAT(plain.err, HasSubstr("refused: no profile fulfils every condition"));
    EXPECT_FALSE(std::filesystem::exists(home.path("out")));
}

TEST_F(Mikrodata, only_a_year_can_be_asked_for) {
    EXPECT_EQ(home.run({"mikrodata", "2021T1", "--out", "."}).code, 2);
    EXPECT_EQ(home.run({"mikrodata", "2021"}).code, 2);
}

}  // namespace
}  // namespace samspar::test
