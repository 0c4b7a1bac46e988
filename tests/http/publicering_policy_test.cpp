#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>

#include "http/service.h"
#include "store/audit.h"

namespace samspar::http {
namespace {

using test::Browser;
using test::Seen;
using test::Service;

const std::string kPolicyPath = "/api/v1/publiceringar/policy";

Json numbers() {
    return Json{{"troskel", 6},
                {"bredd", 4},
                {"grupp", 1},
                {"kon_fran", 12},
                {"en_vag_fran", 20},
                {"tva_vagar_fran", 50},
                {"procent_fran", 20},
                {"medel_fran", 10}};
}

std::size_t decisions(Browser& browser) {
    return browser.get(kPolicyPath).json["beslut"].size();
}

TEST(PubliceringPolicy, is_the_default_until_it_is_decided_and_signed_by_who_does) {
    Service service;
    Browser forbund(service, "forbund");
    const Seen before = forbund.get(kPolicyPath);
    ASSERT_EQ(before.status, 200);
    EXPECT_EQ(before.json["galler"]["version"], nullptr);
    EXPECT_EQ(before.json["galler"]["troskel"], 5);
    const Seen made = forbund.post(kPolicyPath, numbers());
    ASSERT_EQ(made.status, 201) << made.reply.body;
    EXPECT_EQ(made.json["version"], 1);
    EXPECT_EQ(made.json["galler_fran"], "2026-11-22");
    EXPECT_EQ(made.json["beslutad_av"], "Namn forbund");
    const Seen after = forbund.get(kPolicyPath);
    EXPECT_EQ(after.json["galler"], made.json);
    EXPECT_EQ(after.json["beslut"], Json::array({made.json}));
}

TEST(PubliceringPolicy, is_decided_once_when_the_request_is_repeated) {
    Service service;
    Browser forbund(service, "forbund");
    const Seen first = forbund.post(kPolicyPath, numbers(), "decide-once");
    const Seen second = forbund.post(kPolicyPath, numbers(), "decide-once");
    EXPECT_EQ(second.status, 201);
    EXPECT_EQ(second.json, first.json);
    EXPECT_EQ(decisions(forbund), 1U);
    Json others = numbers();
    others["medel_fran"] = 11;
    EXPECT_EQ(forbund.post(kPolicyPath, others, "decide-once").code(), "idempotency_key_reused");
    EXPECT_EQ(decisions(forbund), 1U);
}

TEST(PubliceringPolicy, that_breaks_a_rule_is_refused_with_field_and_limit) {
    Service service;
    Browser forbund(service, "forbund");
    Json wrong = numbers();
    wrong["kon_fran"] = 11;
    wrong["bredd"] = 6;
    const Seen refused = forbund.post(kPolicyPath, wrong);
    EXPECT_EQ(refused.status, 422);
    EXPECT_EQ(refused.code(), "validation_failed");
    EXPECT_EQ(refused.json["error"]["fields"],
              Json::parse(R"([{"field": "kon_fran", "code": "too_low",
                               "message": "kon_fran must be at least 12", "limit": "12"},
                              {"field": "bredd", "code": "too_high",
                               "message": "bredd may be at most 5", "limit": "5"}])"));
    wrong["troskel"] = 9'000'000'000'000'000'000;
    EXPECT_EQ(forbund.post(kPolicyPath, wrong).json["error"]["fields"][0]["code"], "too_high");
    wrong["troskel"] = -9'000'000'000'000'000'000;
    EXPECT_EQ(forbund.post(kPolicyPath, wrong).json["error"]["fields"][0]["code"], "too_low");
    EXPECT_EQ(decisions(forbund), 0U);
}

TEST(PubliceringPolicy, takes_every_number_and_nothing_else) {
    Service service;
    Browser forbund(service, "forbund");
    const Json all = numbers();
    for (const auto& [name, value] : all.items()) {
        Json less = all;
        less.erase(name);
        EXPECT_EQ(forbund.post(kPolicyPath, less).status, 400) << name;
        less[name] = "6";
        EXPECT_EQ(forbund.post(kPolicyPath, less).status, 400) << name;
    }
    for (const char* name : {"insider", "version", "beslutad_av", "galler_fran"}) {
        Json more = all;
        more[name] = 1;
        EXPECT_EQ(forbund.post(kPolicyPath, more).status, 400) << name;
    }
    EXPECT_EQ(decisions(forbund), 0U);
}

TEST(PubliceringPolicy, asks_for_a_fresh_proof_and_stands_in_the_access_log) {
    Service service;
    Browser forbund(service, "forbund");
    service.pass(std::chrono::minutes(10));
    EXPECT_EQ(forbund.post(kPolicyPath, numbers()).code(), "step_up_required");
    EXPECT_EQ(decisions(forbund), 0U);
    Browser fresh(service, "forbund");
    ASSERT_EQ(fresh.post(kPolicyPath, numbers()).status, 201);
    store::ReadScope scope = service.store->read();
    const store::AuditRow row = store::audit_rows(scope, std::nullopt, 1).front();
    EXPECT_EQ(row.event.action, "publicering.policy");
    EXPECT_EQ(row.user_name, "forbund");
}

}  // namespace
}  // namespace samspar::http
