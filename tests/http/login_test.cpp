#include <gtest/gtest.h>

#include <chrono>

#include "http/app.h"
#include "http/service.h"
#include "security/password.h"
#include "store/audit.h"
#include "store/users.h"

namespace samspar::http {
namespace {

using test::Browser;
using test::kPassword;
using test::Seen;
using test::Service;
using namespace std::chrono_literals;

// action, object and result of the newest rows, newest first.
std::vector<std::string> audit(Service& service, int count) {
    auto scope = service.store->read();
    std::vector<std::string> lines;
    for (const store::AuditRow& row : store::audit_rows(scope, std::nullopt, count)) {
        lines.push_back(row.event.action + " " + row.event.object_id + " " +
                        std::string(store::to_string(row.event.result)));
    }
    return lines;
}

TEST(Login, opens_a_session_with_a_cookie_that_only_this_host_gets_back) {
    Service service;
    Browser browser(service);
    const Seen seen = browser.log_in("handlaggare");
    EXPECT_EQ(seen.status, 200);
    EXPECT_EQ(seen.header("Set-Cookie"),
              service.inside->session_cookie + "=" + browser.token +
                  "; Path=/; Secure; HttpOnly; SameSite=Strict");
    EXPECT_EQ(seen.json["anvandare"]["anvandarnamn"], "handlaggare");
    EXPECT_EQ(seen.json["anvandare"]["namn"], "Namn handlaggare");
    EXPECT_EQ(seen.json["roll"], "handlaggare");
    EXPECT_EQ(seen.json["roller"], Json::array({"handlaggare"}));
    EXPECT_EQ(seen.json["insatser"], Json({service.start.value, service.upis.value}));
    EXPECT_EQ(seen.json["forbund"], "Provförbundet");
    EXPECT_EQ(seen.json["ovning"], false);
    EXPECT_EQ(seen.json["idle_seconds"], 900);
    EXPECT_EQ(seen.json["absolut_till"], "2026-11-22T08:00:00Z");
    EXPECT_EQ(browser.get("/api/v1/session").json, seen.json);
    EXPECT_EQ(audit(service, 1)[0],
              "login " + std::to_string(service.users["handlaggare"].value) + " ok");
}

TEST(Login, says_the_same_of_a_wrong_password_and_a_user_that_is_not_there) {
    Service service;
    Browser browser(service);
    const Seen wrong = browser.log_in("handlaggare", "not the right password");
    const Seen nobody = browser.log_in("nobody", kPassword);
    EXPECT_EQ(wrong.status, 401);
    EXPECT_EQ(wrong.code(), "login_failed");
    EXPECT_EQ(wrong.reply.body, nobody.reply.body);
    EXPECT_EQ(wrong.header("Set-Cookie"), "");
    EXPECT_EQ(audit(service, 2)[0], "login  refused");
    EXPECT_EQ(audit(service, 2)[1],
              "login " + std::to_string(service.users["handlaggare"].value) + " refused");
}

TEST(Login, does_not_let_a_disabled_user_in) {
    Service service;
    {
        auto scope = service.store->write();
        store::set_active(scope, service.users["handlaggare"], false);
        scope.commit_housekeeping();
    }
    Browser browser(service);
    EXPECT_EQ(browser.log_in("handlaggare").code(), "login_failed");
}

TEST(Login, hashes_a_password_anew_when_the_cost_has_changed) {
    Service service;
    {
        auto scope = service.store->write();
        store::set_password_hash(
            scope,
            service.users["handlaggare"],
            security::hash_password(kPassword, security::system_random, {128, 2, 1}));
        scope.commit_housekeeping();
    }
    Browser(service, "handlaggare");
    {
        auto scope = service.store->read();
        const auto hash = store::password_hash(scope, service.users["handlaggare"]);
        EXPECT_TRUE(hash->starts_with("$argon2id$v=19$m=64,t=1,p=1$")) << *hash;
    }
    Browser(service, "handlaggare");
}

TEST(Login, takes_exactly_two_fields_of_text) {
    Service service;
    Browser browser(service);
    EXPECT_EQ(browser.post("/api/v1/login", {{"anvandarnamn", "x"}}).status, 400);
    EXPECT_EQ(browser.post("/api/v1/login", {{"anvandarnamn", "x"}, {"losenord", 1}}).fields(),
              std::vector<std::string>{"losenord:bad_request"});
    EXPECT_EQ(
        browser
            .post("/api/v1/login", {{"anvandarnamn", "x"}, {"losenord", "y"}, {"roll", "forbund"}})
            .fields(),
        std::vector<std::string>{"roll:bad_request"});
    EXPECT_EQ(
        browser.post("/api/v1/login", {{"anvandarnamn", "x"}, {"losenord", std::string(600, 'y')}})
            .status,
        400);
}

TEST(Login, ends_the_session_that_the_browser_had) {
    Service service;
    Browser browser(service, "handlaggare");
    const Request earlier = browser.request("GET", "/api/v1/session");
    const std::string earlier_user = std::to_string(service.users["handlaggare"].value);
    EXPECT_EQ(browser.log_in("lasare").status, 200);
    EXPECT_EQ(Browser(service).send(earlier).status, 401);
    EXPECT_EQ(browser.get("/api/v1/session").json["roll"], "lasare");
    // Newest first: the refused request, the login, the end of the session before.
    EXPECT_EQ(audit(service, 3)[2], "logout " + earlier_user + " ok");
    // One that failed ends nothing.
    EXPECT_EQ(browser.log_in("lasare", "guess").status, 401);
    EXPECT_EQ(browser.get("/api/v1/session").status, 200);
}

// Cookies know no ports.
TEST(Session, is_not_taken_by_another_service_on_the_same_host) {
    Service one;
    Service other;
    EXPECT_NE(one.inside->session_cookie, other.inside->session_cookie);
    http::Settings settings;
    settings.public_url = "https://samspar.example:8444";
    const http::Service at_another_port(
        *one.store, security::Secret<32>(one.inside->session_key), settings);
    EXPECT_NE(one.inside->session_cookie, at_another_port.session_cookie);
    Browser browser(one, "lasare");
    Request request = browser.request("GET", "/api/v1/session");
    request.session_token.clear();
    request.cookies = {{other.inside->session_cookie, std::string(43, 'A')},
                       {one.inside->session_cookie, browser.token}};
    EXPECT_EQ(answer(*one.inside, request).status, 200);
    EXPECT_EQ(answer(*other.inside, request).status, 401);
}

TEST(Login, takes_a_password_in_either_form_of_its_letters) {
    Service service;
    const std::string composed = "bl\u00e5 regnrock i v\u00e5ren";
    const std::string decomposed = "bla\u030a regnrock i va\u030aren";
    const domain::UserId id = service.users["lasare"];
    const auto choose = [&](const std::string& typed) {
        auto scope = service.store->write();
        store::set_password_hash(
            scope, id, security::hash_password(typed, security::system_random, {64, 1, 1}));
        scope.commit_housekeeping();
    };
    choose(composed);
    EXPECT_EQ(Browser(service).log_in("lasare", decomposed).status, 200);
    // One from before: it fits as it was typed, and then in both forms. Nobody is logged out.
    choose(decomposed);
    EXPECT_EQ(Browser(service).log_in("lasare", composed).status, 401);
    Browser there(service);
    EXPECT_EQ(there.log_in("lasare", decomposed).status, 200);
    EXPECT_EQ(Browser(service).log_in("lasare", composed).status, 200);
    EXPECT_EQ(Browser(service).log_in("lasare", decomposed).status, 200);
    EXPECT_EQ(there.get("/api/v1/session").status, 200);
}

TEST(Session, ends_after_fifteen_idle_minutes) {
    Service service;
    Browser browser(service, "handlaggare");
    service.pass(14min + 59s);
    EXPECT_EQ(browser.get("/api/v1/session").status, 200);
    service.pass(14min + 59s);
    EXPECT_EQ(browser.get("/api/v1/session").status, 200);
    service.pass(15min);
    EXPECT_EQ(browser.get("/api/v1/session").code(), "not_logged_in");
}

TEST(Session, ends_after_eight_hours_however_busy) {
    Service service;
    Browser browser(service, "handlaggare");
    for (int minutes = 0; minutes < 470; minutes += 10) {
        service.pass(10min);
        ASSERT_EQ(browser.get("/api/v1/session").status, 200) << minutes;
    }
    service.pass(9min + 59s);
    EXPECT_EQ(browser.get("/api/v1/session").status, 200);
    service.pass(1s);
    EXPECT_EQ(browser.get("/api/v1/session").status, 401);
}

// Everything in the store is from years ahead, and its next rows too.
TEST(Session, ends_in_time_after_a_clock_that_was_ahead_has_been_set_back) {
    Service service;
    service.pass(3 * 8766h);
    Browser before(service, "handlaggare");
    service.pass(-3 * 8766h);
    EXPECT_EQ(before.get("/api/v1/session").status, 401);
    Browser browser(service, "forbund");
    EXPECT_EQ(browser.get("/api/v1/session").json["absolut_till"], "2026-11-22T08:00:00Z");
    service.pass(10min);
    EXPECT_EQ(browser.get("/api/v1/statistik?period=2026&format=csv").code(), "step_up_required");
    service.pass(15min);
    EXPECT_EQ(browser.get("/api/v1/session").status, 401);
}

TEST(Session, does_not_end_for_a_clock_that_is_set_back_a_little) {
    Service service;
    Browser browser(service, "handlaggare");
    service.pass(-2s);
    EXPECT_EQ(browser.get("/api/v1/session").status, 200);
}

TEST(Session, ends_at_logout_and_takes_everything_back_from_the_browser) {
    Service service;
    Browser browser(service, "handlaggare");
    const Request again = browser.request("GET", "/api/v1/session");
    const Seen seen = browser.post("/api/v1/logout", nullptr);
    EXPECT_EQ(seen.status, 204);
    EXPECT_EQ(seen.reply.body, "");
    EXPECT_EQ(
        seen.header("Set-Cookie"),
        service.inside->session_cookie + "=; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=0");
    EXPECT_EQ(seen.header("Clear-Site-Data"), "\"storage\"");
    EXPECT_EQ(browser.send(again).status, 401);
}

TEST(Session, ends_at_once_when_the_user_is_disabled) {
    Service service;
    Browser browser(service, "handlaggare");
    Browser forbund(service, "forbund");
    const std::string id = std::to_string(service.users["handlaggare"].value);
    EXPECT_EQ(forbund.post("/api/v1/anvandare/" + id + "/avstang", Json::object()).status, 200);
    EXPECT_EQ(browser.get("/api/v1/session").status, 401);
}

TEST(Session, gets_a_new_token_with_a_new_role_and_keeps_its_end) {
    Service service(true);
    service.add_user(
        "ovning",
        domain::role_bit(domain::Role::kHandlaggare) | domain::role_bit(domain::Role::kForbund),
        {service.start});
    Browser browser(service, "ovning");
    const Request old_session = browser.request("GET", "/api/v1/session");
    service.pass(10min);
    const Seen seen = browser.post("/api/v1/session/roll", {{"roll", "forbund"}});
    EXPECT_EQ(seen.json["roll"], "forbund");
    EXPECT_EQ(seen.json["roller"], Json({"handlaggare", "forbund"}));
    EXPECT_EQ(seen.json["absolut_till"], "2026-11-22T08:00:00Z");
    EXPECT_EQ(seen.json["ovning"], true);
    EXPECT_NE(browser.token, old_session.session_token);
    EXPECT_EQ(browser.get("/api/v1/anvandare").status, 200);
    EXPECT_EQ(Browser(service).send(old_session).status, 401);
    EXPECT_EQ(browser.post("/api/v1/session/roll", {{"roll", "granskare"}}).status, 403);
    EXPECT_EQ(browser.post("/api/v1/session/roll", {{"roll", "drift"}}).status, 400);
}

TEST(Session, goes_on_after_a_new_password_and_every_other_one_ends) {
    Service service;
    Browser browser(service, "handlaggare");
    Browser elsewhere(service, "handlaggare");
    service.pass(30s);
    const std::string wanted = "blå regnrock i oktobervind";
    const auto change = [&](const std::string& present, const std::string& next) {
        return browser.post("/api/v1/session/losenord",
                            {{"nuvarande", present},
                             {"nytt", next},
                             {"kod", service.code_of("handlaggare").value()}});
    };
    EXPECT_EQ(change("wrong", wanted).code(), "login_failed");
    EXPECT_EQ(change(kPassword, "short").fields(), std::vector<std::string>{"nytt:too_short"});
    EXPECT_EQ(change(kPassword, wanted).status, 204);
    EXPECT_EQ(browser.get("/api/v1/session").status, 200);
    EXPECT_EQ(elsewhere.get("/api/v1/session").status, 401);
    EXPECT_EQ(elsewhere.log_in("handlaggare", kPassword).status, 401);
    EXPECT_EQ(elsewhere.log_in("handlaggare", wanted).status, 200);
}

TEST(Session, loses_the_right_to_an_insats_on_the_day_the_uppdrag_ends) {
    Service service;
    Browser browser(service, "handlaggare");
    Browser forbund(service, "forbund");
    const std::string id = std::to_string(service.users["handlaggare"].value);
    const Json rights{
        {"uppdrag",
         {{{"insats", service.start.value}, {"fran", "2026-01-01"}, {"till", "2026-11-21"}},
          {{"insats", service.upis.value}, {"fran", nullptr}, {"till", nullptr}}}}};
    EXPECT_EQ(forbund.put("/api/v1/anvandare/" + id + "/uppdrag", rights).status, 200);
    EXPECT_EQ(browser.get("/api/v1/session").json["insatser"], Json::array({service.upis.value}));
    EXPECT_EQ(browser.post("/api/v1/registreringar", test::new_registrering(service)).status, 403);
}

}  // namespace
}  // namespace samspar::http
