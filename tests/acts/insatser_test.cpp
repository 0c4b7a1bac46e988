#include "acts/insatser.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "acts/came_to.h"
#include "acts/house.h"
#include "store/insatser.h"

namespace samspar::acts {
namespace {

using domain::Insats;
using test::came_to;
using test::House;
using testing::ElementsAre;
using testing::StartsWith;

constexpr ActId kChange = ActId::kInsatsChange;

Insats stored(House& house, domain::InsatsId id) {
    store::ReadScope scope = house.store->read();
    return store::find_insats(scope, id).value();
}

Outcome<SeenInsats> change(House& house,
                           const Doer& doer,
                           const std::function<void(Insats&)>& what) {
    TypedInsats typed{stored(house, house.start), {}};
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
    const std::vector<std::string> before = house.log(5);
    const auto outcome = change(house, doer, [](Insats&) {});
    ASSERT_EQ(came_to(outcome), "done");
    EXPECT_TRUE(std::get<SeenInsats>(outcome).changed.empty());
    EXPECT_EQ(stored(house, house.start).version, 1);
    EXPECT_EQ(house.log(5), before);
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

}  // namespace
}  // namespace samspar::acts
