#include <gtest/gtest.h>

#include <chrono>

#include "http/service.h"
#include "store/audit.h"

namespace samspar::http {
namespace {

using test::Browser;
using test::kPassword;
using test::Seen;
using test::Service;
using namespace std::chrono_literals;

constexpr const char* kFile = "/api/v1/statistik?period=2026&format=csv";

Seen confirm(Browser& browser,
             const std::optional<std::string>& code,
             const std::string& password = kPassword) {
    Json body{{"losenord", password}};
    if (code) {
        body["kod"] = *code;
    }
    return browser.post("/api/v1/session/bekrafta", body);
}

// S1: a session in the wrong hands must not become a user, nor anything else that lasts.
TEST(StepUp, is_asked_for_whatever_grants_access_or_cannot_be_undone) {
    Service service;
    Browser browser(service, "forbund");
    service.pass(10min);
    const std::string user =
        "/api/v1/anvandare/" + std::to_string(service.users["handlaggare"].value);
    const Json nobody = Json::object();
    EXPECT_EQ(browser.post("/api/v1/anvandare", nobody).code(), "step_up_required");
    EXPECT_EQ(browser.put(user, nobody).code(), "step_up_required");
    EXPECT_EQ(browser.post(user + "/avstang", nobody).code(), "step_up_required");
    EXPECT_EQ(browser.post(user + "/aterstall", nobody).code(), "step_up_required");
    EXPECT_EQ(browser.put(user + "/uppdrag", nobody).code(), "step_up_required");
    EXPECT_EQ(browser.post("/api/v1/publiceringar", nobody).code(), "step_up_required");
    EXPECT_EQ(browser.post("/api/v1/publiceringar/policy", nobody).code(), "step_up_required");
    EXPECT_EQ(browser.get("/api/v1/publiceringar/1/skillnad").code(), "step_up_required");
    EXPECT_EQ(browser.post("/api/v1/mikrodata", nobody).code(), "step_up_required");
    EXPECT_EQ(browser.get("/api/v1/anvandare").status, 200);
    EXPECT_EQ(confirm(browser, service.code_of("forbund")).status, 200);
    EXPECT_EQ(browser.post(user + "/avstang", nobody).status, 200);
}

TEST(StepUp, is_asked_for_a_file_ten_minutes_after_the_login_but_not_for_the_page) {
    Service service;
    Browser browser(service, "forbund");
    service.pass(9min + 59s);
    EXPECT_EQ(browser.get(kFile).status, 200);
    service.pass(1s);
    for (const char* format : {"csv", "excel-csv", "xlsx", "html"}) {
        const Seen asked =
            browser.get(std::string("/api/v1/statistik?period=2026&format=") + format);
        EXPECT_EQ(asked.status, 403) << format;
        EXPECT_EQ(asked.code(), "step_up_required") << format;
    }
    EXPECT_EQ(browser.get("/api/v1/statistik?period=2026").status, 200);
    EXPECT_EQ(browser.get("/api/v1/statistik?period=2026&format=json").status, 200);
}

// The page makes a Word file of the JSON.
TEST(StepUp, is_asked_for_the_annual_report_in_every_format_but_not_for_what_is_published) {
    Service service;
    Browser browser(service, "forbund");
    service.pass(10min);
    for (const char* format : {"", "&format=json", "&format=html", "&format=xlsx"}) {
        const std::string target = std::string("/api/v1/arsredovisning?ar=2026") + format;
        EXPECT_EQ(browser.get(target + "&typ=intern").code(), "step_up_required") << format;
        EXPECT_EQ(browser.get(target + "&typ=publicering").status, 404) << format;
        EXPECT_EQ(browser.get(target).status, 404) << format;
    }
}

TEST(StepUp, gives_a_new_session_that_ends_when_the_old_one_would_have) {
    Service service;
    Browser browser(service, "forbund");
    service.pass(10min);
    const Request earlier = browser.request("GET", "/api/v1/session");
    const Seen seen = confirm(browser, service.code_of("forbund"));
    EXPECT_EQ(seen.status, 200);
    EXPECT_EQ(seen.json["roll"], "forbund");
    EXPECT_EQ(seen.json["absolut_till"], "2026-11-22T08:00:00Z");
    EXPECT_NE(browser.token, earlier.session_token);
    EXPECT_EQ(browser.get(kFile).status, 200);
    EXPECT_EQ(Browser(service).send(earlier).status, 401);
    service.pass(10min);
    EXPECT_EQ(browser.get(kFile).code(), "step_up_required");
}

TEST(StepUp, takes_password_and_code_as_a_login_does_and_leaves_the_session_when_they_are_wrong) {
    Service service;
    Browser browser(service, "forbund");
    const std::string used = service.code_of("forbund").value();
    EXPECT_EQ(confirm(browser, used).code(), "totp_wrong");
    service.pass(10min);
    const std::string code = service.code_of("forbund").value();
    EXPECT_EQ(confirm(browser, code, "not the right password").code(), "login_failed");
    EXPECT_EQ(confirm(browser, std::nullopt).code(), "totp_required");
    EXPECT_EQ(confirm(browser, "000000").code(), "totp_wrong");
    EXPECT_EQ(browser.get(kFile).code(), "step_up_required");
    EXPECT_EQ(browser.get("/api/v1/session").status, 200);
    EXPECT_EQ(confirm(browser, code).status, 200);
}

TEST(StepUp, makes_who_guesses_wait) {
    Service service;
    Browser browser(service, "forbund");
    for (int i = 0; i < 5; ++i) {
        EXPECT_EQ(confirm(browser, "000000").status, 401) << i;
    }
    EXPECT_EQ(confirm(browser, "000000").header("Retry-After"), "2");
}

TEST(StepUp, is_not_renewed_by_another_role_or_a_new_password) {
    Service service;
    service.add_user(
        "tva_roller",
        domain::role_bit(domain::Role::kInsatsansvarig) | domain::role_bit(domain::Role::kForbund),
        {service.start});
    Browser browser(service, "tva_roller");
    service.pass(10min);
    browser.act_as("forbund");
    EXPECT_EQ(browser.get(kFile).code(), "step_up_required");
    EXPECT_EQ(browser
                  .post("/api/v1/session/losenord",
                        {{"nuvarande", kPassword},
                         {"nytt", "blå regnrock i vinden"},
                         {"kod", service.code_of("tva_roller").value()}})
                  .status,
              204);
    EXPECT_EQ(browser.get(kFile).code(), "step_up_required");
}

TEST(StepUp, is_not_asked_for_in_a_training_forbund) {
    Service service(true);
    Browser browser(service, "forbund");
    service.pass(14min);
    EXPECT_EQ(browser.get(kFile).status, 200);
}

TEST(StepUp, is_in_the_access_log) {
    Service service;
    Browser browser(service, "forbund");
    service.pass(10min);
    (void)browser.get(kFile);
    (void)confirm(browser, service.code_of("forbund"));
    auto scope = service.store->read();
    const auto rows = store::audit_rows(scope, std::nullopt, 2);
    EXPECT_EQ(rows[0].event.action, "session.confirm");
    EXPECT_EQ(rows[0].event.result, store::AuditResult::kOk);
    EXPECT_EQ(rows[0].user_name, "forbund");
    EXPECT_EQ(rows[1].event.action, "http.step_up");
    EXPECT_EQ(rows[1].event.object_id, "GET /api/v1/statistik");
}

}  // namespace
}  // namespace samspar::http
