#include "http/account/second_factor.h"

#include <gtest/gtest.h>

#include <chrono>

#include "http/service.h"
#include "security/password.h"
#include "store/accounts_ahead.h"
#include "store/audit.h"
#include "store/users.h"

namespace samspar::http {
namespace {

using test::Browser;
using test::kPassword;
using test::Seen;
using test::Service;
using namespace std::chrono_literals;

constexpr const char* kNewPassword = "blå regnrock i vinden";

Seen activate(Browser& browser, const std::string& token, const std::string& code = "") {
    Json body{{"token", token}, {"losenord", kNewPassword}};
    if (!code.empty()) {
        body["kod"] = code;
    }
    return browser.post("/api/v1/activate", body);
}

// A new link for the user.
std::string reset(Service& service, const std::string& name) {
    Browser forbund(service, "forbund");
    const Seen seen = forbund.post(
        "/api/v1/anvandare/" + std::to_string(service.users[name].value) + "/aterstall", nullptr);
    const std::string link = seen.json["lank"];
    return link.substr(link.find('#') + 1);
}

TEST(SecondFactor, is_asked_for_when_the_password_is_right) {
    Service service;
    Browser browser(service);
    const Seen asked = browser.log_in_with("lasare", kPassword, std::nullopt);
    EXPECT_EQ(asked.status, 401);
    EXPECT_EQ(asked.code(), "totp_required");
    EXPECT_EQ(asked.header("Set-Cookie"), "");
    EXPECT_EQ(browser.log_in_with("lasare", kPassword, service.code_of("lasare")).status, 200);
}

TEST(SecondFactor, is_not_looked_at_before_the_password_is_right) {
    Service service;
    Browser browser(service);
    const std::string code = service.code_of("lasare").value();
    const Seen right_code = browser.log_in_with("lasare", "not the right password", code);
    const Seen no_code = browser.log_in_with("lasare", "not the right password", std::nullopt);
    const Seen nobody = browser.log_in_with("nobody", kPassword, code);
    EXPECT_EQ(right_code.status, 401);
    EXPECT_EQ(right_code.code(), "login_failed");
    EXPECT_EQ(right_code.reply.body, no_code.reply.body);
    EXPECT_EQ(right_code.reply.body, nobody.reply.body);
    // Nor was the code used up.
    EXPECT_EQ(browser.log_in_with("lasare", kPassword, code).status, 200);
}

TEST(SecondFactor, works_once_and_not_for_a_code_from_before_the_last_one) {
    Service service;
    Browser browser(service);
    const std::string earlier = service.code_of("lasare").value();
    service.pass(30s);
    const std::string code = service.code_of("lasare").value();
    EXPECT_EQ(browser.log_in_with("lasare", kPassword, code).status, 200);
    EXPECT_EQ(browser.log_in_with("lasare", kPassword, code).code(), "totp_wrong");
    EXPECT_EQ(browser.log_in_with("lasare", kPassword, earlier).code(), "totp_wrong");
    service.pass(30s);
    EXPECT_EQ(browser.log_in_with("lasare", kPassword, code).code(), "totp_wrong");
    EXPECT_EQ(browser.log_in_with("lasare", kPassword, service.code_of("lasare")).status, 200);
}

TEST(SecondFactor, refuses_the_code_of_two_minutes_ago_and_what_is_no_code) {
    Service service;
    Browser browser(service);
    const std::string old = service.code_of("lasare").value();
    service.pass(2min);
    EXPECT_EQ(browser.log_in_with("lasare", kPassword, old).code(), "totp_wrong");
    EXPECT_EQ(browser.log_in_with("lasare", kPassword, "").code(), "totp_wrong");
    EXPECT_EQ(browser.log_in_with("lasare", kPassword, "abcdef").code(), "totp_wrong");
    EXPECT_EQ(browser.log_in_with("lasare", kPassword, std::string(17, '1')).fields(),
              std::vector<std::string>{"kod:bad_request"});
}

TEST(SecondFactor, makes_who_guesses_codes_wait_however_often_the_password_is_given) {
    Service service;
    Browser guesser(service);
    for (int i = 0; i < 5; ++i) {
        EXPECT_EQ(guesser.log_in_with("lasare", kPassword, std::nullopt).code(), "totp_required");
        EXPECT_EQ(guesser.log_in_with("lasare", kPassword, "000000").code(), "totp_wrong") << i;
    }
    EXPECT_EQ(guesser.log_in_with("lasare", kPassword, std::nullopt).header("Retry-After"), "2");
    EXPECT_EQ(guesser.log_in_with("lasare", kPassword, service.code_of("lasare")).status, 429);
    service.pass(2s);
    EXPECT_EQ(guesser.log_in_with("lasare", kPassword, std::nullopt).code(), "totp_required");
    EXPECT_EQ(guesser.log_in_with("lasare", kPassword, "000000").code(), "totp_wrong");
    EXPECT_EQ(guesser.log_in_with("lasare", kPassword, "000000").header("Retry-After"), "4");
}

TEST(SecondFactor, makes_who_guesses_codes_wait_also_if_the_password_is_changed_in_between) {
    Service service;
    Browser guesser(service, "lasare");
    int looked_at = 0;
    for (int i = 0; i < 20; ++i) {
        const Seen seen =
            guesser.post("/api/v1/session/bekrafta", {{"losenord", kPassword}, {"kod", "000000"}});
        looked_at += seen.code() == "totp_wrong" ? 1 : 0;
        (void)guesser.post("/api/v1/session/losenord",
                           {{"nuvarande", kPassword}, {"nytt", "short"}});
    }
    EXPECT_EQ(looked_at, 5);
}

TEST(SecondFactor, makes_who_guesses_codes_wait_from_wherever_but_not_the_owner) {
    Service service;
    Browser owner(service, "lasare");
    int looked_at = 0;
    for (int i = 0; i < 20; ++i) {
        Browser guesser(service);
        guesser.address = "198.51.100." + std::to_string(i);
        looked_at += guesser.log_in_with("lasare", kPassword, "000000").status == 401 ? 1 : 0;
    }
    EXPECT_EQ(looked_at, 10);
    EXPECT_EQ(owner.log_in("lasare").status, 200);
}

TEST(SecondFactor, is_missing_for_who_chose_a_password_before_and_comes_with_a_new_link) {
    Service service;
    store::User user;
    user.name = "tidigare";
    user.display_name = "Kim Berg";
    user.roles = domain::role_bit(domain::Role::kLasare);
    {
        auto scope = service.store->write();
        service.users["tidigare"] = store::insert_user(scope, user);
        store::set_password_hash(
            scope,
            service.users["tidigare"],
            security::hash_password(kPassword, security::system_random, {64, 1, 1}));
        scope.commit_housekeeping();
    }
    Browser browser(service);
    EXPECT_EQ(browser.log_in_with("tidigare", kPassword, std::nullopt).code(), "totp_missing");
    EXPECT_EQ(browser.log_in_with("tidigare", kPassword, "123456").code(), "totp_missing");
    const std::string token = reset(service, "tidigare");
    const Seen offer = activate(browser, token);
    EXPECT_EQ(activate(browser, token, service.code_now(offer.json["totp"]["secret"])).status, 200);
}

TEST(SecondFactor, is_offered_by_a_link_and_stored_when_a_code_has_confirmed_it) {
    Service service;
    const std::string token = reset(service, "lasare");
    Browser browser(service);
    const Seen offer = activate(browser, token);
    EXPECT_EQ(offer.status, 409);
    EXPECT_EQ(offer.code(), "totp_required");
    const std::string secret = offer.json["totp"]["secret"];
    EXPECT_EQ(secret.size(), 32U);
    EXPECT_EQ(offer.json["totp"]["uri"],
              "otpauth://totp/Samsp%C3%A5r%20Provf%C3%B6rbundet:lasare?secret=" + secret +
                  "&issuer=Samsp%C3%A5r%20Provf%C3%B6rbundet");
    EXPECT_EQ(activate(browser, token, "000000").code(), "totp_wrong");
    // The old password and the old app count no longer, and no new ones yet.
    EXPECT_EQ(Browser(service).log_in("lasare").code(), "login_failed");
    EXPECT_EQ(Browser(service).log_in("lasare", kNewPassword).code(), "login_failed");
    EXPECT_EQ(activate(browser, token, service.code_now(secret)).status, 200);
    EXPECT_EQ(activate(browser, token, service.code_now(secret)).code(), "link_invalid");
}

// S10: whoever opened the link before its owner knew the secret that she got.
TEST(SecondFactor, is_offered_anew_each_time_and_only_the_newest_can_be_confirmed) {
    Service service;
    const std::string token = reset(service, "lasare");
    Browser earlier(service);
    const std::string seen = activate(earlier, token).json["totp"]["secret"];
    Browser browser(service);
    const std::string secret = activate(browser, token).json["totp"]["secret"];
    EXPECT_NE(secret, seen);
    EXPECT_EQ(activate(earlier, token, service.code_now(seen)).code(), "totp_wrong");
    EXPECT_EQ(activate(browser, token, service.code_now(secret)).status, 200);
}

TEST(SecondFactor, is_not_confirmed_before_it_was_offered) {
    Service service;
    const std::string token = reset(service, "lasare");
    Browser browser(service);
    EXPECT_EQ(activate(browser, token, "123456").code(), "totp_wrong");
}

TEST(SecondFactor, that_is_offered_is_a_row_in_the_log_without_the_secret) {
    Service service;
    const std::string token = reset(service, "lasare");
    Browser browser(service);
    (void)activate(browser, token);
    (void)activate(browser, token);
    (void)activate(browser, token, "000000");
    auto scope = service.store->read();
    const auto rows = store::audit_rows(scope, std::nullopt, 3);
    const std::string user = std::to_string(service.users["lasare"].value);
    EXPECT_EQ(rows[0].event.action, "user.activate");
    EXPECT_EQ(rows[0].event.result, store::AuditResult::kRefused);
    EXPECT_EQ(rows[0].event.object_id, user);
    for (const auto& row : {rows[1], rows[2]}) {
        EXPECT_EQ(row.event.action, "user.activate.offer");
        EXPECT_EQ(row.event.object_id, user);
        EXPECT_EQ(row.event.detail, "");
    }
}

TEST(SecondFactor, of_a_link_replaces_the_one_before_and_its_code_is_used) {
    Service service;
    const std::string token = reset(service, "lasare");
    Browser browser(service);
    const std::string secret = activate(browser, token).json["totp"]["secret"];
    EXPECT_EQ(activate(browser, token, service.code_now(secret)).status, 200);
    EXPECT_EQ(browser.log_in_with("lasare", kNewPassword, service.code_now(secret)).code(),
              "totp_wrong");
    EXPECT_EQ(browser.log_in_with("lasare", kNewPassword, service.code_of("lasare")).code(),
              "totp_wrong");
    service.pass(30s);
    EXPECT_EQ(browser.log_in_with("lasare", kNewPassword, service.code_now(secret)).status, 200);
    const std::string next = reset(service, "lasare");
    EXPECT_NE(activate(browser, next).json["totp"]["secret"], secret);
}

TEST(SecondFactor, is_asked_for_when_the_password_is_changed_and_stays) {
    Service service;
    Browser browser(service, "lasare");
    service.pass(30s);
    Json body{{"nuvarande", kPassword}, {"nytt", kNewPassword}};
    EXPECT_EQ(browser.post("/api/v1/session/losenord", body).code(), "totp_required");
    body["kod"] = "000000";
    EXPECT_EQ(browser.post("/api/v1/session/losenord", body).code(), "totp_wrong");
    body["kod"] = service.code_of("lasare").value();
    EXPECT_EQ(browser.post("/api/v1/session/losenord", body).status, 204);
    EXPECT_EQ(browser.log_in_with("lasare", kNewPassword, service.code_of("lasare")).code(),
              "totp_wrong");
    EXPECT_EQ(browser.log_in("lasare", kNewPassword).status, 200);
}

// S6: the counts stood in memory, among ten thousand that anybody could push out.
TEST(SecondFactor, keeps_the_count_of_wrong_codes_whatever_else_happens) {
    Service service;
    for (int i = 0; i < 10; ++i) {
        Browser guesser(service);
        guesser.address = "198.51.100." + std::to_string(i);
        EXPECT_EQ(guesser.log_in_with("lasare", kPassword, "000000").code(), "totp_wrong") << i;
    }
    service.restart();
    Browser guesser(service);
    guesser.address = "198.51.100.99";
    EXPECT_EQ(guesser.log_in_with("lasare", kPassword, "000000").header("Retry-After"), "2");
    service.pass(2s);
    EXPECT_EQ(guesser.log_in_with("lasare", kPassword, "000000").code(), "totp_wrong");
    EXPECT_EQ(guesser.log_in_with("lasare", kPassword, "000000").header("Retry-After"), "4");
    service.pass(4s);
    EXPECT_EQ(guesser.log_in_with("lasare", kPassword, service.code_of("lasare")).status, 200);
    EXPECT_EQ(guesser.log_in_with("lasare", kPassword, "000000").code(), "totp_wrong");
}

TEST(SecondFactor, counts_wrong_codes_at_a_known_address_too_after_ten) {
    Service service;
    Browser owner(service, "lasare");
    int looked_at = 0;
    for (int i = 0; i < 20; ++i) {
        service.restart();
        looked_at += owner.log_in_with("lasare", kPassword, "000000").status == 401 ? 1 : 0;
    }
    EXPECT_EQ(looked_at, 10);
}

// O8: a step of a clock that ran ahead stood in the way for as long as it had been ahead.
TEST(SecondFactor, opens_again_within_a_minute_of_the_repair_of_a_clock_that_ran_ahead) {
    Service service;
    service.pass(25h);
    Browser(service, "lasare");
    service.pass(-25h);
    Browser browser(service);
    EXPECT_EQ(browser.log_in_with("lasare", kPassword, service.code_of("lasare")).code(),
              "totp_wrong");
    {
        auto scope = service.store->write();
        const auto ahead =
            store::bring_accounts_back(scope, service.inside->settings.limits.link_valid);
        EXPECT_EQ(ahead.users, std::vector<std::string>{"lasare"});
        scope.commit_housekeeping();
    }
    EXPECT_EQ(browser.log_in_with("lasare", kPassword, service.code_of("lasare")).code(),
              "totp_wrong");
    service.pass(60s);
    EXPECT_EQ(browser.log_in_with("lasare", kPassword, service.code_of("lasare")).status, 200);
}

TEST(SecondFactor, is_not_asked_for_in_a_training_forbund) {
    Service service(true);
    Browser browser(service);
    EXPECT_EQ(browser.log_in_with("lasare", kPassword, std::nullopt).status, 200);
    EXPECT_EQ(browser.log_in_with("lasare", kPassword, "123456").status, 200);
    const std::string token = reset(service, "lasare");
    EXPECT_EQ(activate(browser, token).status, 200);
}

TEST(SecondFactor, is_in_the_access_log_as_what_happened_and_nowhere_as_a_value) {
    Service service;
    Browser browser(service);
    (void)browser.log_in_with("lasare", kPassword, std::nullopt);
    (void)browser.log_in_with("lasare", kPassword, "918273");
    auto scope = service.store->read();
    const auto rows = store::audit_rows(scope, std::nullopt, 2);
    EXPECT_EQ(rows[0].event.action, "login");
    EXPECT_EQ(rows[0].event.result, store::AuditResult::kRefused);
    EXPECT_EQ(rows[0].event.detail, "{\"nekat\":\"totp_wrong\"}");
    EXPECT_EQ(rows[1].event.action, "login.password");
    EXPECT_EQ(rows[1].event.result, store::AuditResult::kOk);
    EXPECT_TRUE(service.log.empty());
}

}  // namespace
}  // namespace samspar::http
