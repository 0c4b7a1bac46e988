#include "acts/kodlistor.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "acts/house.h"
#include "store/registrering_writer.h"

namespace samspar::acts {
namespace {

using domain::Kod;
using test::House;
using testing::ElementsAre;

template <typename T>
std::string came_to(const Outcome<T>& outcome) {
    const auto* refusal = std::get_if<Refusal>(&outcome);
    if (refusal == nullptr) {
        return "done";
    }
    std::string text(code_of(refusal->why));
    for (const domain::FieldError& error : refusal->fields) {
        text += " " + error.field + ":" + std::string(error.code.text());
    }
    return text;
}

NewKod omstallningsstod() {
    return {.list = "forsorjning",
            .code = "omstallningsstod",
            .label = "Omställningsstöd",
            .help = {},
            .group = "ovrig_offentlig",
            .published_under = {},
            .valid_from = domain::make_date(2026, 1, 1),
            .valid_to = {}};
}

Outcome<Kod> add(House& house, const NewKod& wanted) {
    return add_kod(*house.environment, house.forbund(ActId::kKodlistaAdd), wanted, {});
}

Outcome<Kod> change(House& house, const KodChange& wanted) {
    return change_kod(*house.environment, house.forbund(ActId::kKodlistaChange), wanted, {});
}

KodChange of(std::string list, std::string code) {
    return {.list = std::move(list),
            .code = std::move(code),
            .label = {},
            .help = {},
            .valid_to = {},
            .after = {}};
}

std::vector<std::string> codes(House& house, std::string_view list) {
    std::vector<std::string> result;
    for (const Kod& kod : house.store->edition()->lists.find(list)->codes()) {
        result.push_back(kod.code);
    }
    return result;
}

TEST(AddKod, takes_the_only_place_there_is_and_stands_last_of_its_group) {
    House house;
    const auto made = add(house, omstallningsstod());
    ASSERT_EQ(came_to(made), "done");
    EXPECT_EQ(std::get<Kod>(made).published_under, "ovrig_offentlig");
    EXPECT_EQ(std::get<Kod>(made).number, 14);
    const auto all = codes(house, "forsorjning");
    ASSERT_EQ(all.size(), 14U);
    EXPECT_EQ(all[10], "omstallningsstod");
    EXPECT_EQ(all[11], "ingen_offentlig");
    EXPECT_THAT(house.log(1),
                ElementsAre("kodlista.add kodlista 14 ok {\"lista\":\"forsorjning\",\"kod\":"
                            "\"omstallningsstod\",\"etikett\":\"Omställningsstöd\",\"giltig_fran\":"
                            "\"2026-01-01\",\"giltig_till\":\"\",\"grupp\":\"ovrig_offentlig\","
                            "\"publiceras_under\":\"ovrig_offentlig\"}"));
}

TEST(AddKod, asks_for_a_place_when_there_are_several_and_refuses_one_of_another_group) {
    House house;
    NewKod wanted = omstallningsstod();
    wanted.list = "sysselsattning";
    wanted.group = "arbete";
    EXPECT_EQ(came_to(add(house, wanted)), "validation_failed publiceras_under:required");
    wanted.published_under = "annat_okand";
    EXPECT_EQ(came_to(add(house, wanted)), "validation_failed publiceras_under:unknown_code");
    wanted.published_under = "arbete_alla";
    EXPECT_EQ(came_to(add(house, wanted)), "done");
}

TEST(AddKod, is_told_everything_that_is_wrong_and_nothing_is_stored) {
    House house;
    const auto before = codes(house, "forsorjning");
    NewKod wanted = omstallningsstod();
    wanted.code = "a_kassa";
    wanted.label = "";
    EXPECT_EQ(came_to(add(house, wanted)), "validation_failed kod:taken etikett:required");
    EXPECT_EQ(codes(house, "forsorjning"), before);
    wanted.list = "grupp";
    EXPECT_EQ(came_to(add(house, wanted)), "not_found");
}

TEST(ChangeKod, says_in_the_log_what_was_and_what_is) {
    House house;
    KodChange wanted = of("forsorjning", "etableringsersattning");
    wanted.valid_to = domain::make_date(2026, 12, 31);
    wanted.label = "Etablering";
    ASSERT_EQ(came_to(change(house, wanted)), "done");
    EXPECT_THAT(house.log(1),
                ElementsAre("kodlista.change kodlista 7 ok {\"lista\":\"forsorjning\",\"kod\":"
                            "\"etableringsersattning\",\"etikett_fran\":\"Etableringsersättning\","
                            "\"etikett_till\":\"Etablering\",\"giltig_till_fran\":\"\","
                            "\"giltig_till_till\":\"2026-12-31\"}"));
    const Kod* kod = house.store->edition()->lists.forsorjning.find("etableringsersattning");
    EXPECT_EQ(kod->label, "Etablering");
    EXPECT_EQ(kod->valid_to, domain::make_date(2026, 12, 31));
    wanted = of("forsorjning", "etableringsersattning");
    wanted.valid_to = std::optional<domain::Date>();
    ASSERT_EQ(came_to(change(house, wanted)), "done");
    EXPECT_EQ(house.store->edition()->lists.forsorjning.find("etableringsersattning")->valid_to,
              std::nullopt);
}

TEST(ChangeKod, that_changes_nothing_leaves_no_row_of_a_change) {
    House house;
    KodChange wanted = of("forsorjning", "etableringsersattning");
    wanted.label = "Etablering";
    ASSERT_EQ(came_to(change(house, wanted)), "done");
    ASSERT_EQ(came_to(change(house, wanted)), "done");
    EXPECT_THAT(house.log(1)[0], testing::StartsWith("test.set_up"));
}

TEST(ChangeKod, moves_a_code_and_refuses_to_end_one_that_the_program_needs) {
    House house;
    KodChange wanted = of("forsorjning", "vill_ej");
    wanted.after = "sjukpenning";
    ASSERT_EQ(came_to(change(house, wanted)), "done");
    EXPECT_EQ(codes(house, "forsorjning")[1], "vill_ej");
    wanted.after = "nothing";
    EXPECT_EQ(came_to(change(house, wanted)), "validation_failed efter:unknown_code");
    wanted = of("forsorjning", "saknas");
    wanted.valid_to = domain::make_date(2026, 12, 31);
    EXPECT_EQ(came_to(change(house, wanted)), "validation_failed kod:not_applicable");
    EXPECT_EQ(came_to(change(house, of("forsorjning", "nothing"))), "not_found");
}

TEST(AddKommun, makes_it_a_hemkommun_and_a_remittent_of_the_forbund) {
    House house;
    const NewKommun stockholm{"0180", "Stockholm", domain::make_date(2026, 7, 1)};
    const auto join = [&](const NewKommun& kommun) {
        return add_kommun(*house.environment, house.forbund(ActId::kForbundKommun), kommun, {});
    };
    ASSERT_EQ(came_to(join(stockholm)), "done");
    const auto edition = house.store->edition();
    EXPECT_EQ(edition->lists.kommun.find("0180")->valid_from, domain::make_date(2026, 7, 1));
    EXPECT_EQ(edition->forbund.kommuner.back().code, "0180");
    const auto all = codes(house, "kommun");
    EXPECT_EQ(all[all.size() - 3], "0180");
    EXPECT_EQ(all[all.size() - 2], "annan");
    EXPECT_EQ(came_to(join(stockholm)), "validation_failed kod:taken");
}

// One who began with a_kassa on 2026-09-01 and ended with work on 2026-10-01.
void register_one(House& house) {
    house.behind([&](store::WriteScope& scope) {
        domain::Registrering one;
        one.insats = house.start;
        one.start = domain::make_date(2026, 9, 1);
        one.kon = house.lists.kon.number_of("kvinna");
        one.fodelsear = 1990;
        one.forsorjning_fore = domain::kod_bit(house.lists.forsorjning.number_of("a_kassa"));
        one.avslut.emplace().date = domain::make_date(2026, 10, 1);
        one.avslut->anledning = house.lists.avslutsanledning.number_of("arbete");
        one.avslut->forsorjning_efter =
            domain::kod_bit(house.lists.forsorjning.number_of("sjukpenning"));
        one.avslut->sysselsattning_efter = house.lists.sysselsattning.number_of("arbete");
        store::RegistreringWriter writer(scope, house.lists, store::drift());
        (void)writer.insert(one, store::Action::kStart);
    });
}

TEST(ChangeKod, with_a_last_day_before_days_when_it_was_used_asks_how_it_is_meant) {
    House house;
    register_one(house);
    const auto end = [&](const char* code, int month, std::vector<std::string> confirmed = {}) {
        KodChange wanted = of("forsorjning", code);
        wanted.valid_to = domain::make_date(2026, month, 1);
        wanted.confirmed = std::move(confirmed);
        return came_to(change(house, wanted));
    };
    EXPECT_EQ(end("a_kassa", 8), "needs_confirmation giltig_till:registreringar_outside");
    // Which code and which day were tried is in the log.
    EXPECT_EQ(house.log(1)[0].substr(house.log(1)[0].find('{')),
              "{\"lista\":\"forsorjning\",\"kod\":\"a_kassa\",\"giltig_till_fran\":\"\","
              "\"giltig_till_till\":\"2026-08-01\","
              "\"falt\":[\"giltig_till:registreringar_outside\"],"
              "\"nekat\":\"needs_confirmation\"}");
    EXPECT_EQ(end("sjukpenning", 9), "needs_confirmation giltig_till:registreringar_outside");
    EXPECT_EQ(end("a_kassa", 9), "done");  // the very day
    EXPECT_EQ(end("sjukpenning", 10), "done");
    EXPECT_EQ(end("a_kassa", 8, {"registreringar_outside"}), "done");
    EXPECT_EQ(end("aktivitetsstod", 1), "done");  // that nobody has
}

}  // namespace
}  // namespace samspar::acts
