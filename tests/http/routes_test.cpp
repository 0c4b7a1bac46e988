#include "http/routes.h"

#include <gtest/gtest.h>

#include <set>

#include "http/app.h"
#include "http/service.h"

namespace samspar::http {
namespace {

using test::Browser;
using test::Seen;
using test::Service;

constexpr std::string_view kRoles[] = {
    "handlaggare", "insatsansvarig", "forbund", "lasare", "granskare"};

// A path of the pattern, with something in the place of each parameter.
std::string path_of(const Route& route) {
    std::string path(route.pattern);
    for (const std::string parameter : {"{kod}", "{id}", "{nummer}", "{lista}"}) {
        const std::size_t at = path.find(parameter);
        if (at != std::string::npos) {
            path.replace(at, parameter.size(), parameter == "{kod}" ? "BBB-BBB" : "999");
        }
    }
    return path;
}

std::string name_of(const Route& route) {
    return std::string(route.method) + " " + std::string(route.pattern);
}

Seen call(Browser& browser, const Route& route) {
    const bool changes = route.method != "GET";
    return browser.send(
        browser.request(std::string(route.method), path_of(route), changes ? "{}" : ""));
}

// The written matrix of API roles, route by route, so that a slip in the table is seen.
// h = handlaggare, i = insatsansvarig, f = forbund, l = lasare, g = granskare, - = no session.
const std::map<std::string, std::string> kMatrix{
    {"GET /healthz", "-"},
    {"GET /readyz", "-"},
    {"GET /version", "-"},
    {"GET /api/v1/start", "-"},
    {"POST /api/v1/login", "-"},
    {"POST /api/v1/activate", "-"},
    {"GET /api/v1/session", "hiflg"},
    {"POST /api/v1/session/roll", "hiflg"},
    {"POST /api/v1/session/losenord", "hiflg"},
    {"POST /api/v1/session/bekrafta", "hiflg"},
    {"POST /api/v1/logout", "hiflg"},
    {"GET /api/v1/kodlistor", "hiflg"},
    {"GET /api/v1/forbund", "hiflg"},
    {"GET /api/v1/definitioner", "hiflg"},
    {"POST /api/v1/forbund/kommuner", "f"},
    {"POST /api/v1/kodlistor/{lista}/koder", "f"},
    {"PUT /api/v1/kodlistor/{lista}/koder/{kod}", "f"},
    {"GET /api/v1/insatser", "hiflg"},
    {"POST /api/v1/insatser", "f"},
    {"PUT /api/v1/insatser/{id}", "if"},
    {"GET /api/v1/registreringar", "h"},
    {"POST /api/v1/registreringar", "h"},
    {"POST /api/v1/registreringar/sok", "h"},
    {"GET /api/v1/registreringar/{kod}", "h"},
    {"PUT /api/v1/registreringar/{kod}", "h"},
    {"POST /api/v1/registreringar/{kod}/avslut", "h"},
    {"POST /api/v1/registreringar/{kod}/felregistrering", "h"},
    {"POST /api/v1/registreringar/{kod}/ateroppna", "h"},
    {"POST /api/v1/registreringar/{kod}/angra", "h"},
    {"GET /api/v1/statistik", "if"},
    {"GET /api/v1/publiceringar", "hifl"},
    {"POST /api/v1/publiceringar", "f"},
    {"POST /api/v1/publiceringar/forhandsgranska", "f"},
    {"GET /api/v1/publiceringar/framsteg", "f"},
    {"GET /api/v1/publiceringar/policy", "f"},
    {"POST /api/v1/publiceringar/policy", "f"},
    {"GET /api/v1/publiceringar/{nummer}", "hifl"},
    {"GET /api/v1/publiceringar/{nummer}/fil", "hifl"},
    {"GET /api/v1/publiceringar/{nummer}/skillnad", "hf"},
    {"POST /api/v1/publiceringar/{nummer}/kontroll", "f"},
    {"GET /api/v1/publiceringar/{nummer}/rattelse", "f"},
    {"GET /api/v1/publiceringar/{nummer}/rattelser", "hifl"},
    {"POST /api/v1/publiceringar/{nummer}/rattelser", "f"},
    {"GET /api/v1/publiceringar/{nummer}/rattelser/{rattelse}/fil", "hifl"},
    {"GET /api/v1/arsredovisning", "hifl"},
    {"POST /api/v1/mikrodata", "f"},
    {"GET /api/v1/anvandare", "f"},
    {"POST /api/v1/anvandare", "f"},
    {"PUT /api/v1/anvandare/{id}", "f"},
    {"POST /api/v1/anvandare/{id}/avstang", "f"},
    {"POST /api/v1/anvandare/{id}/aterstall", "f"},
    {"GET /api/v1/anvandare/{id}/uppdrag", "f"},
    {"PUT /api/v1/anvandare/{id}/uppdrag", "if"},
    {"GET /api/v1/logg", "g"},
    {"GET /api/v1/drift", "f"}};

TEST(Routes, are_the_ones_of_the_written_matrix) {
    std::set<std::string> names;
    for (const Route& route : routes()) {
        EXPECT_TRUE(kMatrix.contains(name_of(route))) << name_of(route);
        names.insert(name_of(route));
    }
    EXPECT_EQ(names.size(), kMatrix.size());
    EXPECT_EQ(routes().size(), kMatrix.size());
}

TEST(Routes, answer_401_without_a_session_and_with_a_false_one) {
    Service service;
    Browser nobody(service);
    Browser guesser(service);
    guesser.token = std::string(43, 'A');
    for (const Route& route : routes()) {
        if (kMatrix.at(name_of(route)) == "-") {
            EXPECT_NE(call(nobody, route).code(), "not_logged_in") << name_of(route);
            continue;
        }
        EXPECT_EQ(call(nobody, route).status, 401) << name_of(route);
        EXPECT_EQ(call(guesser, route).code(), "not_logged_in") << name_of(route);
    }
}

TEST(Routes, answer_403_to_every_role_that_the_matrix_does_not_name) {
    Service service;
    for (const std::string_view role : kRoles) {
        for (const Route& route : routes()) {
            const std::string& allowed = kMatrix.at(name_of(route));
            if (allowed == "-") {
                continue;
            }
            Browser browser(service, std::string(role));  // logging out is one of the routes
            const Seen seen = call(browser, route);
            if (allowed.find(role[0]) == std::string::npos) {
                EXPECT_EQ(seen.status, 403) << role << " " << name_of(route);
                EXPECT_EQ(seen.code(), "forbidden") << role << " " << name_of(route);
            } else {
                EXPECT_NE(seen.status, 401) << role << " " << name_of(route);
                EXPECT_NE(seen.status, 403) << role << " " << name_of(route);
                EXPECT_LT(seen.status, 500) << role << " " << name_of(route);
            }
        }
    }
}

TEST(Routes, answer_403_to_a_change_that_does_not_come_from_our_own_page) {
    Service service;
    Browser browsers[] = {Browser(service, "handlaggare"),
                          Browser(service, "insatsansvarig"),
                          Browser(service, "forbund")};
    for (const Route& route : routes()) {
        const std::string& allowed = kMatrix.at(name_of(route));
        if (route.method == "GET" || allowed == "-") {
            continue;
        }
        Browser& browser = allowed.find('h') != std::string::npos   ? browsers[0]
                           : allowed.find('i') != std::string::npos ? browsers[1]
                                                                    : browsers[2];
        const Request good = browser.request(std::string(route.method), path_of(route), "{}");
        std::vector<Request> bad(5, good);
        bad[0].csrf_token.clear();
        bad[1].csrf_token = std::string(43, 'A');
        bad[2].csrf_token.pop_back();
        bad[3].origin = "https://evil.example";
        bad[4].fetch_site = "cross-site";
        for (const Request& request : bad) {
            const Seen seen = browser.send(request);
            EXPECT_EQ(seen.status, 403) << name_of(route);
            EXPECT_EQ(seen.code(), "csrf_failed") << name_of(route);
        }
    }
}

TEST(Routes, take_no_more_of_a_body_than_their_act_says) {
    Service service;
    Browser nobody(service);
    for (const Route& route : routes()) {
        const std::size_t most = acts::act_of(route.act).body.bytes();
        Head head;
        head.method = route.method;
        head.target = path_of(route);
        EXPECT_EQ(body_limit(head, {}), most) << name_of(route);
        if (route.method == "GET") {
            EXPECT_EQ(most, 0U) << name_of(route);
            continue;
        }
        const auto with = [&](std::size_t bytes) {
            return nobody
                .send(nobody.request(
                    std::string(route.method), path_of(route), std::string(bytes, ' ')))
                .status;
        };
        EXPECT_EQ(with(most + 1), 413) << name_of(route);
        EXPECT_NE(with(most), 413) << name_of(route);
    }
}

TEST(Routes, let_nobody_log_in_from_another_page) {
    Service service;
    Browser browser(service);
    for (const char* target : {"/api/v1/login", "/api/v1/activate"}) {
        Request request = browser.request("POST", target, "{}");
        request.origin = "https://evil.example";
        EXPECT_EQ(browser.send(request).code(), "csrf_failed") << target;
        request = browser.request("POST", target, "{}");
        request.fetch_site = "same-site";
        EXPECT_EQ(browser.send(request).code(), "csrf_failed") << target;
    }
}

TEST(Routes, do_not_take_the_csrf_token_of_another_session) {
    Service service;
    Browser first(service, "handlaggare");
    const std::string earlier = first.csrf;
    Browser second(service, "handlaggare");
    second.csrf = earlier;
    EXPECT_EQ(second.post("/api/v1/logout", nullptr).code(), "csrf_failed");
}

TEST(Routes, say_which_methods_a_path_has) {
    Service service;
    Browser browser(service, "handlaggare");
    Seen seen = browser.send(browser.request("PUT", "/api/v1/registreringar", "{}"));
    EXPECT_EQ(seen.status, 405);
    EXPECT_EQ(seen.header("Allow"), "GET, POST");
    EXPECT_EQ(browser.get("/api/v1/nothing").status, 404);
    EXPECT_EQ(browser.get("/api/v1/registreringar/").status, 404);
    EXPECT_EQ(browser.get("/api/v1/registreringar/sok/more").status, 404);
    EXPECT_EQ(browser.get("/api").status, 404);
}

TEST(Routes, take_json_only) {
    Service service;
    Browser browser(service, "handlaggare");
    Request request = browser.request("POST", "/api/v1/registreringar/sok", "{}");
    request.content_type = "text/plain";
    EXPECT_EQ(browser.send(request).status, 415);
    request.content_type = "application/json; charset=utf-8";
    EXPECT_EQ(browser.send(request).status, 200);
}

TEST(MatchRoute, prefers_a_path_spelled_out_to_a_parameter) {
    EXPECT_EQ(match_route("POST", {"api", "v1", "registreringar", "sok"}).route->pattern,
              "/api/v1/registreringar/sok");
    const Match match = match_route("GET", {"api", "v1", "registreringar", "vpf qrt"});
    EXPECT_EQ(match.route->pattern, "/api/v1/registreringar/{kod}");
    ASSERT_EQ(match.parameters.size(), 1U);
    EXPECT_EQ(match.parameters[0].first, "kod");
    EXPECT_EQ(match.parameters[0].second, "vpf qrt");
    EXPECT_EQ(match_route("HEAD", {"healthz"}).route->pattern, "/healthz");
}

}  // namespace
}  // namespace samspar::http
