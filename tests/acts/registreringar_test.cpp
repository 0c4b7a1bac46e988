#include "acts/registreringar.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "acts/house.h"
#include "store/uppdrag.h"

namespace samspar::acts {
namespace {

using test::House;
using testing::ElementsAre;

template <typename T>
std::string came_to(const Outcome<T>& outcome) {
    if (std::holds_alternative<Kept>(outcome)) {
        return "kept";
    }
    const auto* refusal = std::get_if<Refusal>(&outcome);
    return refusal == nullptr ? "done" : std::string(code_of(refusal->why));
}

TypedRegistrering somebody(const House& house, domain::InsatsId insats) {
    TypedRegistrering typed;
    typed.content.insats = insats;
    typed.content.start = domain::make_date(2026, 9, 1);
    typed.content.kon = house.lists.kon.number_of("kvinna");
    typed.content.fodelsear = 1990;
    typed.content.forsorjning_fore = domain::kod_bit(house.lists.forsorjning.number_of("a_kassa"));
    return typed;
}

RegistreringRepetition keyed(const std::string& key) {
    return {key, {}, [](const StoredRegistrering& stored) { return Kept{201, stored.kod}; }};
}

StoredRegistrering started(House& house) {
    return std::get<StoredRegistrering>(
        start_registrering(*house.environment,
                           house.handlaggare(ActId::kRegistreringStart),
                           somebody(house, house.start),
                           {}));
}

void take_uppdrag_away(House& house) {
    house.behind([&](store::WriteScope& scope) {
        store::replace_uppdrag(scope, house.users["handlaggare"], {});
    });
}

TEST(StartRegistrering, is_for_insatser_with_an_uppdrag_today) {
    House house;
    const Doer doer = house.handlaggare(ActId::kRegistreringStart);
    EXPECT_EQ(
        came_to(start_registrering(*house.environment, doer, somebody(house, house.lyra), {})),
        "forbidden");
    EXPECT_EQ(
        came_to(start_registrering(*house.environment, doer, somebody(house, house.start), {})),
        "done");
    EXPECT_THAT(house.log(1), ElementsAre("registrering.start registrering 1 ok"));
}

// S13: the whole registrering was told to whoever had the key, whatever had been taken away.
TEST(StartRegistrering, tells_a_repetition_nothing_after_the_uppdrag_was_taken_away) {
    House house;
    const Doer doer = house.handlaggare(ActId::kRegistreringStart);
    const auto start = [&] {
        return came_to(start_registrering(
            *house.environment, doer, somebody(house, house.start), keyed("key-1")));
    };
    EXPECT_EQ(start(), "done");
    EXPECT_EQ(start(), "kept");
    take_uppdrag_away(house);
    EXPECT_EQ(start(), "forbidden");
}

// The right is in the insats where it is now, and not in the one that it was started in.
TEST(StartRegistrering, tells_a_repetition_nothing_of_one_that_was_moved_to_somebody_else) {
    House house;
    const Doer doer = house.handlaggare(ActId::kRegistreringStart);
    const auto start = [&] {
        return came_to(start_registrering(
            *house.environment, doer, somebody(house, house.start), keyed("key-1")));
    };
    EXPECT_EQ(start(), "done");
    house.add_user("annan",
                   domain::role_bit(domain::Role::kHandlaggare),
                   {house.start, house.upis, house.lyra});
    const auto move = [&](domain::InsatsId insats, std::int64_t version) {
        store::ReadScope scope = house.store->read();
        const auto kod =
            store::find_registrering(scope, house.lists, domain::RegistreringId{1})->kod;
        return came_to(correct_registrering(
            *house.environment,
            house.in_session("annan", domain::Role::kHandlaggare, ActId::kRegistreringRattelse),
            {kod, version},
            [&](const domain::Registrering&) { return somebody(house, insats); },
            {}));
    };
    EXPECT_EQ(move(house.upis, 1), "done");
    EXPECT_EQ(start(), "kept");
    EXPECT_THAT(house.log(1),
                ElementsAre("registrering.start registrering 1 ok {\"upprepning\":true}"));
    EXPECT_EQ(move(house.lyra, 2), "done");
    EXPECT_EQ(start(), "not_found");
}

TEST(StartRegistrering, asks_about_who_may_be_the_same_and_names_them) {
    House house;
    const StoredRegistrering first = started(house);
    const Doer doer = house.handlaggare(ActId::kRegistreringStart);
    TypedRegistrering typed = somebody(house, house.start);
    const auto asked = start_registrering(*house.environment, doer, typed, {});
    ASSERT_EQ(came_to(asked), "needs_confirmation");
    EXPECT_THAT(std::get<Refusal>(asked).koder, ElementsAre(first.kod));
    // S13: twelve probes told twelve codes, and the log knew of none.
    EXPECT_THAT(house.log(1),
                ElementsAre("registrering.start registrering refused {\"insats\":1,"
                            "\"falt\":[\"start:possible_duplicate\"],\"visade\":[\"1\"],"
                            "\"nekat\":\"needs_confirmation\"}"));
    typed.confirmed = {"possible_duplicate"};
    EXPECT_EQ(came_to(start_registrering(*house.environment, doer, typed, {})), "done");
}

TEST(ChangeRegistrering, finds_nothing_that_is_somebody_elses) {
    House house;
    const StoredRegistrering stored = started(house);
    const Doer doer = house.handlaggare(ActId::kRegistreringFelregistrering);
    const auto mark = [&](const std::string& key) {
        return came_to(
            mark_felregistrerad(*house.environment, doer, {stored.kod, 1}, "dubblett", keyed(key)));
    };
    EXPECT_EQ(mark("key-1"), "done");
    EXPECT_THAT(
        house.log(1),
        ElementsAre("registrering.felregistrering registrering 1 ok {\"skal\":\"dubblett\"}"));
    EXPECT_EQ(mark("key-1"), "kept");
    EXPECT_EQ(mark("key-2"), "version_conflict");
    take_uppdrag_away(house);
    EXPECT_EQ(mark("key-1"), "not_found");
    EXPECT_EQ(came_to(read_registrering(
                  *house.environment, house.handlaggare(ActId::kRegistreringRead), stored.kod)),
              "not_found");
}

TEST(ChangeRegistrering, may_not_move_it_into_an_insats_of_somebody_else) {
    House house;
    const StoredRegistrering stored = started(house);
    const auto move = [&](domain::InsatsId insats) {
        return came_to(correct_registrering(
            *house.environment,
            house.handlaggare(ActId::kRegistreringRattelse),
            {stored.kod, 1},
            [&](const domain::Registrering&) { return somebody(house, insats); },
            {}));
    };
    EXPECT_EQ(move(house.lyra), "forbidden");
    EXPECT_EQ(move(house.upis), "done");
    EXPECT_THAT(house.log(1),
                ElementsAre("registrering.rattelse registrering 1 ok {\"andrat\":[\"insats\"]}"));
}

TEST(ChangeRegistrering, that_changes_nothing_is_no_change_but_a_reading) {
    House house;
    const StoredRegistrering stored = started(house);
    const auto again = correct_registrering(
        *house.environment,
        house.handlaggare(ActId::kRegistreringRattelse),
        {stored.kod, 1},
        [&](const domain::Registrering&) { return somebody(house, house.start); },
        {});
    ASSERT_EQ(came_to(again), "done");
    EXPECT_EQ(std::get<StoredRegistrering>(again).version, 1);
    EXPECT_THAT(house.log(1), ElementsAre("registrering.read registrering 1 ok"));
}

TEST(FindRegistreringar, shows_those_of_ones_own_insatser_and_logs_how_many) {
    House house;
    (void)started(house);
    const auto find = [&](std::optional<domain::InsatsId> insats) {
        store::ListQuery query;
        query.status = store::Status::kAlla;
        return find_registreringar(*house.environment,
                                   house.handlaggare(ActId::kRegistreringList),
                                   ActId::kRegistreringList,
                                   query,
                                   insats);
    };
    EXPECT_EQ(std::get<store::ListPage>(find(std::nullopt)).rows.size(), 1U);
    EXPECT_EQ(std::get<store::ListPage>(find(house.upis)).rows.size(), 0U);
    EXPECT_EQ(came_to(find(house.lyra)), "not_found");
    EXPECT_THAT(house.log(1),
                ElementsAre("registrering.list insats refused {\"nekat\":\"not_found\"}"));
}

}  // namespace
}  // namespace samspar::acts
