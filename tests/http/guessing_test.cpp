#include <gtest/gtest.h>

#include <chrono>

#include "http/service.h"

namespace samspar::http {
namespace {

using test::Browser;
using test::kPassword;
using test::Seen;
using test::Service;
using namespace std::chrono_literals;

// As a flood of strangers does.
std::vector<security::PasswordGate::Place> take_open_places(Service& service) {
    std::vector<security::PasswordGate::Place> taken;
    for (unsigned i = 0; i < service.inside->settings.limits.password_places.open; ++i) {
        taken.push_back(
            std::move(*service.inside->password_gate.enter("flood" + std::to_string(i), 0ms)));
    }
    return taken;
}

TEST(Guessing, hashes_for_a_user_that_is_not_there_too_so_that_the_time_tells_nothing) {
    Service service;
    auto taken = take_open_places(service);
    Browser browser(service);
    for (const char* name : {"handlaggare", "nobody"}) {
        const Seen seen = browser.log_in_with(name, kPassword, "123456");
        EXPECT_EQ(seen.status, 503) << name;
        EXPECT_EQ(seen.header("Retry-After"), "5") << name;
    }
    taken.clear();
    EXPECT_EQ(browser.log_in("handlaggare").status, 200);
}

TEST(Guessing, makes_a_guesser_wait_longer_and_longer) {
    Service service;
    Browser guesser(service);
    for (int i = 0; i < 5; ++i) {
        EXPECT_EQ(guesser.log_in("handlaggare", "guess").status, 401) << i;
    }
    const Seen stopped = guesser.log_in("handlaggare", kPassword);
    EXPECT_EQ(stopped.status, 429);
    EXPECT_EQ(stopped.code(), "too_many_attempts");
    EXPECT_EQ(stopped.header("Retry-After"), "2");
    service.pass(2s);
    EXPECT_EQ(guesser.log_in("handlaggare", "guess").status, 401);
    EXPECT_EQ(guesser.log_in("handlaggare", "guess").header("Retry-After"), "4");
    service.pass(4s);
    EXPECT_EQ(guesser.log_in("handlaggare", kPassword).status, 200);
    EXPECT_EQ(guesser.log_in("handlaggare", "slip").status, 401);
    EXPECT_EQ(guesser.log_in("handlaggare", kPassword).status, 200);
}

TEST(Guessing, does_not_lock_the_owner_out_when_somebody_else_guesses) {
    Service service;
    Browser owner(service, "handlaggare");
    Browser guesser(service);
    guesser.address = "198.51.100.9";
    for (int i = 0; i < 50; ++i) {
        (void)guesser.log_in("handlaggare", "guess");
    }
    EXPECT_EQ(guesser.log_in("handlaggare", kPassword).status, 429);
    EXPECT_EQ(owner.log_in("handlaggare").status, 200);
}

// Not the colleague who has never logged in from there either, and not after a restart.
TEST(Guessing, locks_out_nobody_who_shares_an_address_with_a_guesser) {
    Service service;
    Browser colleague(service, "forbund");
    service.restart();
    Browser guesser(service);
    for (int i = 0; i < 60; ++i) {
        EXPECT_EQ(guesser.log_in("name" + std::to_string(i), "guess").status, 401) << i;
    }
    EXPECT_EQ(Browser(service).log_in("lasare", kPassword).status, 200);
    EXPECT_EQ(colleague.log_in("forbund").status, 200);
}

// At an address where nobody has logged in all are stopped, and at another nobody is but those
// whose own name was tried: what is answered does not tell which names there are.
TEST(Guessing, answers_alike_for_a_user_and_nobody_however_much_was_guessed) {
    Service service;
    Browser(service, "forbund");
    const auto last_answer = [&](const std::string& name, const std::string& address, int guesses) {
        Browser guesser(service);
        guesser.address = address;
        for (int i = 0; i < 40; ++i) {
            (void)guesser.log_in("name" + std::to_string(i), "guess");
        }
        Seen seen;
        for (int i = 0; i < guesses; ++i) {
            seen = guesser.log_in(name, "guess");
        }
        return std::to_string(seen.status) + seen.header("Retry-After");
    };
    for (const int guesses : {1, 5, 6}) {
        service.restart();
        const std::string known = last_answer("forbund", "192.0.2.1", guesses);
        EXPECT_EQ(known, last_answer("nobody", "192.0.2.1", guesses)) << guesses;
        EXPECT_EQ(known, guesses < 6 ? "401" : "4292");
        EXPECT_EQ(last_answer("forbund", "198.51.100.1", guesses), "4292");
        EXPECT_EQ(last_answer("nobody", "198.51.100.2", guesses), "4292");
    }
}

// S8: a known user at a known address was answered 503 five times of six.
TEST(Guessing, keeps_a_place_in_a_flood_for_who_has_logged_in_from_there) {
    Service service;
    Browser(service, "handlaggare");
    service.restart();
    const auto flood = take_open_places(service);
    EXPECT_EQ(Browser(service).log_in("handlaggare").status, 200);
    EXPECT_EQ(Browser(service).log_in("lasare").status, 503);
    Browser elsewhere(service);
    elsewhere.address = "198.51.100.9";
    EXPECT_EQ(elsewhere.log_in("handlaggare").status, 503);
    // And who guesses there learns nothing of it.
    EXPECT_EQ(Browser(service).log_in("handlaggare", "guess").status, 503);
    EXPECT_EQ(Browser(service).log_in("nobody", "guess").status, 503);
}

// The one who has a good link is somebody, and the others cannot be told apart.
TEST(Guessing, of_links_makes_nobody_wait_who_has_a_good_one) {
    Service service;
    Browser forbund(service, "forbund");
    const std::string user = "/api/v1/anvandare/" + std::to_string(service.users["lasare"].value);
    const std::string link = forbund.post(user + "/aterstall", nullptr).json["lank"];
    Browser guesser(service);
    const auto activate = [&](const std::string& token) {
        return guesser
            .post("/api/v1/activate", {{"token", token}, {"losenord", "blå regnrock i vinden"}})
            .status;
    };
    for (int i = 0; i < 5; ++i) {
        EXPECT_EQ(activate(std::string(43, 'A')), 401) << i;
    }
    EXPECT_EQ(activate(std::string(43, 'A')), 429);
    EXPECT_EQ(activate(link.substr(link.find('#') + 1)), 409);
}

}  // namespace
}  // namespace samspar::http
