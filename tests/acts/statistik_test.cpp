#include "acts/statistik.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "acts/came_to.h"
#include "acts/house.h"
#include "store/insatser.h"
#include "store/registrering_writer.h"
#include "store/uppdrag.h"
#include "store/users.h"

namespace samspar::acts {
namespace {

using namespace std::chrono_literals;
using test::came_to;
using test::House;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

constexpr ActId kRead = ActId::kStatistikRead;

StatistikRequest of_2026() {
    return {.period = domain::parse_period("2026").value()};
}

std::string text_of(const Outcome<StatistikFile>& outcome) {
    const auto* file = std::get_if<StatistikFile>(&outcome);
    return file == nullptr ? came_to(outcome) : file->content;
}

TEST(ReadStatistik, counts_for_an_insatsansvarig_only_what_she_leads) {
    House house;
    const std::string all =
        text_of(read_statistik(*house.environment, house.forbund(kRead), of_2026()));
    EXPECT_THAT(all, HasSubstr("Lyra"));
    const std::string own =
        text_of(read_statistik(*house.environment, house.insatsansvarig(kRead), of_2026()));
    EXPECT_THAT(own, HasSubstr("START"));
    EXPECT_THAT(own, Not(HasSubstr("Lyra")));
    EXPECT_EQ(came_to(read_statistik(*house.environment, house.handlaggare(kRead), of_2026())),
              "forbidden");
}

TEST(ReadStatistik, says_in_a_file_for_people_which_insatser_it_is_about) {
    House house;
    StatistikRequest wanted = of_2026();
    const auto read = [&](const Doer& doer, StatistikFormat format) {
        wanted.format = format;
        return text_of(read_statistik(*house.environment, doer, wanted));
    };
    for (const StatistikFormat format : {StatistikFormat::kExcelCsv, StatistikFormat::kHtml}) {
        EXPECT_THAT(read(house.insatsansvarig(kRead), format),
                    HasSubstr("Filen omfattar bara insatsen START, inte hela förbundet."));
        EXPECT_THAT(read(house.forbund(kRead), format), Not(HasSubstr("Filen omfattar")));
    }
    EXPECT_THAT(read(house.insatsansvarig(kRead), StatistikFormat::kExcelCsv),
                Not(HasSubstr("Alla insatser")));
    EXPECT_THAT(read(house.forbund(kRead), StatistikFormat::kExcelCsv), HasSubstr("Alla insatser"));
}

// As on the page; a program gets what it asked for.
TEST(ReadStatistik, gives_people_the_years_before_beside_a_year) {
    House house;
    StatistikRequest wanted = of_2026();
    wanted.format = StatistikFormat::kExcelCsv;
    const std::string file =
        text_of(read_statistik(*house.environment, house.forbund(kRead), wanted));
    EXPECT_THAT(file, HasSubstr("\r\nflode_ar;Flöde år för år;2021;"));
    EXPECT_THAT(file, HasSubstr("\r\nflode_ar;Flöde år för år;2026;"));
    wanted.format = StatistikFormat::kCsv;
    EXPECT_THAT(text_of(read_statistik(*house.environment, house.forbund(kRead), wanted)),
                Not(HasSubstr("\nflode_ar,2021,")));
}

TEST(ReadStatistik, finds_no_insats_that_the_doer_does_not_lead_by_id_or_by_name) {
    House house;
    StatistikRequest wanted = of_2026();
    wanted.insats = house.lyra;
    const std::string lyra = std::to_string(house.lyra.value);
    EXPECT_EQ(came_to(read_statistik(*house.environment, house.insatsansvarig(kRead), wanted)),
              "not_found");
    EXPECT_EQ(came_to(read_statistik(*house.environment, house.forbund(kRead), wanted)), "done");
    EXPECT_THAT(house.log(1),
                ElementsAre("statistik.read insats " + lyra +
                            R"( ok {"period":"2026","jamfor":false,"insats":)" + lyra +
                            R"(,"format":"json","per":""})"));
    wanted.insats = "lyra";
    EXPECT_EQ(came_to(read_statistik(*house.environment, house.insatsansvarig(kRead), wanted)),
              "validation_failed insats:unknown_insats");
    EXPECT_EQ(came_to(read_statistik(*house.environment, house.at_command_line(kRead), wanted)),
              "done");
}

TEST(ReadStatistik, names_the_insats_under_which_another_has_no_figures_of_its_own) {
    House house;
    house.behind([&](store::WriteScope& scope) {
        domain::Insats upis = store::find_insats(scope, house.upis).value();
        upis.redovisas_i = house.start;
        ASSERT_TRUE(store::update_insats(scope, store::drift(), upis));
    });
    StatistikRequest wanted = of_2026();
    wanted.insats = "upis";
    EXPECT_EQ(came_to(read_statistik(*house.environment, house.at_command_line(kRead), wanted)),
              "validation_failed insats:not_applicable");
}

TEST(ReadStatistik, asks_for_a_fresh_proof_of_a_file_and_not_of_the_page) {
    House house;
    StatistikRequest wanted = of_2026();
    const Doer doer = house.forbund(kRead);
    house.pass(11min);
    EXPECT_EQ(came_to(read_statistik(*house.environment, doer, wanted)), "done");
    wanted.format = StatistikFormat::kXlsx;
    EXPECT_EQ(came_to(read_statistik(*house.environment, doer, wanted)), "step_up_required");
    EXPECT_THAT(house.log(1),
                ElementsAre("statistik.read insats refused {\"period\":\"2026\",\"jamfor\":false,"
                            "\"format\":\"xlsx\",\"per\":\"\",\"nekat\":\"step_up_required\"}"));
    EXPECT_EQ(came_to(read_statistik(*house.environment, house.at_command_line(kRead), wanted)),
              "done");
}

TEST(ReadStatistik, is_given_as_of_a_day_that_ends_at_midnight_in_sweden) {
    House house;
    const auto register_at = [&](const char* moment, const char* start) {
        house.now = domain::parse_instant(moment).value();
        house.behind([&](store::WriteScope& scope) {
            domain::Registrering content;
            content.insats = house.start;
            content.start = domain::parse_date(start).value();
            content.kon = house.lists.kon.number_of("kvinna");
            content.fodelsear = 1990;
            content.forsorjning_fore =
                domain::kod_bit(house.lists.forsorjning.number_of("a_kassa"));
            store::RegistreringWriter writer(scope, house.lists, store::drift());
            (void)writer.insert(content, store::Action::kStart);
        });
    };
    register_at("2026-12-31T22:59:30Z", "2026-12-31");
    register_at("2026-12-31T23:00:05Z", "2027-01-01");
    StatistikRequest wanted{.period = domain::parse_period("2027").value()};
    wanted.format = StatistikFormat::kCsv;
    const auto read = [&] {
        return text_of(read_statistik(*house.environment, house.at_command_line(kRead), wanted));
    };
    EXPECT_THAT(read(), HasSubstr("flode,2027,*,*,*,aktuella,2,"));
    wanted.as_of = domain::parse_as_of("2026-12-31");
    EXPECT_THAT(read(), HasSubstr("flode,2027,*,*,*,aktuella,1,"));
}

TEST(ReadStatistik, is_given_as_of_closed_moments_only_and_the_log_says_which) {
    House house;
    StatistikRequest wanted = of_2026();
    wanted.as_of = domain::parse_as_of("2026-10-31");
    EXPECT_THAT(text_of(read_statistik(*house.environment, house.forbund(kRead), wanted)),
                HasSubstr(R"("underlag":"2026-10-31T22:59:59Z")"));
    EXPECT_THAT(house.log(1), ElementsAre(HasSubstr(R"("per":"2026-10-31")")));
    for (const char* open : {"2026-11-30", "2026-11-21", "2099-12-31", "publicering:1"}) {
        wanted.as_of = domain::parse_as_of(open);
        for (const Doer& doer :
             {house.forbund(kRead), house.insatsansvarig(kRead), house.at_command_line(kRead)}) {
            EXPECT_EQ(came_to(read_statistik(*house.environment, doer, wanted)),
                      "validation_failed per:not_closed")
                << open;
        }
        EXPECT_THAT(house.log(1), ElementsAre(HasSubstr(std::string("\"per\":\"") + open)));
    }
}

TEST(ReadStatistik, is_given_of_months_to_who_counts_everything_and_else_of_tertials) {
    House house;
    StatistikRequest wanted{.period = domain::parse_period("2026-03/2026-03").value()};
    EXPECT_EQ(came_to(read_statistik(*house.environment, house.forbund(kRead), wanted)), "done");
    EXPECT_EQ(came_to(read_statistik(*house.environment, house.at_command_line(kRead), wanted)),
              "done");
    EXPECT_EQ(came_to(read_statistik(*house.environment, house.insatsansvarig(kRead), wanted)),
              "validation_failed period:tertial_or_year");
    wanted.period = domain::parse_period("2026T1").value();
    EXPECT_EQ(came_to(read_statistik(*house.environment, house.insatsansvarig(kRead), wanted)),
              "done");
    wanted.period = domain::parse_period("1900-01/2199-12").value();
    EXPECT_EQ(came_to(read_statistik(*house.environment, house.at_command_line(kRead), wanted)),
              "validation_failed period:span_too_long");
}

TEST(StatistikFormats, have_names_that_lead_back_to_them) {
    for (const char* name : {"json", "csv", "excel-csv", "xlsx", "html"}) {
        EXPECT_EQ(to_string(parse_statistik_format(name).value()), name);
    }
    EXPECT_EQ(parse_statistik_format("pdf"), std::nullopt);
}

}  // namespace
}  // namespace samspar::acts
