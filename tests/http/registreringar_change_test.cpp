// What an avslut and a correction are asked about: what they change, and what is unlikely in it.
#include <gtest/gtest.h>

#include "http/service.h"

namespace samspar::http {
namespace {

using test::avslut_body;
using test::Browser;
using test::new_registrering;
using test::Seen;
using test::Service;

constexpr const char* kAllToChange = "/api/v1/registreringar";

std::string path(const Seen& made, const std::string& act = "") {
    return std::string(kAllToChange) + "/" + made.json["kod"].get<std::string>() + act;
}

// The content of a registrering as it is sent back in a correction.
Json correction(const Json& stored) {
    Json body = stored;
    for (const char* given : {"kod", "har_person", "felregistrerad", "dagar", "skapad"}) {
        body.erase(given);
    }
    return body;
}

// The förbund changes START behind those who are in it.
void change_start(Service& service, const Json& fields) {
    Browser forbund(service, "forbund");
    Json body = forbund.get("/api/v1/insatser").json["insatser"][0];
    for (const char* told : {"id", "far_registrera", "far_andra"}) {
        body.erase(told);
    }
    body.update(fields);
    body["bekraftat"] = {"registreringar_outside", "figures_move"};
    const Seen changed =
        forbund.put("/api/v1/insatser/" + std::to_string(service.start.value), body);
    ASSERT_EQ(changed.status, 200) << changed.reply.body;
}

// Report changed-insats-blocks-avslut: 422 on fields that the form of an avslut does not have.
TEST(Registrering, is_ended_and_corrected_whatever_the_insats_has_become) {
    const std::vector<Json> later{{{"start", "2026-10-01"}},
                                  {{"slut", "2026-08-01"}},
                                  {{"kon_begransning", "man"}},
                                  {{"registrering", "antal"}}};
    for (const Json& fields : later) {
        Service service;
        Browser browser(service, "handlaggare");
        const Seen made = browser.post(kAllToChange, new_registrering(service));
        ASSERT_EQ(made.status, 201);
        change_start(service, fields);
        Json body = correction(made.json);
        body["fodelsear"] = 1991;
        const Seen corrected = browser.put(path(made), body);
        EXPECT_EQ(corrected.status, 200) << fields << corrected.reply.body;
        EXPECT_EQ(browser.post(path(made, "/avslut"), avslut_body(2)).status, 200) << fields;
        // What is new obeys the insats as it is.
        EXPECT_EQ(browser.post(kAllToChange, new_registrering(service)).status, 422) << fields;
    }
}

TEST(Registrering, that_is_corrected_obeys_the_insats_in_what_changes) {
    Service service;
    Browser browser(service, "handlaggare");
    const Seen made = browser.post(kAllToChange, new_registrering(service));
    ASSERT_EQ(made.status, 201);
    change_start(service, {{"start", "2026-10-01"}, {"kon_begransning", "kvinna"}});
    Json body = correction(made.json);
    body["start"] = "2026-09-02";
    body["kon"] = "man";
    EXPECT_EQ(browser.put(path(made), body).fields(),
              (std::vector<std::string>{"start:before_insats", "kon:combination_not_allowed"}));
}

// W10: saved without a question.
TEST(Registrering, with_an_end_that_gainsays_itself_is_asked_about_once) {
    Service service;
    Browser browser(service, "handlaggare");
    const Seen made = browser.post(kAllToChange, new_registrering(service));
    ASSERT_EQ(made.status, 201);
    Json body = avslut_body(1);
    body["sysselsattning_efter"] = "arbetssokande";
    body["omfattning_efter"] = nullptr;
    const Seen asked = browser.post(path(made, "/avslut"), body);
    EXPECT_EQ(asked.status, 409);
    EXPECT_EQ(asked.code(), "needs_confirmation");
    EXPECT_EQ(asked.fields(),
              std::vector<std::string>{"sysselsattning_efter:anledning_contradicts"});
    body["bekraftat"] = {"anledning_contradicts"};
    const Seen ended = browser.post(path(made, "/avslut"), body);
    ASSERT_EQ(ended.status, 200) << ended.reply.body;
    Json other = correction(ended.json);
    other["fodelsear"] = 1991;
    const Seen corrected = browser.put(path(made), other);
    ASSERT_EQ(corrected.status, 200) << corrected.reply.body;
    other["version"] = corrected.json["version"];
    other["avslut"]["anledning"] = "studier";
    EXPECT_EQ(browser.put(path(made), other).code(), "needs_confirmation");
    other["bekraftat"] = {"anledning_contradicts"};
    EXPECT_EQ(browser.put(path(made), other).status, 200);
}

}  // namespace
}  // namespace samspar::http
