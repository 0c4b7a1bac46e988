#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>

#include "http/service.h"
#include "security/sha256.h"
#include "store/audit.h"

namespace samspar::http {
namespace {

using test::avslut_body;
using test::Browser;
using test::new_registrering;
using test::Seen;
using test::Service;

constexpr const char* kAll = "/api/v1/registreringar";

std::string path(const Seen& made, const std::string& act = "") {
    return std::string(kAll) + "/" + made.json["kod"].get<std::string>() + act;
}

// The content of a registrering as it is sent back in a correction.
Json correction(const Json& stored) {
    Json body = stored;
    for (const char* given : {"kod", "har_person", "felregistrerad", "dagar", "skapad"}) {
        body.erase(given);
    }
    return body;
}

TEST(Registrering, starts_with_a_receipt_code) {
    Service service;
    Browser browser(service, "handlaggare");
    Json body = new_registrering(service);
    body["person"] = "ärende 17";
    body["utbildning"] = "gymnasium";
    body["tid_i_forsorjning"] = "upp_till_1";
    body["remittent"] = "kommun:0126";
    body["kommun"] = "0127";
    const Seen seen = browser.post(kAll, body);
    ASSERT_EQ(seen.status, 201) << seen.reply.body;
    Json expected = Json::parse(R"({
        "kod": "", "version": 1, "insats": 1, "start": "2026-09-01", "kon": "kvinna",
        "fodelsear": 1990, "har_person": true,
        "forsorjning_fore": ["a_kassa", "forsorjningsstod"],
        "sysselsattning_fore": "arbetssokande", "omfattning_fore": null,
        "utbildning": "gymnasium", "tid_i_forsorjning": "upp_till_1",
        "remittent": "kommun:0126", "kommun": "0127", "avslut": null,
        "felregistrerad": false, "dagar": 82, "skapad": "2026-11-22T00:00:00Z"})");
    expected["kod"] = seen.json["kod"];
    expected["insats"] = service.start.value;
    EXPECT_EQ(seen.json, expected);
    EXPECT_EQ(seen.json["kod"].get<std::string>().size(), 7U);
    EXPECT_EQ(seen.reply.body.find("ärende"), std::string::npos);
}

TEST(Registrering, is_refused_with_every_field_that_is_wrong) {
    Service service;
    Browser browser(service, "handlaggare");
    const Seen empty = browser.post(kAll, {{"insats", service.start.value}});
    EXPECT_EQ(empty.status, 422);
    EXPECT_EQ(
        empty.fields(),
        (std::vector<std::string>{
            "start:required", "fodelsear:required", "kon:required", "forsorjning_fore:required"}));
    Json body = new_registrering(service);
    body["start"] = "2026-11-23";
    body["kon"] = "woman";
    body["forsorjning_fore"] = {"ingen_offentlig", "a_kassa"};
    body["omfattning_fore"] = 50;
    EXPECT_EQ(browser.post(kAll, body).fields(),
              (std::vector<std::string>{"kon:unknown_code",
                                        "start:in_future",
                                        "forsorjning_fore:exclusive_combined",
                                        "omfattning_fore:not_applicable"}));
    body = new_registrering(service);
    body["start"] = "2026-02-30";
    EXPECT_EQ(browser.post(kAll, body).fields(), std::vector<std::string>{"start:bad_date"});
    body["start"] = "2009-12-31";
    body["fodelsear"] = 1899;
    EXPECT_EQ(browser.post(kAll, body).fields(),
              (std::vector<std::string>{"start:before_insats", "fodelsear:age_out_of_range"}));
}

TEST(Registrering, takes_no_identity_and_does_not_repeat_it) {
    Service service;
    Browser browser(service, "handlaggare");
    for (const char* identity : {"19811228-9874", "811228-9874", "0701234567", "a.b@example.se"}) {
        Json body = new_registrering(service);
        body["person"] = identity;
        const Seen seen = browser.post(kAll, body);
        EXPECT_EQ(seen.fields(), std::vector<std::string>{"person:looks_like_identity"});
        EXPECT_EQ(seen.reply.body.find(identity), std::string::npos);
    }
    EXPECT_EQ(browser.get(kAll).json["totalt"], 0);
}

TEST(Registrering, takes_exactly_the_documented_fields_and_types) {
    Service service;
    Browser browser(service, "handlaggare");
    const auto refused = [&](const std::string& field, const Json& value) {
        Json body = new_registrering(service);
        body[field] = value;
        return browser.post(kAll, body).fields();
    };
    EXPECT_EQ(refused("namn", "Kim"), std::vector<std::string>{"namn:bad_request"});
    EXPECT_EQ(refused("fodelsear", "1990"), std::vector<std::string>{"fodelsear:bad_request"});
    EXPECT_EQ(refused("fodelsear", 1990.0), std::vector<std::string>{"fodelsear:bad_request"});
    EXPECT_EQ(refused("fodelsear", true), std::vector<std::string>{"fodelsear:bad_request"});
    EXPECT_EQ(refused("forsorjning_fore", "a_kassa"),
              std::vector<std::string>{"forsorjning_fore:bad_request"});
    EXPECT_EQ(refused("felregistrerad", false),
              std::vector<std::string>{"felregistrerad:bad_request"});
    EXPECT_EQ(refused("insats", nullptr), std::vector<std::string>{"insats:bad_request"});
}

TEST(Registrering, asks_before_it_takes_what_is_unusual) {
    Service service;
    Browser browser(service, "handlaggare");
    Json body = new_registrering(service);
    body["start"] = "2026-01-15";
    body["fodelsear"] = 1950;
    const Seen asked = browser.post(kAll, body, "33333333-cccc");
    EXPECT_EQ(asked.status, 409);
    EXPECT_EQ(asked.code(), "needs_confirmation");
    EXPECT_EQ(asked.fields(),
              (std::vector<std::string>{"fodelsear:age_unusual", "start:start_long_ago"}));
    body["bekraftat"] = {"age_unusual"};
    EXPECT_EQ(browser.post(kAll, body, "33333333-cccc").fields(),
              std::vector<std::string>{"start:start_long_ago"});
    body["bekraftat"] = {"age_unusual", "start_long_ago"};
    EXPECT_EQ(browser.post(kAll, body, "33333333-cccc").status, 201);
}

TEST(Registrering, asks_when_the_same_deltagare_may_be_there_already) {
    Service service;
    Browser browser(service, "handlaggare");
    const Seen first = browser.post(kAll, new_registrering(service));
    Json body = new_registrering(service);
    body["start"] = "2026-09-05";
    const Seen asked = browser.post(kAll, body);
    EXPECT_EQ(asked.fields(), std::vector<std::string>{"start:possible_duplicate"});
    EXPECT_EQ(asked.json["error"]["fields"][0]["koder"], Json::array({first.json["kod"]}));
    body["bekraftat"] = {"possible_duplicate"};
    EXPECT_EQ(browser.post(kAll, body).status, 201);
}

TEST(Registrering, is_made_once_however_often_it_is_sent) {
    Service service;
    Browser browser(service, "handlaggare");
    const std::string key = "0b3a9c1e-1111-4111-8111-123456789abc";
    const Seen first = browser.post(kAll, new_registrering(service), key);
    const Seen again = browser.post(kAll, new_registrering(service), key);
    EXPECT_EQ(again.status, 201);
    EXPECT_EQ(again.json, first.json);
    EXPECT_EQ(browser.get(kAll).json["totalt"], 1);
    Json other = new_registrering(service);
    other["fodelsear"] = 1991;
    EXPECT_EQ(browser.post(kAll, other, key).code(), "idempotency_key_reused");
    EXPECT_EQ(browser.post(kAll, other, "bad key!").status, 400);
    // The same key of somebody else is another key.
    Browser colleague(service, "annan");
    other["insats"] = service.lyra.value;
    EXPECT_EQ(colleague.post(kAll, other, key).status, 201);
}

// The key and the body are the client's own words, and there may be a person key among them.
TEST(Registrering, leaves_nothing_of_an_idempotency_key_that_could_be_guessed_from) {
    Service service;
    Browser browser(service, "handlaggare");
    Json body = new_registrering(service);
    body["person"] = "17";
    const std::string key = "19811218-9876";
    ASSERT_EQ(browser.post(kAll, body, key).status, 201);
    auto scope = service.store->read();
    SQLite::Statement query(scope.database(), "SELECT key, request_hash FROM idempotency");
    ASSERT_TRUE(query.executeStep());
    EXPECT_EQ(query.getColumn(0).getString().find("9876"), std::string::npos);
    const security::Sha256Digest plain =
        security::sha256(security::bytes_of("POST " + std::string(kAll) + "\n" + body.dump()));
    EXPECT_NE(query.getColumn(1).getString(),
              std::string(reinterpret_cast<const char*>(plain.data()), plain.size()));
}

TEST(Registrering, is_only_for_insatser_of_ones_own) {
    Service service;
    Browser browser(service, "handlaggare");
    for (const std::int64_t insats : {service.lyra.value, std::int64_t{999}}) {
        Json body = new_registrering(service);
        body["insats"] = insats;
        const Seen seen = browser.post(kAll, body);
        EXPECT_EQ(seen.status, 403);
        EXPECT_EQ(seen.code(), "forbidden");
    }
    auto scope = service.store->read();
    const auto rows = store::audit_rows(scope, std::nullopt, 1);
    EXPECT_EQ(rows[0].event.action, "registrering.start");
    EXPECT_EQ(rows[0].event.result, store::AuditResult::kRefused);
}

TEST(Registrering, of_somebody_else_looks_like_one_that_is_not_there) {
    Service service;
    Browser owner(service, "annan");
    Json body = new_registrering(service);
    body["insats"] = service.lyra.value;
    const Seen made = owner.post(kAll, body);
    ASSERT_EQ(made.status, 201);
    Browser browser(service, "handlaggare");
    const Seen others = browser.get(path(made));
    const Seen nothing = browser.get(std::string(kAll) + "/333-333");
    EXPECT_EQ(others.status, 404);
    EXPECT_EQ(nothing.status, 404);
    EXPECT_EQ(others.reply.body, nothing.reply.body);
    for (const char* act : {"/felregistrering", "/ateroppna", "/angra"}) {
        EXPECT_EQ(browser.post(path(made, act), {{"version", 1}}).status, 404) << act;
    }
    EXPECT_EQ(browser.post(path(made, "/avslut"), avslut_body(1)).status, 404);
    EXPECT_EQ(browser.put(path(made), correction(made.json)).status, 404);
    EXPECT_EQ(
        browser.get(std::string(kAll) + "?insats=" + std::to_string(service.lyra.value)).status,
        404);
    EXPECT_EQ(browser.post(std::string(kAll) + "/sok", {{"insats", service.lyra.value}}).status,
              404);
    EXPECT_EQ(browser.get(kAll).json["totalt"], 0);
    EXPECT_EQ(browser.post(std::string(kAll) + "/sok", {{"fodelsear", 1990}})
                  .json["registreringar"]
                  .size(),
              0U);
}

TEST(Registrering, ends_and_shows_its_history) {
    Service service;
    Browser browser(service, "handlaggare");
    const Seen made = browser.post(kAll, new_registrering(service));
    const Seen ended = browser.post(path(made, "/avslut"), avslut_body(1));
    ASSERT_EQ(ended.status, 200) << ended.reply.body;
    EXPECT_EQ(ended.json["version"], 2);
    EXPECT_EQ(ended.json["dagar"], 80);
    EXPECT_EQ(ended.json["avslut"], Json::parse(R"({
        "datum": "2026-11-20", "anledning": "arbete", "forsorjning_efter": ["ingen_offentlig"],
        "sysselsattning_efter": "arbete", "omfattning_efter": 75, "handlingsplan": "ja"})"));
    EXPECT_EQ(browser.post(path(made, "/avslut"), avslut_body(2)).code(), "already_ended");
    EXPECT_EQ(browser.post(path(made, "/avslut"), avslut_body(1)).code(), "version_conflict");
    const Json history = browser.get(path(made)).json["historik"];
    ASSERT_EQ(history.size(), 2U);
    EXPECT_EQ(history[0], Json::parse(R"({"version": 1, "tid": "2026-11-22T00:00:00Z",
        "anvandare": "Namn handlaggare", "handling": "start", "andrat": [], "skal": null})"));
    EXPECT_EQ(history[1]["handling"], "avslut");
    EXPECT_EQ(history[1]["andrat"], Json::parse(R"([
        {"falt": "datum", "fran": null, "till": "2026-11-20"},
        {"falt": "anledning", "fran": null, "till": "arbete"},
        {"falt": "forsorjning_efter", "fran": null, "till": ["ingen_offentlig"]},
        {"falt": "sysselsattning_efter", "fran": null, "till": "arbete"},
        {"falt": "omfattning_efter", "fran": null, "till": 75},
        {"falt": "handlingsplan", "fran": null, "till": "ja"}])"));
}

TEST(Registrering, does_not_end_in_a_way_that_makes_no_sense) {
    Service service;
    Browser browser(service, "handlaggare");
    const Seen made = browser.post(kAll, new_registrering(service));
    const auto refused = [&](const std::string& field, const Json& value) {
        Json body = avslut_body(1);
        body[field] = value;
        return browser.post(path(made, "/avslut"), body).fields();
    };
    EXPECT_EQ(refused("datum", "2026-08-31"), std::vector<std::string>{"datum:before_start"});
    EXPECT_EQ(refused("datum", "2026-11-23"), std::vector<std::string>{"datum:in_future"});
    EXPECT_EQ(refused("datum", ""), std::vector<std::string>{"datum:required"});
    EXPECT_EQ(refused("anledning", "felregistrering")[0], "anledning:unknown_code");
    EXPECT_EQ(refused("anledning", "flytt"),
              (std::vector<std::string>{"forsorjning_efter:not_applicable",
                                        "sysselsattning_efter:not_applicable",
                                        "omfattning_efter:not_applicable",
                                        "handlingsplan:not_applicable"}));
    EXPECT_EQ(browser
                  .post(path(made, "/avslut"),
                        {{"version", 1}, {"datum", "2026-11-20"}, {"anledning", "flytt"}})
                  .status,
              200);
}

TEST(Registrering, is_corrected_and_keeps_its_person_key) {
    Service service;
    Browser browser(service, "handlaggare");
    Json body = new_registrering(service);
    body["person"] = "A1";
    const Seen made = browser.post(kAll, body);
    Json fixed = correction(made.json);
    fixed["fodelsear"] = 1989;
    fixed["insats"] = service.upis.value;
    const Seen seen = browser.put(path(made), fixed);
    ASSERT_EQ(seen.status, 200) << seen.reply.body;
    EXPECT_EQ(seen.json["fodelsear"], 1989);
    EXPECT_EQ(seen.json["har_person"], true);
    EXPECT_EQ(seen.json["version"], 2);
    EXPECT_EQ(browser.put(path(made), fixed).code(), "version_conflict");
    const Json changed = browser.get(path(made)).json["historik"][1]["andrat"];
    ASSERT_EQ(changed.size(), 2U);
    EXPECT_EQ(changed[0]["falt"], "insats");
    EXPECT_EQ(changed[1],
              Json({{"falt", "fodelsear"}, {"fran", body["fodelsear"]}, {"till", 1989}}));
    fixed["version"] = 2;
    fixed["person"] = "";
    EXPECT_EQ(browser.put(path(made), fixed).json["har_person"], false);
    fixed["version"] = 3;
    fixed["insats"] = service.lyra.value;
    EXPECT_EQ(browser.put(path(made), fixed).status, 403);
}

TEST(Registrering, can_be_taken_back_reopened_and_undone) {
    Service service;
    Browser browser(service, "handlaggare");
    const Seen made = browser.post(kAll, new_registrering(service));
    const auto act = [&](const std::string& what, int version, const std::string& skal = "") {
        Json body{{"version", version}};
        if (!skal.empty()) {
            body["skal"] = skal;
        }
        return browser.post(path(made, what), body);
    };
    EXPECT_EQ(act("/ateroppna", 1, "annat").code(), "nothing_to_reopen");
    EXPECT_EQ(browser.post(path(made, "/avslut"), avslut_body(1)).status, 200);
    EXPECT_EQ(act("/ateroppna", 2, "fel_datum").json["avslut"], nullptr);
    EXPECT_NE(act("/angra", 3).json["avslut"], nullptr);
    EXPECT_EQ(act("/felregistrering", 4, "dubblett").json["felregistrerad"], true);
    EXPECT_EQ(act("/felregistrering", 5, "dubblett").code(), "already_felregistrerad");
    EXPECT_EQ(browser.put(path(made), correction(browser.get(path(made)).json)).status, 400);
    EXPECT_EQ(browser.get(kAll).json["totalt"], 0);
    const Seen reopened = act("/ateroppna", 5, "fel_markt");
    EXPECT_EQ(reopened.json["felregistrerad"], false);
    EXPECT_NE(reopened.json["avslut"], nullptr);
    std::vector<std::string> actions;
    Json reasons = Json::array();
    const Seen read = browser.get(path(made));
    for (const Json& entry : read.json["historik"]) {
        actions.push_back(entry["handling"]);
        reasons.push_back(entry["skal"]);
    }
    EXPECT_EQ(reasons, Json({nullptr, nullptr, "fel_datum", nullptr, "dubblett", "fel_markt"}));
    EXPECT_EQ(actions,
              (std::vector<std::string>{
                  "start", "avslut", "ateroppna", "angra", "felregistrering", "ateroppna"}));
}

TEST(Registrering, tells_nothing_in_its_history_of_what_was_empty_and_still_is) {
    Service service;
    Browser browser(service, "handlaggare");
    const Seen made = browser.post(kAll, new_registrering(service));
    const Json left{{"version", 1}, {"datum", "2026-11-20"}, {"anledning", "flytt"}};
    ASSERT_EQ(browser.post(path(made, "/avslut"), left).status, 200);
    EXPECT_EQ(browser.get(path(made)).json["historik"][1]["andrat"], Json::parse(R"([
        {"falt": "datum", "fran": null, "till": "2026-11-20"},
        {"falt": "anledning", "fran": null, "till": "flytt"}])"));
}

TEST(Registrering, that_is_undone_at_once_is_a_felregistrering) {
    Service service;
    Browser browser(service, "handlaggare");
    const Seen made = browser.post(kAll, new_registrering(service));
    EXPECT_EQ(browser.post(path(made, "/angra"), {{"version", 1}}).json["felregistrerad"], true);
}

}  // namespace
}  // namespace samspar::http
