#include <gtest/gtest.h>

#include <chrono>

#include "http/service.h"
#include "store/users.h"

namespace samspar::http {
namespace {

using test::Browser;
using test::Seen;
using test::Service;
using namespace std::chrono_literals;

Json new_user(const Service& service) {
    return {{"anvandarnamn", "kim.berg"},
            {"namn", "Kim Berg"},
            {"organisation", "Huddinge kommun"},
            {"roller", {"handlaggare"}},
            {"uppdrag", {service.start.value}}};
}

std::string token_of(const Seen& seen) {
    const std::string link = seen.json["lank"];
    EXPECT_TRUE(link.starts_with("https://samspar.example/aktivera#")) << link;
    return link.substr(link.find('#') + 1);
}

TEST(Users, are_made_with_a_link_that_is_shown_once) {
    Service service;
    Browser forbund(service, "forbund");
    const Seen first = forbund.post("/api/v1/anvandare", new_user(service), "11111111-aaaa");
    EXPECT_EQ(first.status, 201);
    EXPECT_EQ(first.json["anvandarnamn"], "kim.berg");
    EXPECT_EQ(first.json["aktiv"], true);
    EXPECT_EQ(first.json["uppdrag"],
              Json::array(
                  {{{"insats", service.start.value}, {"fran", "2026-11-22"}, {"till", nullptr}}}));
    (void)token_of(first);
    const Seen again = forbund.post("/api/v1/anvandare", new_user(service), "11111111-aaaa");
    EXPECT_EQ(again.status, 201);
    EXPECT_EQ(again.json["id"], first.json["id"]);
    EXPECT_FALSE(again.json.contains("lank"));
    const Seen list = forbund.get("/api/v1/anvandare");
    EXPECT_EQ(list.json["anvandare"].size(), 7U);
    EXPECT_EQ(list.reply.body.find("lank"), std::string::npos);
}

TEST(Users, get_another_name_and_other_roles) {
    Service service;
    Browser forbund(service, "forbund");
    const Seen made = forbund.post("/api/v1/anvandare", new_user(service));
    const std::string one = "/api/v1/anvandare/" + std::to_string(made.json["id"].get<int>());
    const Seen named = forbund.put(one, {{"namn", " Kim  Ek "}, {"organisation", ""}});
    EXPECT_EQ(named.status, 200) << named.reply.body;
    EXPECT_EQ(named.json["namn"], "Kim Ek");
    EXPECT_EQ(named.json["organisation"], "");
    EXPECT_EQ(named.json["roller"], Json::array({"handlaggare"}));
    EXPECT_EQ(named.json["uppdrag"].size(), 1U);
    const Seen moved = forbund.put(one, {{"roller", {"lasare"}}});
    EXPECT_EQ(moved.json["roller"], Json::array({"lasare"}));
    EXPECT_EQ(moved.json["uppdrag"], Json::array());
    const Json history = forbund.get(one + "/uppdrag").json["uppdrag"];
    ASSERT_EQ(history.size(), 1U);
    EXPECT_EQ(history[0],
              (Json{{"insats", service.start.value},
                    {"fran", "2026-11-22"},
                    {"till", nullptr},
                    {"tid", "2026-11-22T00:00:00Z"},
                    {"av", "Namn forbund"},
                    {"ersatt_tid", "2026-11-22T00:00:00Z"},
                    {"ersatt_av", "Namn forbund"}}));
    EXPECT_EQ(forbund.put(one, {{"roller", Json::array()}}).fields(),
              std::vector<std::string>{"roller:required"});
    EXPECT_EQ(forbund.put(one, {{"anvandarnamn", "annan"}}).status, 400);
    EXPECT_EQ(forbund.put("/api/v1/anvandare/999", {{"namn", "Kim"}}).status, 404);
    const std::string herself =
        "/api/v1/anvandare/" + std::to_string(service.users["forbund"].value);
    EXPECT_EQ(forbund.put(herself, {{"roller", {"forbund", "insatsansvarig"}}}).code(),
              "forbidden");
}

TEST(Users, log_in_with_the_link_and_a_password_of_their_own) {
    Service service;
    Browser forbund(service, "forbund");
    const std::string token = token_of(forbund.post("/api/v1/anvandare", new_user(service)));
    Browser kim(service);
    EXPECT_EQ(kim.post("/api/v1/activate", {{"token", token}, {"losenord", "short"}}).fields(),
              std::vector<std::string>{"losenord:too_short"});
    EXPECT_EQ(kim.post("/api/v1/activate", {{"token", token}, {"losenord", "kimberg kim.berg 1"}})
                  .fields(),
              std::vector<std::string>{"losenord:too_common"});
    Json body{{"token", token}, {"losenord", "blå regnrock i vinden"}};
    const Seen offer = kim.post("/api/v1/activate", body);
    body["kod"] = service.code_now(offer.json["totp"]["secret"]);
    const Seen seen = kim.post("/api/v1/activate", body);
    EXPECT_EQ(seen.status, 200);
    EXPECT_EQ(seen.json["anvandare"]["namn"], "Kim Berg");
    EXPECT_EQ(kim.get("/api/v1/insatser").json["insatser"].size(), 1U);
    // The link has been used.
    EXPECT_EQ(
        kim.post("/api/v1/activate", {{"token", token}, {"losenord", "another good password"}})
            .code(),
        "link_invalid");
    service.pass(30s);
    EXPECT_EQ(
        Browser(service)
            .log_in_with(
                "kim.berg", "blå regnrock i vinden", service.code_now(offer.json["totp"]["secret"]))
            .status,
        200);
}

TEST(Users, cannot_use_a_link_that_is_old_unknown_or_replaced) {
    Service service;
    Browser forbund(service, "forbund");
    const Seen made = forbund.post("/api/v1/anvandare", new_user(service));
    const std::string id = std::to_string(made.json["id"].get<int>());
    const std::string first = token_of(made);
    const std::string second =
        token_of(forbund.post("/api/v1/anvandare/" + id + "/aterstall", Json::object()));
    Browser kim(service);
    const auto activate = [&](const std::string& token) {
        return kim
            .post("/api/v1/activate", {{"token", token}, {"losenord", "blå regnrock i vinden"}})
            .status;
    };
    EXPECT_EQ(activate(first), 401);
    EXPECT_EQ(activate(std::string(43, 'A')), 401);
    EXPECT_EQ(activate(""), 401);
    service.pass(7 * 24h);
    EXPECT_EQ(activate(second), 401);
    service.pass(-24h);
    EXPECT_EQ(activate(second), 401);  // nor when the clock is set back
}

// The page says so, and whoever asks for a new link may have lost the password to somebody.
TEST(Users, who_get_a_new_link_cannot_log_in_with_what_they_had) {
    Service service;
    Browser forbund(service, "forbund");
    Browser lasare(service, "lasare");
    const std::string user = "/api/v1/anvandare/" + std::to_string(service.users["lasare"].value);
    const Seen reset = forbund.post(user + "/aterstall", Json::object());
    EXPECT_EQ(reset.status, 200);
    EXPECT_EQ(reset.json["har_losenord"], false);
    EXPECT_EQ(lasare.get("/api/v1/session").status, 401);
    service.pass(30s);
    const auto code = service.code_of("lasare");
    EXPECT_EQ(lasare.log_in_with("lasare", test::kPassword, code).code(), "login_failed");
    {
        auto scope = service.store->read();
        EXPECT_FALSE(store::second_factor(scope, service.users["lasare"]));
    }
    // Nor after they were shut out before.
    forbund.post(user + "/avstang", Json::object());
    forbund.post(user + "/aterstall", Json::object());
    EXPECT_EQ(lasare.log_in_with("lasare", test::kPassword, code).code(), "login_failed");
}

TEST(Users, are_refused_with_the_fields_that_are_wrong) {
    Service service;
    Browser forbund(service, "forbund");
    Json user = new_user(service);
    user["anvandarnamn"] = "handlaggare";
    user["roller"] = {"handlaggare", "forbund"};
    user["uppdrag"] = {999};
    EXPECT_EQ(forbund.post("/api/v1/anvandare", user).fields(),
              (std::vector<std::string>{
                  "anvandarnamn:taken", "roller:combination_not_allowed", "uppdrag:unknown_code"}));
    user = new_user(service);
    user["namn"] = "Kim 19811228-9874";
    const Seen identity = forbund.post("/api/v1/anvandare", user);
    EXPECT_EQ(identity.fields(), std::vector<std::string>{"namn:looks_like_identity"});
    EXPECT_EQ(identity.reply.body.find("19811228"), std::string::npos);
    user["roller"] = {"drift"};
    EXPECT_EQ(forbund.post("/api/v1/anvandare", user).status, 400);
}

TEST(Users, of_whom_the_last_forbund_user_cannot_be_disabled_or_reset) {
    Service service;
    Browser forbund(service, "forbund");
    const std::string self = std::to_string(service.users["forbund"].value);
    EXPECT_EQ(forbund.post("/api/v1/anvandare/" + self + "/avstang", Json::object()).code(),
              "last_forbund_user");
    EXPECT_EQ(forbund.post("/api/v1/anvandare/" + self + "/aterstall", Json::object()).code(),
              "last_forbund_user");
    service.add_user("forbund2", domain::role_bit(domain::Role::kForbund));
    EXPECT_EQ(forbund.post("/api/v1/anvandare/" + self + "/avstang", Json::object()).status, 200);
    EXPECT_EQ(forbund.get("/api/v1/session").status, 401);
}

TEST(Users, get_uppdrag_from_an_insatsansvarig_only_in_her_own_insatser) {
    Service service;
    Browser ansvarig(service, "insatsansvarig");
    const std::string id = std::to_string(service.users["handlaggare"].value);
    const Json start{{"insats", service.start.value}, {"fran", "2026-01-01"}, {"till", nullptr}};
    const Json upis{{"insats", service.upis.value}, {"fran", "2026-01-01"}, {"till", nullptr}};
    const Json lyra{{"insats", service.lyra.value}};
    const auto put = [&](const std::string& user, const Json& rights) {
        return ansvarig.put("/api/v1/anvandare/" + user + "/uppdrag", {{"uppdrag", rights}});
    };
    const Seen ended = put(id, Json::array());
    EXPECT_EQ(ended.status, 200);
    EXPECT_EQ(
        ended.json["uppdrag"],
        Json::array(
            {{{"insats", service.start.value}, {"fran", "2026-01-01"}, {"till", "2026-11-21"}}}));
    EXPECT_EQ(put(id, Json::array({{{"insats", service.start.value}}})).status, 200);
    EXPECT_EQ(put(id, Json::array({upis})).status, 403);  // not hers to know of
    EXPECT_EQ(put(id, Json::array({lyra})).status, 403);  // nor to give
    const auto row = [&] {
        auto scope = service.store->read();
        return store::audit_rows(scope, std::nullopt, 1)[0].event;
    };
    EXPECT_EQ(row().action + " " + row().object_id, "user.uppdrag " + id);
    EXPECT_EQ(row().result, store::AuditResult::kRefused);
    const Seen nobody = put("999", Json::array({start}));
    for (const char* user : {"annan", "forbund", "granskare"}) {
        const Seen seen = put(std::to_string(service.users[user].value), Json::array({start}));
        EXPECT_EQ(seen.status, 404) << user;
        EXPECT_EQ(seen.reply.body, nobody.reply.body) << user;
    }
}

TEST(Users, cannot_have_uppdrag_that_make_no_sense) {
    Service service;
    Browser forbund(service, "forbund");
    const std::string target =
        "/api/v1/anvandare/" + std::to_string(service.users["handlaggare"].value) + "/uppdrag";
    const auto put = [&](const Json& rights) {
        return forbund.put(target, {{"uppdrag", rights}}).fields();
    };
    const std::int64_t start = service.start.value;
    EXPECT_EQ(put({{{"insats", start}, {"fran", "2027-02-01"}, {"till", "2027-01-01"}}}),
              std::vector<std::string>{"uppdrag:before_start"});
    EXPECT_EQ(put({{{"insats", 999}, {"fran", "2027-02-01"}}}),
              std::vector<std::string>{"uppdrag:unknown_code"});
    EXPECT_EQ(put({{{"insats", start}, {"fran", "2027-02-01"}},
                   {{"insats", start}, {"fran", "2027-02-01"}}}),
              std::vector<std::string>{"uppdrag:taken"});
    EXPECT_EQ(put({{{"insats", start}, {"fran", "2026-11-21"}}}),
              std::vector<std::string>{"uppdrag:in_past"});
    EXPECT_EQ(put({{{"insats", start}, {"fran", "yesterday"}}}),
              std::vector<std::string>{"uppdrag:bad_request"});
    EXPECT_EQ(forbund.put("/api/v1/anvandare/999/uppdrag", {{"uppdrag", Json::array()}}).status,
              404);
}

TEST(Log, is_read_by_the_granskare_and_tells_no_values) {
    Service service;
    Browser handlaggare(service, "handlaggare");
    const Seen made = handlaggare.post(
        "/api/v1/registreringar", test::new_registrering(service), "22222222-bbbb");
    ASSERT_EQ(made.status, 201);
    Browser granskare(service, "granskare");
    const Seen seen = granskare.get("/api/v1/logg?antal=2");
    ASSERT_EQ(seen.json["logg"].size(), 2U);
    EXPECT_EQ(seen.json["logg"][0]["handling"], "login");
    EXPECT_EQ(seen.json["logg"][1]["handling"], "registrering.start");
    EXPECT_EQ(seen.json["logg"][1]["anvandare"], "handlaggare");
    EXPECT_EQ(seen.json["logg"][1]["roll"], "handlaggare");
    EXPECT_EQ(seen.json["logg"][1]["objekt"], "registrering 1");
    EXPECT_EQ(seen.json["logg"][1]["resultat"], "ok");
    EXPECT_EQ(seen.reply.body.find("1990"), std::string::npos);
    EXPECT_EQ(seen.reply.body.find(made.json["kod"].get<std::string>()), std::string::npos);
    EXPECT_EQ(granskare.get("/api/v1/logg?antal=x").status, 400);
}

}  // namespace
}  // namespace samspar::http
