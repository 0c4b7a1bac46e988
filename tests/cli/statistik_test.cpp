#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <map>
#include <sstream>

#include "cli/local_store.h"
#include "cli/program.h"
#include "store/audit.h"
#include "test_paths.h"

namespace samspar::test {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;
using Json = nlohmann::json;

// The figures of `statistik/1` by everything that names them; `antal,av`.
using Figures = std::map<std::string, std::string>;

Figures read_figures(const std::string& csv) {
    Figures figures;
    std::istringstream lines(csv);
    for (std::string line; std::getline(lines, line);) {
        std::vector<std::string> cells;
        std::istringstream cell_stream(line);
        for (std::string cell; std::getline(cell_stream, cell, ',');) {
            cells.push_back(cell);
        }
        std::string key;
        for (std::size_t i = 0; i < 6; ++i) {
            key += (i == 0 ? "" : ",") + cells.at(i);
        }
        figures[key] = cells.at(6) + "," + cells.at(7);
    }
    return figures;
}

class Hbs2021 : public testing::Test {
protected:
    static void SetUpTestSuite() {
        home = new Home;
        home->import_hbs();
        figures = new Figures(read_figures(home->run({"statistik", "2021"}).out));
        expected = new Json(Json::parse(content_of(TEST_DATA "/hbs-2021/expected.json")));
    }
    static void TearDownTestSuite() {
        delete home;
        delete figures;
        delete expected;
    }

    static std::string figure(const std::string& key) {
        const auto it = figures->find(key);
        return it == figures->end() ? "missing: " + key : it->second;
    }
    static std::string kon_of(const std::string& kon) { return kon == "totalt" ? "*" : kon; }
    static std::string insats_of(const std::string& insats) {
        return insats == "TOTALT" ? "*" : insats.substr(0, insats.find(" (inkl."));
    }

    static Home* home;
    static Figures* figures;
    static Json* expected;
};

Home* Hbs2021::home = nullptr;
Figures* Hbs2021::figures = nullptr;
Json* Hbs2021::expected = nullptr;

TEST_F(Hbs2021, the_flow_of_every_insats_is_as_published) {
    int compared = 0;
    for (const auto& [insats, measures] : (*expected)["flode"].items()) {
        for (const auto& [matt, by_kon] : measures.items()) {
            for (const auto& [kon, count] : by_kon.items()) {
                const std::string key =
                    "flode,2021," + insats_of(insats) + "," + kon_of(kon) + ",*," + matt;
                EXPECT_EQ(figure(key), std::to_string(count.get<int>()) + ",") << key;
                ++compared;
            }
        }
    }
    EXPECT_EQ(compared, 7 * 3 * 4);
}

TEST_F(Hbs2021, the_reasons_to_end_are_as_published) {
    for (const auto& [reason, by_kon] : (*expected)["avslutsanledning"].items()) {
        for (const auto& [kon, count] : by_kon.items()) {
            if (kon == "andel") {
                continue;
            }
            const std::string key =
                "avslutsanledning,2021,*," + kon_of(kon) + "," + reason + ",avslutade";
            EXPECT_THAT(figure(key), StartsWith(std::to_string(count.get<int>()) + ",")) << key;
        }
    }
}

TEST_F(Hbs2021, the_share_to_work_or_studies_is_as_published) {
    const auto as_pair = [](const Json& share) {
        std::string text = share.get<std::string>();
        text.replace(text.find('/'), 1, ",");
        return text;
    };
    for (const auto& [kon, share] : (*expected)["till_arbete_studier"].items()) {
        EXPECT_EQ(figure("arbete_studier,2021,*," + kon_of(kon) + ",*,till_arbete_studier"),
                  as_pair(share));
    }
    for (const auto& [insats, share] : (*expected)["till_arbete_studier_per_insats"].items()) {
        EXPECT_EQ(figure("arbete_studier,2021," + insats_of(insats) + ",*,*,till_arbete_studier"),
                  as_pair(share));
    }
}

TEST_F(Hbs2021, the_unique_persons_are_as_published) {
    EXPECT_EQ(figure("unika,2021,*,*,*,unika_min"), "440,");
    EXPECT_EQ(figure("unika,2021,*,*,*,unika_max"), "440,");
}

TEST_F(Hbs2021, machine_formats_hold_the_asked_period_only_unless_told) {
    EXPECT_THAT(home->run({"statistik", "2021"}).out, Not(HasSubstr("\nflode,2020,")));
    EXPECT_THAT(home->run({"statistik", "2021", "--compare"}).out, HasSubstr("\nflode,2020,"));
}

TEST_F(Hbs2021, every_format_comes_out_as_what_it_is) {
    const Finished json = home->run({"statistik", "2021", "--format", "json"});
    EXPECT_EQ(json.code, 0);
    EXPECT_EQ(json.json()["forbund"], "HBS");
    EXPECT_EQ(home->run({"statistik", "2021", "--json"}).json()["program"], "0.1.0");
    EXPECT_THAT(home->run({"statistik", "2021", "--format", "excel-csv"}).out,
                StartsWith("\xEF\xBB\xBF"));
    EXPECT_THAT(home->run({"statistik", "2021", "--format", "html"}).out,
                StartsWith("<!DOCTYPE html>"));
    EXPECT_THAT(home->run({"statistik", "2021", "--format", "xlsx"}).out, StartsWith("PK\3\4"));
}

TEST_F(Hbs2021, one_insats_a_tertial_and_a_span_can_be_asked_for) {
    const Finished upis = home->run({"statistik", "2021", "--insats", "upis"});
    EXPECT_THAT(upis.out, HasSubstr("\nflode,2021,UPIS,*,*,aktuella,59,"));
    EXPECT_THAT(upis.out, Not(HasSubstr("Lyra")));
    EXPECT_THAT(home->run({"statistik", "2021T1"}).out, HasSubstr("\nflode,2021-01/2021-04,*,"));
    EXPECT_EQ(home->run({"statistik", "2021T1"}).out,
              home->run({"statistik", "--period", "2021-01/2021-04"}).out);
    EXPECT_EQ(home->run({"statistik", "2021T1"}).out,
              home->run({"statistik", "2021", "--period", "2021-01/2021-04"}).out);
}

TEST_F(Hbs2021, as_of_a_month_before_the_import_there_is_nothing) {
    for (const char* as_of : {"2021-12", "2021-12-31", "2021T3", "2021"}) {
        const auto run = home->run({"statistik", "2021", "--as-of", as_of});
        EXPECT_EQ(read_figures(run.out).at("flode,2021,*,*,*,aktuella"), "0,") << as_of;
    }
}

TEST_F(Hbs2021, as_of_a_moment_that_is_not_closed_there_is_no_answer) {
    for (const char* as_of : {"2022-02-15", "2199-12-31", "publicering:1"}) {
        const Finished run = home->run({"statistik", "2021", "--as-of", as_of});
        EXPECT_EQ(run.code, 1) << as_of;
        EXPECT_EQ(run.out, "") << as_of;
        EXPECT_THAT(run.err, HasSubstr("publicering")) << as_of;
    }
    EXPECT_THAT(home->run({"statistik", "--period", "1900-01/2199-12"}).err,
                HasSubstr("period must be at most 25 years"));
}

// Larger than a pipe holds, so it is still writing when its reader is gone.
TEST_F(Hbs2021, a_reader_that_has_seen_enough_is_no_fault) {
    const std::string said = home->path("err");
    const std::string code = home->path("code");
    const std::string command = std::string("{ ") + SAMSPAR_PROGRAM + " statistik 2021 --data " +
                                home->data() + " 2>" + said + "; echo $? >" + code + "; } | true";
    EXPECT_EQ(std::system(command.c_str()), 0);
    EXPECT_EQ(content_of(code), "0\n");
    EXPECT_EQ(content_of(said), "");
}

TEST_F(Hbs2021, out_writes_a_file_that_only_the_owner_reads) {
    const std::string file = home->path("st.csv");
    const Finished run = home->run({"statistik", "2021", "--out", file});
    EXPECT_EQ(run.code, 0);
    EXPECT_EQ(run.out, "");
    EXPECT_EQ(run.err, "wrote " + file + "\n");
    EXPECT_EQ(read_figures(content_of(file)), *figures);
    EXPECT_EQ(std::filesystem::status(file).permissions(), std::filesystem::perms(0600));
    EXPECT_EQ(home->run({"statistik", "2021", "--out", home->path("no/st.csv")}).code, 1);
}

TEST_F(Hbs2021, what_makes_no_sense_is_told) {
    const std::vector<std::vector<std::string>> wrong_use{
        {"statistik"},
        {"statistik", "21"},
        {"statistik", "2021", "--period", "2020-01/2020-12"},
        {"statistik", "2021", "--as-of", "yesterday"},
        {"statistik", "2021", "--as-of", "2021-12-31T22:59:59Z"},
        {"statistik", "2021", "--compare", "--no-compare"}};
    for (const auto& words : wrong_use) {
        EXPECT_EQ(home->run(words).code, 2);
    }
    const Finished unknown = home->run({"statistik", "2021", "--insats", "Nope"});
    EXPECT_EQ(unknown.code, 1);
    EXPECT_EQ(unknown.err, "samspar: there is no insats called \"Nope\"\n");
    EXPECT_THAT(home->run({"statistik", "2021", "--insats", "Socialfältarna"}).err,
                HasSubstr("is reported under another insats"));
}

TEST_F(Hbs2021, each_reading_leaves_a_row_in_the_access_log) {
    home->run({"statistik", "2021", "--insats", "UPIS", "--format", "html"});
    cli::LocalStore access(home->data(), std::nullopt);
    store::ReadScope scope = access.store().read();
    const auto newest = store::audit_rows(scope, std::nullopt, 1).at(0);
    EXPECT_EQ(newest.event.action, "statistik.read");
    EXPECT_EQ(newest.event.object_type, "insats");
    EXPECT_EQ(newest.actor.role, "drift");
    EXPECT_EQ(newest.event.detail,
              R"({"period":"2021","jamfor":true,"insats":)" + newest.event.object_id +
                  R"(,"format":"html","per":""})");
}

}  // namespace
}  // namespace samspar::test
