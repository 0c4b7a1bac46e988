#include <gtest/gtest.h>

#include <chrono>

#include "http/account/guard.h"
#include "http/account/handlers.h"
#include "http/routes.h"
#include "http/service.h"
#include "security/password.h"
#include "store/audit.h"
#include "store/users.h"

// Something else happens while a request is under way: after its password was looked at, and before
// it writes.
namespace samspar::http {
namespace {

using test::Browser;
using test::kPassword;
using test::Seen;
using test::Service;
using namespace std::chrono_literals;

constexpr const char* kNextPassword = "blå regnrock i vinden";

class UnderWay : public testing::Test {
protected:
    UnderWay() : forbund_(service_, "forbund"), lasare_(service_, "lasare") { service_.pass(30s); }

    Seen as_forbund(const std::string& what) {
        const std::string id = std::to_string(service_.users["lasare"].value);
        return forbund_.post("/api/v1/anvandare/" + id + what, nullptr);
    }

    // The token of a new link.
    std::string reset() {
        const std::string link = as_forbund("/aterstall").json["lank"];
        return link.substr(link.find('#') + 1);
    }

    Seen change_password() {
        return lasare_.post("/api/v1/session/losenord",
                            {{"nuvarande", kPassword},
                             {"nytt", kNextPassword},
                             {"kod", service_.code_of("lasare").value()}});
    }

    // The next login hashes the password anew, which gives time for something else.
    void make_hash_old() {
        auto scope = service_.store->write();
        store::renew_password_hash(
            scope,
            service_.users["lasare"],
            security::hash_password(kPassword, security::system_random, {128, 2, 1}));
        scope.commit_housekeeping();
    }

    Seen log_in() {
        return Browser(service_).log_in_with("lasare", kPassword, service_.code_of("lasare"));
    }

    Seen activate(const std::string& token, const std::string& code = "") {
        Json body{{"token", token}, {"losenord", kNextPassword}};
        if (!code.empty()) {
            body["kod"] = code;
        }
        return Browser(service_).post("/api/v1/activate", body);
    }

    std::string newest_row() {
        auto scope = service_.store->read();
        const auto row = store::audit_rows(scope, std::nullopt, 1)[0];
        return row.event.action + " " + row.event.object_id + " " +
               std::string(store::to_string(row.event.result));
    }

    Service service_;
    Browser forbund_;
    Browser lasare_;
};

// S9: the reset was answered 200, the change 204, and the new link was dead.
TEST_F(UnderWay, a_new_password_does_not_undo_a_reset) {
    std::string token;
    service_.meanwhile = [&] { token = reset(); };
    EXPECT_EQ(change_password().status, 401);
    const Seen offer = activate(token);
    EXPECT_EQ(offer.status, 409);
    EXPECT_EQ(activate(token, service_.code_now(offer.json["totp"]["secret"])).status, 200);
}

TEST_F(UnderWay, a_new_password_does_not_outlive_the_user_or_the_session) {
    service_.meanwhile = [&] { EXPECT_EQ(lasare_.post("/api/v1/logout", nullptr).status, 204); };
    EXPECT_EQ(change_password().status, 401);
    EXPECT_EQ(log_in().status, 200);
    service_.pass(30s);
    ASSERT_EQ(lasare_.log_in("lasare").status, 200);
    service_.pass(30s);
    service_.meanwhile = [&] { EXPECT_EQ(as_forbund("/avstang").status, 200); };
    EXPECT_EQ(change_password().status, 401);
    auto scope = service_.store->read();
    EXPECT_TRUE(security::verify_password(
        kPassword, store::password_hash(scope, service_.users["lasare"]).value()));
}

TEST_F(UnderWay, a_login_opens_nothing_after_a_disable_or_a_reset) {
    make_hash_old();
    service_.meanwhile = [&] { EXPECT_EQ(as_forbund("/avstang").status, 200); };
    EXPECT_EQ(log_in().status, 401);
    EXPECT_EQ(newest_row(), "login " + std::to_string(service_.users["lasare"].value) + " refused");
    (void)reset();
    EXPECT_EQ(log_in().status, 401);
}

TEST_F(UnderWay, a_login_does_not_use_a_code_that_another_has_used) {
    make_hash_old();
    service_.meanwhile = [&] { EXPECT_EQ(log_in().status, 200); };
    EXPECT_EQ(log_in().status, 401);
    EXPECT_EQ(newest_row(), "login " + std::to_string(service_.users["lasare"].value) + " refused");
}

TEST_F(UnderWay, a_login_acts_in_a_role_that_the_user_has_now) {
    make_hash_old();
    service_.meanwhile = [&] {
        auto scope = service_.store->write();
        scope.database().exec("UPDATE user SET roles = 16 WHERE name = 'lasare'");
        scope.commit_housekeeping();
    };
    const Seen seen = log_in();
    EXPECT_EQ(seen.json["roll"], "granskare");
    EXPECT_EQ(seen.json["roller"], Json::array({"granskare"}));
}

TEST_F(UnderWay, an_activation_opens_nothing_when_the_link_was_replaced_and_says_so_in_the_log) {
    const std::string token = reset();
    const Seen offer = activate(token);
    service_.meanwhile = [&] { (void)reset(); };
    EXPECT_EQ(activate(token, service_.code_now(offer.json["totp"]["secret"])).code(),
              "link_invalid");
    EXPECT_EQ(newest_row(),
              "user.activate " + std::to_string(service_.users["lasare"].value) + " refused");
    auto scope = service_.store->read();
    EXPECT_FALSE(store::password_hash(scope, service_.users["lasare"]));
}

TEST_F(UnderWay, an_offer_is_not_made_by_a_link_that_was_replaced) {
    const std::string token = reset();
    service_.meanwhile = [&] { (void)reset(); };
    EXPECT_EQ(activate(token).code(), "link_invalid");
}

TEST(Session, that_has_ended_is_not_opened_again_by_a_request_under_way) {
    Service service;
    Browser browser(service, "forbund");
    service.pass(30s);
    const Request role = browser.request("POST", "/api/v1/session/roll", R"({"roll":"forbund"})");
    const Request confirm = browser.request(
        "POST",
        "/api/v1/session/bekrafta",
        Json{{"losenord", kPassword}, {"kod", service.code_of("forbund").value()}}.dump());
    Context context(*service.inside, service.store->edition());
    const auto caller = [&](const Request& request) {
        const Route* const route = match_route("POST", {"api", "v1", "session", "roll"}).route;
        return std::get<std::optional<Caller>>(admit(context, *route, request, service.now));
    };
    constexpr acts::ActId kRole = acts::ActId::kSessionRole;
    constexpr acts::ActId kConfirm = acts::ActId::kSessionConfirm;
    const Call change_role{role, kRole, service.now, caller(role)};
    const Call prove_again{confirm, kConfirm, service.now, caller(confirm)};
    ASSERT_EQ(browser.post("/api/v1/logout", nullptr).status, 204);
    EXPECT_EQ(post_session_role(context, change_role).status, 401);
    EXPECT_EQ(post_session_confirm(context, prove_again).status, 401);
}

}  // namespace
}  // namespace samspar::http
