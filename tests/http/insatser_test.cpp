#include <gtest/gtest.h>

#include "domain/definition.h"
#include "http/service.h"

namespace samspar::http {
namespace {

using test::Browser;
using test::Seen;
using test::Service;

Json new_insats() {
    return Json::parse(R"({
        "namn": "Vända", "beskrivning": "", "inriktning": "individinriktad",
        "registrering": "individ", "arbetslivsinriktad": true, "huvudman": "", "malgrupp": "",
        "kon_begransning": null, "alder_fran": 18, "alder_till": 64, "metod": "", "ort": "",
        "start": "2026-01-01", "slut": null, "forvantad_tid": 12, "redovisas_i": null})");
}

std::vector<std::string> names(Browser& browser) {
    std::vector<std::string> all;
    const Seen seen = browser.get("/api/v1/insatser");
    for (const Json& insats : seen.json["insatser"]) {
        all.push_back(insats["namn"].get<std::string>() +
                      (insats["far_registrera"].get<bool>() ? "+" : ""));
    }
    return all;
}

TEST(Insatser, are_ones_own_for_a_handlaggare_and_all_for_the_others) {
    Service service;
    Browser handlaggare(service, "handlaggare");
    Browser forbund(service, "forbund");
    Browser lasare(service, "lasare");
    EXPECT_EQ(names(handlaggare), (std::vector<std::string>{"START+", "UPIS+"}));
    EXPECT_EQ(names(forbund), (std::vector<std::string>{"START", "UPIS", "Lyra", "Samtal"}));
    EXPECT_EQ(names(lasare), names(forbund));
}

TEST(Insatser, are_made_by_the_forbund) {
    Service service;
    Browser forbund(service, "forbund");
    const Seen made = forbund.post("/api/v1/insatser", new_insats(), "44444444-dddd");
    ASSERT_EQ(made.status, 201) << made.reply.body;
    Json expected = new_insats();
    expected["id"] = made.json["id"];
    expected["version"] = 1;
    expected["far_registrera"] = false;
    expected["far_andra"] = made.json["far_andra"];
    EXPECT_EQ(Json(nlohmann::json(made.json)), Json(nlohmann::json(expected)));
    EXPECT_EQ(forbund.post("/api/v1/insatser", new_insats(), "44444444-dddd").json, made.json);
    EXPECT_EQ(forbund.post("/api/v1/insatser", new_insats()).fields(),
              std::vector<std::string>{"namn:taken"});
}

// What looks the same is the same, and is stored as it looks.
TEST(Insatser, have_names_without_signs_that_nobody_sees) {
    Service service;
    Browser forbund(service, "forbund");
    Json insats = new_insats();
    insats["namn"] = "\u200BVa\u0308nda\u00A0 Norr\n";
    const Seen made = forbund.post("/api/v1/insatser", insats);
    ASSERT_EQ(made.status, 201) << made.reply.body;
    EXPECT_EQ(made.json["namn"], "Vända Norr");
    insats["namn"] = "Vän\u00ADda Norr";
    EXPECT_EQ(forbund.post("/api/v1/insatser", insats).fields(),
              std::vector<std::string>{"namn:taken"});
    insats["namn"] = "Övriga insatser";
    EXPECT_EQ(forbund.post("/api/v1/insatser", insats).fields(),
              std::vector<std::string>{"namn:reserved"});
    insats["namn"] = "Insats 850060-1235";
    EXPECT_EQ(forbund.post("/api/v1/insatser", insats).fields(),
              std::vector<std::string>{"namn:looks_like_identity"});
}

TEST(Insatser, are_refused_with_the_fields_that_are_wrong) {
    Service service;
    Browser forbund(service, "forbund");
    Json insats = new_insats();
    insats["inriktning"] = "annan";
    insats["start"] = "i morgon";
    insats["slut"] = "2026-13-01";
    EXPECT_EQ(
        forbund.post("/api/v1/insatser", insats).fields(),
        (std::vector<std::string>{"inriktning:unknown_code", "start:bad_date", "slut:bad_date"}));
    insats = new_insats();
    insats["namn"] = "Fråga Kim 070-123 45 67";
    insats["alder_fran"] = 200;
    const Seen seen = forbund.post("/api/v1/insatser", insats);
    EXPECT_EQ(seen.status, 422);
    EXPECT_EQ(seen.fields()[0], "namn:looks_like_identity");
    EXPECT_EQ(seen.reply.body.find("070"), std::string::npos);
    insats = new_insats();
    insats["id"] = 1;
    EXPECT_EQ(forbund.post("/api/v1/insatser", insats).status, 400);
}

std::string path_of(domain::InsatsId id) {
    return "/api/v1/insatser/" + std::to_string(id.value);
}

// The insats as it is listed, as it is sent back in a change.
Json listed(Browser& browser, domain::InsatsId id) {
    const Seen all = browser.get("/api/v1/insatser");
    for (const Json& insats : all.json["insatser"]) {
        if (insats["id"] == id.value) {
            Json body = insats;
            for (const char* told : {"id", "far_registrera", "far_andra"}) {
                body.erase(told);
            }
            return body;
        }
    }
    return {};
}

TEST(Insatser, are_described_by_whoever_answers_for_them) {
    Service service;
    Browser ansvarig(service, "insatsansvarig");
    Json insats = listed(ansvarig, service.start);
    insats["ort"] = "Tumba";
    const Seen changed = ansvarig.put(path_of(service.start), insats);
    EXPECT_EQ(changed.status, 200) << changed.reply.body;
    EXPECT_EQ(changed.json["version"], 2);
    EXPECT_EQ(changed.json["ort"], "Tumba");
    EXPECT_EQ(changed.json["andrade"], Json::array({"ort"}));
    EXPECT_EQ(ansvarig.put(path_of(service.start), insats).code(), "version_conflict");
    insats["version"] = 2;
    const Seen same = ansvarig.put(path_of(service.start), insats);
    EXPECT_EQ(same.status, 200);
    EXPECT_EQ(same.json["version"], 2);
    EXPECT_EQ(same.json["andrade"], Json::array());
    EXPECT_EQ(ansvarig.put(path_of(service.lyra), insats).status, 404);
    EXPECT_EQ(ansvarig.put("/api/v1/insatser/999", insats).status, 404);
    EXPECT_EQ(ansvarig.put("/api/v1/insatser/1x", insats).status, 404);
}

// S4: each of these was stored, and took people out of the förbund's figures or out of reach.
TEST(Insatser, are_counted_as_the_forbund_says_and_nobody_else) {
    Service service;
    Browser ansvarig(service, "insatsansvarig");
    const Json mine = listed(ansvarig, service.start);
    const std::vector<std::pair<const char*, Json>> counting{{"namn", "START 2"},
                                                             {"inriktning", "strukturinriktad"},
                                                             {"registrering", "antal"},
                                                             {"arbetslivsinriktad", false},
                                                             {"kon_begransning", "man"},
                                                             {"start", "2021-01-01"},
                                                             {"slut", "2022-01-01"},
                                                             {"redovisas_i", service.upis.value}};
    for (const auto& [field, value] : counting) {
        Json body = mine;
        body[field] = value;
        const Seen refused = ansvarig.put(path_of(service.start), body);
        EXPECT_EQ(refused.status, 403) << field;
        EXPECT_EQ(refused.fields(), std::vector<std::string>{std::string(field) + ":forbund_only"});
    }
    EXPECT_EQ(listed(ansvarig, service.start), mine);
}

TEST(Insatser, say_which_fields_are_whose_to_change) {
    Service service;
    const auto may_change = [&](const char* user, std::size_t place) {
        Browser browser(service, user);
        return browser.get("/api/v1/insatser").json["insatser"][place]["far_andra"];
    };
    EXPECT_EQ(may_change("forbund", 0).size(), 16U);
    EXPECT_EQ(may_change("insatsansvarig", 0),
              Json({"beskrivning",
                    "huvudman",
                    "malgrupp",
                    "alder_fran",
                    "alder_till",
                    "forvantad_tid",
                    "metod",
                    "ort"}));
    EXPECT_EQ(may_change("insatsansvarig", 2), Json::array());
    EXPECT_EQ(may_change("handlaggare", 0), Json::array());
    EXPECT_EQ(may_change("lasare", 0), Json::array());
}

TEST(Insatser, that_people_or_figures_contradict_are_changed_when_it_is_confirmed) {
    Service service;
    Browser handlaggare(service, "handlaggare");
    ASSERT_EQ(handlaggare.post("/api/v1/registreringar", test::new_registrering(service)).status,
              201);
    Browser forbund(service, "forbund");
    Json body = listed(forbund, service.start);
    body["slut"] = "2026-06-30";
    body["redovisas_i"] = service.lyra.value;
    const Seen asked = forbund.put(path_of(service.start), body);
    EXPECT_EQ(asked.status, 409);
    EXPECT_EQ(asked.code(), "needs_confirmation");
    EXPECT_EQ(
        asked.fields(),
        (std::vector<std::string>{"slut:registreringar_outside", "redovisas_i:figures_move"}));
    EXPECT_EQ(asked.json["error"]["fields"][0]["limit"], "1-4");
    EXPECT_EQ(asked.json["error"]["fields"][1]["siffror"][0],
              Json::parse(R"({"ar": 2026, "insats": "START", "matt": "Aktuella", "fore": 1,
                              "efter": null})"));
    body["bekraftat"] = {"registreringar_outside"};
    EXPECT_EQ(forbund.put(path_of(service.start), body).fields(),
              std::vector<std::string>{"redovisas_i:figures_move"});
    body["bekraftat"] = {"registreringar_outside", "figures_move"};
    EXPECT_EQ(forbund.put(path_of(service.start), body).json["andrade"],
              Json({"slut", "redovisas_i"}));
}

TEST(Lists, hold_every_code_with_its_text_and_group) {
    Service service;
    Browser browser(service, "lasare");
    const Json lists = browser.get("/api/v1/kodlistor").json;
    std::vector<std::string> names;
    for (const auto& [name, codes] : lists["kodlistor"].items()) {
        names.push_back(name);
    }
    EXPECT_EQ(names,
              (std::vector<std::string>{"kon",
                                        "avslutsanledning",
                                        "forsorjning",
                                        "sysselsattning",
                                        "utbildning",
                                        "tid_i_forsorjning",
                                        "remittent",
                                        "kommun",
                                        "handlingsplan"}));
    const Json& kon = lists["kodlistor"]["kon"];
    EXPECT_EQ(kon[0]["kod"], "kvinna");
    EXPECT_EQ(kon[0]["etikett"], "Kvinna");
    EXPECT_TRUE(kon[0]["giltig_till"].is_null());
    EXPECT_EQ(lists["kodlistor"]["kommun"][0]["kod"], "0126");
    EXPECT_EQ(lists["grupper"]["avslutsanledning"][0]["kod"], "arbete");
    EXPECT_FALSE(lists["grupper"]["avslutsanledning"][0]["etikett"].get<std::string>().empty());
}

// Of the list, the codes of which the API says so.
std::vector<std::string> codes_that(const Json& lists, const char* list, const char* what) {
    std::vector<std::string> codes;
    for (const Json& kod : lists["kodlistor"][list]) {
        if (kod[what] == true) {
            codes.push_back(kod["kod"]);
        }
    }
    return codes;
}

TEST(Lists, say_what_a_code_means_for_other_fields) {
    Service service;
    Browser browser(service, "handlaggare");
    const Json lists = browser.get("/api/v1/kodlistor").json;
    EXPECT_EQ(codes_that(lists, "forsorjning", "ensam"),
              (std::vector<std::string>{"ingen_offentlig", "saknas", "vill_ej"}));
    EXPECT_EQ(codes_that(lists, "sysselsattning", "omfattning"),
              (std::vector<std::string>{"arbete", "subventionerat_arbete", "studier"}));
    EXPECT_EQ(codes_that(lists, "forsorjning", "omfattning"), std::vector<std::string>{});
    EXPECT_EQ(codes_that(lists, "avslutsanledning", "fragas_efter").size(), 8U);
    Json after = Json::object();
    for (const Json& kod : lists["kodlistor"]["avslutsanledning"]) {
        if (!kod["sysselsattning"].is_null()) {
            after[kod["kod"].get<std::string>()] = kod["sysselsattning"];
        }
    }
    EXPECT_EQ(after, Json::parse(R"({"arbete": "arbete", "studier": "studier",
                              "arbetssokande": "arbetssokande"})"));
    EXPECT_EQ(lists["alder"],
              Json::parse(R"({"lagst": 15, "hogst": 80, "vanlig_fran": 16, "vanlig_till": 65})"));
}

TEST(Lists, tell_every_field_with_its_limits_and_whether_it_is_collected) {
    Service service(false, {"person"});
    Browser browser(service, "handlaggare");
    const Json fields = browser.get("/api/v1/kodlistor").json["falt"];
    const auto field = [&](const std::string& name) {
        for (const Json& one : fields) {
            if (one["namn"] == name) {
                return one;
            }
        }
        return Json();
    };
    EXPECT_EQ(field("omfattning_efter"), Json::parse(R"({
        "namn": "omfattning_efter", "del": "efter", "slag": "procent", "lista": null,
        "kravs": false, "samlas_in": true, "lagst": 1, "hogst": 100, "langst": null,
        "av": "sysselsattning_efter"})"));
    EXPECT_EQ(field("datum")["del"], "avslut");
    EXPECT_EQ(field("remittent")["slag"], "kod_med_kommun");
    EXPECT_EQ(field("remittent")["samlas_in"], false);
    EXPECT_EQ(field("person")["samlas_in"], true);
    EXPECT_EQ(field("person")["langst"], 200);
    EXPECT_EQ(field("kon")["kravs"], true);
}

TEST(Lists, tell_what_the_forbund_collects_and_what_day_it_is) {
    Service service;
    Browser browser(service, "granskare");
    EXPECT_EQ(browser.get("/api/v1/forbund").json, Json::parse(R"({
        "namn": "Provförbundet",
        "kommuner": [{"kod": "0126", "namn": "Huddinge"}, {"kod": "0127", "namn": "Botkyrka"},
                     {"kod": "0128", "namn": "Salem"}],
        "ovning": false, "today": "2026-11-22",
        "falt": ["person", "utbildning", "tid_i_forsorjning", "remittent", "kommun",
                 "handlingsplan"]})"));
}

TEST(Lists, explain_every_table) {
    Service service;
    Browser browser(service, "forbund");
    const Json definitions = browser.get("/api/v1/definitioner").json["definitioner"];
    EXPECT_EQ(definitions.size(), domain::definitions().size());
    EXPECT_EQ(definitions[0]["id"], "flode");
    EXPECT_EQ(definitions[0]["rubrik"], "Flöde");
}

TEST(Health, is_told_without_a_session) {
    Service service;
    Browser browser(service);
    EXPECT_EQ(browser.get("/healthz").json, Json({{"status", "ok"}}));
    EXPECT_EQ(browser.get("/readyz").json, Json({{"status", "ready"}}));
    EXPECT_EQ(browser.get("/version").json["version"], "0.1.0");
    EXPECT_EQ(browser.get("/api/v1/start").json,
              Json({{"forbund", "Provförbundet"}, {"ovning", false}}));
    EXPECT_EQ(browser.send(browser.request("HEAD", "/healthz")).status, 200);
}

}  // namespace
}  // namespace samspar::http
