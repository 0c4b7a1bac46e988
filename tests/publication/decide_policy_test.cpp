#include "publication/decide_policy.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <limits>

#include "publication/hbs_store.h"
#include "publication/policy_numbers.h"
#include "publication/stored_policy.h"

namespace samspar::publication {
namespace {

using disclosure::Policy;
using test::HbsStore;
using test::TestStore;

// As a user of the förbund does it; the test fails when it is refused.
Policy decide(TestStore& t, const Policy& wanted, const std::string& signed_by = "Anna Ek") {
    store::Transaction scope = t.store->write();
    const auto result = decide_policy(scope, store::drift(), wanted, signed_by);
    EXPECT_TRUE(std::holds_alternative<Policy>(result));
    const Policy policy = std::get<Policy>(result);
    scope.commit(store::drift(), decided(policy));
    return policy;
}

domain::FieldErrors refused(TestStore& t, const Policy& wanted, const std::string& signed_by) {
    store::Transaction scope = t.store->write();
    const auto result = decide_policy(scope, store::drift(), wanted, signed_by);
    EXPECT_FALSE(store::newest_policy(scope));
    return std::get<domain::FieldErrors>(result);
}

std::vector<std::string> in_short(const domain::FieldErrors& errors) {
    std::vector<std::string> texts;
    for (const domain::FieldError& error : errors) {
        texts.push_back(error.field + " " + std::string(error.code.text()) + " " +
                        error.limit.value_or("-"));
    }
    return texts;
}

TEST(DecidePolicyTest, the_defaults_are_in_force_until_the_first_decision) {
    TestStore t;
    auto read = t.store->read();
    const Json json = to_json(publication::load_policies(read));
    EXPECT_EQ(json["galler"],
              Json::parse(R"({"version": null, "galler_fran": null, "beslutad_av": "",
                              "troskel": 5, "bredd": 4, "grupp": 1, "kon_fran": 10,
                              "en_vag_fran": 20, "tva_vagar_fran": 50, "procent_fran": 20,
                              "medel_fran": 10})"));
    EXPECT_EQ(json["beslut"], Json::array());
}

TEST(DecidePolicyTest, a_decision_is_the_next_version_dated_today_in_sweden_and_signed) {
    TestStore t;
    t.now = domain::parse_instant("2022-06-30T22:30:00Z").value();
    EXPECT_EQ(decide(t, {}).version, 1);
    const Policy second = decide(t, {.threshold = 6, .split_kon = 12}, "Bo Al");
    EXPECT_EQ(second.version, 2);
    EXPECT_EQ(domain::to_string(second.valid_from), "2022-07-01");
    EXPECT_EQ(second.signed_by, "Bo Al");
    EXPECT_EQ(second.threshold, 6);
    auto read = t.store->read();
    EXPECT_EQ(policy_in_force(read), second);
    EXPECT_EQ(policy_of(read, 1).threshold, 5);
    const Json json = to_json(publication::load_policies(read));
    EXPECT_EQ(json["galler"], json["beslut"][0]);
    EXPECT_EQ(json["beslut"][0]["troskel"], 6);
    EXPECT_EQ(json["beslut"][1]["version"], 1);
    EXPECT_EQ(json["beslut"][1]["beslutad_av"], "Anna Ek");
    EXPECT_EQ(json["beslut"].size(), 2U);
}

TEST(DecidePolicyTest, a_decision_is_in_the_access_log_with_its_numbers) {
    TestStore t;
    (void)decide(t, {.threshold = 6, .split_kon = 12});
    auto read = t.store->read();
    const store::AuditRow row = store::audit_rows(read, std::nullopt, 1).front();
    EXPECT_EQ(row.event.action, "publicering.policy");
    EXPECT_EQ(row.event.object_type + " " + row.event.object_id, "policy 1");
    EXPECT_THAT(row.event.detail, testing::HasSubstr(R"("troskel":6)"));
}

TEST(DecidePolicyTest, a_broken_rule_is_refused_by_its_outside_name_and_nothing_is_written) {
    TestStore t;
    EXPECT_THAT(in_short(refused(t, {.threshold = 2, .width = 1}, "Anna Ek")),
                testing::UnorderedElementsAre("troskel too_low 3", "bredd too_low 2"));
    EXPECT_THAT(in_short(refused(t, {.width = 5}, "Anna Ek")),
                testing::ElementsAre("bredd too_high 4"));
    EXPECT_THAT(in_short(refused(t, {.threshold = 20}, "Anna Ek")),
                testing::ElementsAre(
                    "kon_fran too_low 40", "procent_fran too_low 40", "medel_fran too_low 20"));
    EXPECT_THAT(in_short(refused(t, {.split_kon = 30, .split_two_way = 25}, "Anna Ek")),
                testing::ElementsAre("en_vag_fran too_low 30"));
    EXPECT_EQ(refused(t, {.split_kon = 9}, "Anna Ek").front().message,
              "kon_fran must be at least 10");
}

TEST(DecidePolicyTest, numbers_that_no_forbund_reaches_are_refused_before_they_are_computed_with) {
    TestStore t;
    constexpr int kMost = std::numeric_limits<int>::max();
    constexpr int kLeast = std::numeric_limits<int>::min();
    EXPECT_THAT(in_short(refused(t, {.threshold = kMost, .split_kon = kLeast}, "Anna Ek")),
                testing::ElementsAre("troskel too_high 100000", "kon_fran too_low 1"));
}

TEST(DecidePolicyTest, nobody_and_a_number_of_a_person_sign_nothing) {
    TestStore t;
    EXPECT_THAT(in_short(refused(t, {}, " ")), testing::ElementsAre("beslutad_av required -"));
    EXPECT_THAT(in_short(refused(t, {}, std::string(201, 'a'))),
                testing::ElementsAre("beslutad_av too_long 200"));
    EXPECT_THAT(in_short(refused(t, {}, "anna@example.se")),
                testing::ElementsAre("beslutad_av looks_like_identity -"));
}

TEST(DecidePolicyTest, the_insider_rule_stays_on) {
    TestStore t;
    EXPECT_TRUE(decide(t, {.insider = false}).insider);
}

TEST(DecidePolicyTest, every_number_that_is_checked_is_in_the_table) {
    // What is left of a policy without them is who decided it and when, and the insider rule.
    Policy one{.threshold = 2, .width = 0, .group = 0, .split_kon = 0, .split_one_way = -1};
    one.split_two_way = -2;
    one.percent_from = one.mean_from = 0;
    const domain::FieldErrors found = disclosure::check_policy(one);
    EXPECT_EQ(found.size(), policy_numbers().size());
    for (const domain::FieldError& error : found) {
        EXPECT_EQ(std::ranges::count(policy_numbers(), error.field, &PolicyNumber::member), 1)
            << error.field;
    }
}

TEST(DecidePolicyTest, a_first_decision_overtakes_a_release_that_was_made_under_the_defaults) {
    HbsStore t;
    const Prepared made = t.prepare(2021);
    ASSERT_FALSE(made.refusal);
    const Policy first = decide(t, {.threshold = 6, .split_kon = 12});
    EXPECT_EQ(first.version, made.policy.version);  // so the version alone tells nothing
    {
        store::Transaction scope = t.store->write();
        const auto stored = store_release(scope, store::drift(), made);
        ASSERT_TRUE(std::holds_alternative<Refusal>(stored));
        EXPECT_EQ(std::get<Refusal>(stored), Refusal::kOvertaken);
    }
    EXPECT_EQ(t.publish(2021).policy, 1);
    auto read = t.store->read();
    EXPECT_EQ(policy_of(read, 1), first);
}

TEST(DecidePolicyTest, what_a_publicering_promised_is_not_taken_back) {
    HbsStore t;
    EXPECT_EQ(decide(t, {.threshold = 6, .split_kon = 12}).version, 1);
    (void)t.publish(2021);
    const auto errors_of = [&](const Policy& wanted) {
        auto read = t.store->read();
        return in_short(check_decision(read, wanted, "Anna Ek"));
    };
    EXPECT_THAT(errors_of({}), testing::ElementsAre("troskel too_low 6"));
    EXPECT_THAT(errors_of({.threshold = 8, .width = 5, .group = 2, .split_kon = 16}),
                testing::ElementsAre("bredd too_high 4", "grupp too_high 1"));
    EXPECT_THAT(errors_of({.threshold = 7, .width = 3, .split_kon = 14}),
                testing::ElementsAre("bredd too_low 4"));
    EXPECT_EQ(decide(t, {.threshold = 7, .split_kon = 15}).version, 2);
}

TEST(DecidePolicyTest, a_publicering_keeps_the_policy_that_it_was_made_under) {
    HbsStore t;
    (void)t.publish(2021);
    EXPECT_EQ(decide(t, {.threshold = 6, .split_kon = 12}).version, 2);
    auto read = t.store->read();
    EXPECT_EQ(store::find_publicering(read, 1)->policy, 1);
    EXPECT_EQ(policy_of(read, 1).threshold, 5);
}

}  // namespace
}  // namespace samspar::publication
