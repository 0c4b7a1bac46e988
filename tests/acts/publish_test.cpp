#include "acts/publish.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <utility>

#include "acts/came_to.h"
#include "acts/hbs_house.h"
#include "store/publicering.h"
#include "store/sessions.h"
#include "store/users.h"

namespace samspar::acts {
namespace {

using namespace std::chrono_literals;
using test::came_to;
using test::House;
using testing::ElementsAre;
using testing::StartsWith;

constexpr ActId kCreate = ActId::kPubliceringCreate;
constexpr ActId kPreview = ActId::kPubliceringPreview;

PublishOrder of_2021() {
    return {.period = domain::year_period(2021)};
}

Repetition<Published> under(const std::string& key) {
    return {key, {}, [](const Published& made) {
                return Kept{201, std::to_string(made.record.nummer)};
            }};
}

std::size_t published(House& house) {
    store::ReadScope scope = house.store->read();
    return store::load_publiceringar(scope).size();
}

Outcome<Published> publish(House& house, const Doer& doer, const std::string& key = "") {
    return create_publicering(*house.environment, doer, of_2021(), under(key));
}

TEST(CreatePublicering, begins_no_work_for_who_may_not) {
    House house;
    const Doer stale = house.forbund(kCreate);
    house.pass(11min);
    EXPECT_EQ(came_to(publish(house, stale)), "step_up_required");
    EXPECT_EQ(came_to(publish(house, house.handlaggare(kCreate))), "forbidden");
    EXPECT_THAT(house.log(1),
                ElementsAre("publicering.create publicering refused "
                            R"({"period":"2021","nekat":"forbidden"})"));
}

TEST(CreatePublicering, says_why_in_the_log_and_tells_the_threshold) {
    House house;
    const auto outcome = publish(house, house.forbund(kCreate));
    ASSERT_EQ(came_to(outcome), "too_small");
    EXPECT_EQ(std::get<Refusal>(outcome).grounds.at(0).why, "5");
    EXPECT_THAT(house.log(2),
                ElementsAre("publicering.create publicering refused "
                            R"({"period":"2021","nekat":"too_small"})",
                            R"(publicering.begin publicering ok {"period":"2021"})"));
}

TEST(CreatePublicering, is_done_one_at_a_time) {
    House house;
    const auto run = house.press.start();
    run->progress()(3, 7);
    EXPECT_EQ(came_to(publish(house, house.forbund(kCreate))), "publication_running");
    const auto state =
        publicering_progress(*house.environment, house.forbund(ActId::kPubliceringProgress));
    EXPECT_EQ(std::get<publication::Press::State>(state).done, 3U);
}

// What is told to whoever repeats the request is hers only as long as she may do it.
TEST(CreatePublicering, is_told_again_to_who_still_may_and_to_nobody_else) {
    House house;
    test::import_hbs(house);
    ASSERT_EQ(came_to(publish(house, house.forbund(kCreate), "key")), "done");
    EXPECT_THAT(house.log(1)[0], StartsWith("publicering.create publicering 1 ok"));
    EXPECT_EQ(came_to(publish(house, house.forbund(kCreate), "key")), "kept");
    EXPECT_THAT(house.log(1),
                ElementsAre("publicering.create publicering ok "
                            R"({"upprepning":true})"));
    const Doer doer = house.forbund(kCreate);
    house.behind(
        [&](store::WriteScope& scope) { store::set_active(scope, house.users["forbund"], false); });
    EXPECT_EQ(came_to(publish(house, doer, "key")), "not_logged_in");
    EXPECT_EQ(published(house), 1U);
}

TEST(CreatePublicering, looks_again_at_who_does_it_when_it_is_stored) {
    House house;
    test::import_hbs(house);
    const Doer doer = house.forbund(kCreate);
    PublishOrder order = of_2021();
    bool ended = false;
    order.progress = [&](std::size_t, std::size_t) {
        if (!std::exchange(ended, true)) {
            house.behind([&](store::WriteScope& scope) {
                store::delete_session(scope, doer.in_session()->session);
            });
        }
    };
    EXPECT_EQ(came_to(create_publicering(*house.environment, doer, order, {})), "not_logged_in");
    ASSERT_TRUE(ended);
    EXPECT_EQ(published(house), 0U);
    EXPECT_THAT(house.log(1),
                ElementsAre("publicering.create publicering refused "
                            R"({"period":"2021","nekat":"not_logged_in"})"));
    EXPECT_TRUE(house.press.start());
}

TEST(PreviewPublicering, is_shown_to_nobody_who_was_shut_out_meanwhile_and_stores_nothing) {
    House house;
    test::import_hbs(house);
    const Doer doer = house.forbund(kPreview);
    EXPECT_EQ(came_to(preview_publicering(*house.environment, doer, of_2021())), "done");
    EXPECT_THAT(house.log(1),
                ElementsAre(R"(publicering.preview publicering ok {"period":"2021"})"));
    PublishOrder order = of_2021();
    order.progress = [&](std::size_t, std::size_t) {
        house.behind([&](store::WriteScope& scope) {
            store::set_active(scope, house.users["forbund"], false);
        });
    };
    EXPECT_EQ(came_to(preview_publicering(*house.environment, doer, order)), "not_logged_in");
    EXPECT_EQ(published(house), 0U);
}

}  // namespace
}  // namespace samspar::acts
