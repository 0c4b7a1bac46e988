#include "acts/insatser.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "acts/came_to.h"
#include "acts/house.h"
#include "acts/import.h"
#include "acts/registreringar.h"
#include "store/insatser.h"

namespace samspar::acts {
namespace {

using domain::Insats;
using test::came_to;
using test::House;
using testing::Contains;
using testing::ElementsAre;
using testing::Not;
using testing::StartsWith;

constexpr ActId kChange = ActId::kInsatsChange;

Insats stored(House& house, domain::InsatsId id) {
    store::ReadScope scope = house.store->read();
    return store::find_insats(scope, id).value();
}

// A woman in START since 2026-09-01.
void register_one(House& house) {
    TypedRegistrering typed;
    typed.content.insats = house.start;
    typed.content.start = domain::make_date(2026, 9, 1);
    typed.content.kon = house.lists.kon.number_of("kvinna");
    typed.content.fodelsear = 1990;
    typed.content.forsorjning_fore = domain::kod_bit(house.lists.forsorjning.number_of("a_kassa"));
    ASSERT_EQ(came_to(start_registrering(
                  *house.environment, house.handlaggare(ActId::kRegistreringStart), typed, {})),
              "done");
}

Outcome<SeenInsats> change(House& house,
                           const Doer& doer,
                           const std::function<void(Insats&)>& what,
                           const std::vector<std::string>& confirmed = {}) {
    TypedInsats typed{stored(house, house.start), {}, confirmed};
    what(typed.content);
    return change_insats(*house.environment, doer, typed, {});
}

// S4: 22 people left the förbund's year, by an insatsansvarig.
TEST(ChangeInsats, of_what_figures_are_counted_by_is_not_the_insatsansvarigs) {
    House house;
    const Doer doer = house.insatsansvarig(kChange);
    EXPECT_EQ(came_to(change(house,
                             doer,
                             [&](Insats& i) {
                                 i.registrering = domain::Registreringssatt::kAntal;
                                 i.redovisas_i = house.lyra;
                                 i.ort = "Tumba";
                             })),
              "forbidden registrering:forbund_only redovisas_i:forbund_only");
    EXPECT_EQ(stored(house, house.start).version, 1);
    EXPECT_THAT(house.log(1), ElementsAre(StartsWith("insats.change insats 1 refused")));
}

TEST(ChangeInsats, of_how_it_is_described_is_the_insatsansvarigs) {
    House house;
    const auto outcome = change(house, house.insatsansvarig(kChange), [](Insats& i) {
        i.ort = "Tumba";
        i.forvantad_tid = 6;
    });
    ASSERT_EQ(came_to(outcome), "done");
    EXPECT_THAT(std::get<SeenInsats>(outcome).changed, ElementsAre("forvantad_tid", "ort"));
    EXPECT_EQ(std::get<SeenInsats>(outcome).may_change.size(), 8U);
    EXPECT_THAT(house.log(1),
                ElementsAre("insats.change insats 1 ok {\"andrat\":[\"forvantad_tid\",\"ort\"]}"));
}

TEST(ChangeInsats, that_changes_nothing_writes_nothing) {
    House house;
    const Doer doer = house.forbund(kChange);
    const auto outcome = change(house, doer, [](Insats&) {});
    ASSERT_EQ(came_to(outcome), "done");
    EXPECT_TRUE(std::get<SeenInsats>(outcome).changed.empty());
    EXPECT_EQ(stored(house, house.start).version, 1);
    EXPECT_THAT(house.log(5), Not(Contains(StartsWith("insats.change"))));
}

TEST(ChangeInsats, that_somebody_else_has_changed_is_told_before_anything_else) {
    House house;
    ASSERT_EQ(came_to(change(house,
                             house.forbund(kChange),
                             [](Insats& i) { i.slut = domain::make_date(2027, 1, 1); })),
              "done");
    // The form of the insatsansvarig still has no slut, which would be hers to explain.
    EXPECT_EQ(came_to(change(house,
                             house.insatsansvarig(kChange),
                             [](Insats& i) {
                                 i.version = 1;
                                 i.slut.reset();
                             })),
              "version_conflict");
}

TEST(ChangeInsats, that_people_contradict_is_asked_about_and_logged_from_what_to_what) {
    House house;
    register_one(house);
    const Doer doer = house.forbund(kChange);
    const auto later = [](Insats& i) {
        i.start = domain::make_date(2026, 10, 1);
        i.kon_begransning = "man";
    };
    EXPECT_EQ(came_to(change(house, doer, later)),
              "needs_confirmation start:registreringar_outside "
              "kon_begransning:registreringar_outside");
    EXPECT_EQ(stored(house, house.start).version, 1);
    const std::string from = to_string(stored(house, house.start).start);
    // Who asks for one day after the other is seen in the log.
    EXPECT_THAT(house.log(1),
                ElementsAre("insats.change insats 1 refused {\"andrat\":[\"start\","
                            "\"kon_begransning\"],\"start_fran\":\"" +
                            from +
                            "\",\"start_till\":\"2026-10-01\",\"kon_begransning_fran\":\"\","
                            "\"kon_begransning_till\":\"man\","
                            "\"falt\":[\"start:registreringar_outside\","
                            "\"kon_begransning:registreringar_outside\"],"
                            "\"nekat\":\"needs_confirmation\"}"));
    EXPECT_EQ(came_to(change(house, doer, later, {"registreringar_outside"})), "done");
    EXPECT_THAT(house.log(1),
                ElementsAre("insats.change insats 1 ok {\"andrat\":[\"start\",\"kon_begransning\"],"
                            "\"start_fran\":\"" +
                            from +
                            "\",\"start_till\":\"2026-10-01\",\"kon_begransning_fran\":\"\","
                            "\"kon_begransning_till\":\"man\",\"utanfor_start\":1,"
                            "\"utanfor_kon_begransning\":1}"));
}

TEST(ChangeInsats, that_moves_figures_is_asked_about_with_each_of_them) {
    House house;
    register_one(house);
    const auto moved =
        change(house, house.forbund(kChange), [&](Insats& i) { i.redovisas_i = house.upis; });
    ASSERT_EQ(came_to(moved), "needs_confirmation redovisas_i:figures_move");
    const auto& figures = std::get<Refusal>(moved).figures;
    ASSERT_EQ(figures.size(), 4U);
    EXPECT_EQ(figures[0], (domain::MovedFigure{2026, "START", "aktuella", 1, std::nullopt}));
    EXPECT_EQ(figures[2], (domain::MovedFigure{2026, "UPIS", "aktuella", std::nullopt, 1}));
}

// What was read as one figure stays read, whatever is changed back.
TEST(ChangeInsats, that_touches_what_is_registered_asks_for_a_fresh_proof) {
    House house;
    register_one(house);
    const Doer doer = house.forbund(kChange);
    house.pass(std::chrono::minutes(10));
    const auto moved = [&](Insats& i) { i.redovisas_i = house.upis; };
    EXPECT_EQ(came_to(change(house, doer, moved)), "needs_confirmation redovisas_i:figures_move");
    EXPECT_EQ(came_to(change(house, doer, moved, {"figures_move"})), "step_up_required");
    EXPECT_EQ(stored(house, house.start).version, 1);
    EXPECT_EQ(came_to(change(house, doer, [](Insats& i) { i.ort = "Tumba"; })), "done");
    EXPECT_EQ(came_to(change(house, house.forbund(kChange), moved, {"figures_move"})), "done");
}

TEST(ChangeInsats, asks_for_no_proof_in_a_training_forbund) {
    House house(true);
    register_one(house);
    const Doer doer = house.forbund(kChange);
    house.pass(std::chrono::minutes(10));
    EXPECT_EQ(came_to(change(
                  house, doer, [&](Insats& i) { i.redovisas_i = house.upis; }, {"figures_move"})),
              "done");
}

intake::ImportReport imported(House& house, std::string_view bytes, bool confirmed) {
    intake::ImportOptions options;
    options.effects_confirmed = confirmed;
    return std::get<intake::ImportReport>(import_file(*house.environment,
                                                      house.at_command_line(ActId::kImportInsatser),
                                                      ImportKind::kInsatser,
                                                      bytes,
                                                      options));
}

TEST(ImportInsatser, asks_in_the_same_way) {
    House house;
    register_one(house);
    constexpr std::string_view kFile =
        "namn;start;registrering;redovisas_i\n"
        "START;2026-10-01;antal;UPIS\n"
        "Ny;2026-10-01;;\n";
    const intake::ImportReport refused = imported(house, kFile, false);
    EXPECT_FALSE(refused.committed);
    std::vector<std::string> told;
    for (const intake::ImportError& error : refused.errors) {
        told.push_back(to_string(error));
    }
    EXPECT_THAT(
        told,
        ElementsAre("rad 2, kolumn start: stämmer inte med 1 registrering som redan finns; de är "
                    "kvar och räknas som förut",
                    "rad 2, kolumn registrering: stämmer inte med 1 registrering som redan finns; "
                    "de är kvar och räknas som förut",
                    "rad 2, kolumn redovisas_i: ändrar siffror som redan finns (det som är "
                    "publicerat ändras inte): 2026 START: Aktuella 1 -> ingen siffra; 2026 START: "
                    "Nya 1 -> ingen siffra; 2026 UPIS: Aktuella ingen siffra -> 1; 2026 UPIS: Nya "
                    "ingen siffra -> 1"));
    EXPECT_EQ(stored(house, house.start).version, 1);
    const intake::ImportReport done = imported(house, kFile, true);
    EXPECT_TRUE(done.committed);
    EXPECT_EQ(done.notes.size(), 3U);  // it is told all the same
    EXPECT_EQ(stored(house, house.start).version, 2);
}

}  // namespace
}  // namespace samspar::acts
