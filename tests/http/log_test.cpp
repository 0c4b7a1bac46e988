#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <set>

#include "http/app.h"
#include "http/service.h"
#include "store/audit.h"

namespace samspar::http {
namespace {

using namespace std::chrono_literals;
using test::Browser;
using test::kPassword;
using test::new_registrering;
using test::Seen;
using test::Service;
using testing::ElementsAre;

std::vector<store::AuditRow> rows(Service& service, int count) {
    auto scope = service.store->read();
    return store::audit_rows(scope, std::nullopt, count);
}

std::int64_t row_count(Service& service) {
    return rows(service, 1)[0].seq;
}

// `login 1 refused {...}` of the newest row.
std::string newest(Service& service) {
    const store::AuditRow row = rows(service, 1)[0];
    return row.event.action + " " + row.event.object_id + " " +
           std::string(store::to_string(row.event.result)) + " " + row.event.detail;
}

// One way of being refused, and the row that it leaves.
struct Refused {
    const char* name;
    const char* user;  // empty: no session
    const char* method;
    const char* target;
    const char* body;
    int status;
    const char* row;
};

class EveryRefusal : public testing::TestWithParam<Refused> {};

TEST_P(EveryRefusal, leaves_one_row_that_says_why) {
    Service service;
    const Refused& one = GetParam();
    Browser browser(service);
    if (*one.user != '\0') {
        ASSERT_EQ(browser.log_in(one.user).status, 200);
    }
    const std::int64_t before = row_count(service);
    const Seen seen = browser.send(browser.request(one.method, one.target, one.body));
    EXPECT_EQ(seen.status, one.status) << seen.reply.body;
    EXPECT_EQ(row_count(service), before + 1);
    EXPECT_EQ(newest(service), one.row);
    EXPECT_EQ(rows(service, 1)[0].actor.address, "192.0.2.1");
}

INSTANTIATE_TEST_SUITE_P(
    Log,
    EveryRefusal,
    testing::Values(
        Refused{"no_session",
                "",
                "GET",
                "/api/v1/statistik?period=2021",
                "",
                401,
                "http.refused GET /api/v1/statistik refused {\"nekat\":\"not_logged_in\"}"},
        Refused{"wrong_password",
                "",
                "POST",
                "/api/v1/login",
                R"({"anvandarnamn":"lasare","losenord":"fel lösenord"})",
                401,
                "login 5 refused {\"nekat\":\"login_failed\"}"},
        Refused{"unknown_name",
                "",
                "POST",
                "/api/v1/login",
                R"({"anvandarnamn":"nobody","losenord":"fel lösenord"})",
                401,
                "login  refused {\"nekat\":\"login_failed\"}"},
        Refused{"no_json",
                "",
                "POST",
                "/api/v1/login",
                "{",
                400,
                "login  refused {\"nekat\":\"bad_request\"}"},
        Refused{"unknown_link",
                "",
                "POST",
                "/api/v1/activate",
                R"({"token":"x","losenord":"ett långt nytt lösenord"})",
                401,
                "user.activate  refused {\"nekat\":\"link_invalid\"}"},
        Refused{"another_role",
                "lasare",
                "GET",
                "/api/v1/anvandare",
                "",
                403,
                "http.refused GET /api/v1/anvandare refused {\"nekat\":\"forbidden\"}"},
        Refused{"unknown_query",
                "forbund",
                "GET",
                "/api/v1/statistik?period=2021&811228-9874=1",
                "",
                400,
                "statistik.read  refused {\"nekat\":\"bad_request\"}"},
        Refused{"unknown_field",
                "forbund",
                "POST",
                "/api/v1/anvandare",
                R"({"811228-9874":1})",
                400,
                "user.create  refused {\"nekat\":\"bad_request\"}"},
        Refused{"a_form_that_cannot_be_read",
                "forbund",
                "POST",
                "/api/v1/kodlistor/forsorjning/koder",
                R"({"kod":"ny","etikett":"Ny","giltig_fran":"i går"})",
                422,
                "kodlista.add  refused {\"falt\":[\"giltig_fran:bad_date\"],"
                "\"nekat\":\"validation_failed\"}"},
        Refused{"too_large",
                "forbund",
                "GET",
                "/api/v1/anvandare",
                "{}",
                413,
                "user.list  refused {\"nekat\":\"too_large\"}"},
        Refused{"wrong_password_in_a_session",
                "lasare",
                "POST",
                "/api/v1/session/losenord",
                R"({"nuvarande":"fel lösenord","nytt":"ett långt nytt lösenord"})",
                401,
                "user.password 5 refused {\"nekat\":\"login_failed\"}"},
        Refused{"a_path_that_is_none",
                "",
                "GET",
                "/api/v1/registreringar/VPF-GQ7/811228-9874",
                "",
                404,
                "http.refused  refused {\"nekat\":\"not_found\",\"svar\":404}"},
        Refused{"another_method",
                "forbund",
                "PUT",
                "/api/v1/statistik",
                "{}",
                405,
                "http.refused  refused {\"nekat\":\"method_not_allowed\",\"svar\":405}"},
        Refused{"no_path",
                "",
                "GET",
                "/api/v1/%zz",
                "",
                400,
                "http.refused  refused {\"nekat\":\"bad_request\",\"svar\":400}"},
        Refused{"a_file_of_the_web_app_that_is_none",
                "",
                "GET",
                "/assets/wp-login.php",
                "",
                404,
                "http.refused  refused {\"nekat\":\"not_found\",\"svar\":404}"},
        Refused{"a_number_that_is_none",
                "forbund",
                "POST",
                "/api/v1/publiceringar/x/kontroll",
                "{}",
                404,
                "publicering.verify  refused {\"nekat\":\"not_found\"}"}),
    [](const testing::TestParamInfo<Refused>& row) { return std::string(row.param.name); });

TEST(Log, has_a_row_of_a_wait_too) {
    Service service;
    Browser browser(service);
    Seen seen;
    for (int i = 0; i < 20 && seen.status != 429; ++i) {
        seen = browser.log_in_with("lasare", "fel lösenord", std::nullopt);
    }
    ASSERT_EQ(seen.status, 429);
    EXPECT_EQ(newest(service), "login  refused {\"nekat\":\"too_many_attempts\"}");
}

// S14: 264 rows a second without a login.
TEST(Log, cannot_be_filled_by_who_is_not_logged_in) {
    Service service;
    Browser browser(service);
    const std::int64_t before = row_count(service);
    constexpr int kMany = 2000;
    for (int i = 0; i < kMany; ++i) {
        (void)browser.get("/api/v1/statistik?period=2021");
        (void)browser.post("/api/v1/activate", {{"token", "x"}});
    }
    EXPECT_EQ(row_count(service), before + 8);  // of each the first, and at 10, 100 and 1000
    service.pass(60s);
    (void)browser.get("/healthz");
    EXPECT_EQ(row_count(service), before + 10);
    std::set<std::int64_t> sums;
    for (const store::AuditRow& row : rows(service, 2)) {
        sums.insert(row.event.count.value_or(0));
    }
    EXPECT_EQ(sums, std::set<std::int64_t>{kMany - 1000});
}

TEST(Log, cannot_be_filled_by_who_tries_one_path_after_the_other) {
    Service service;
    Browser browser(service);
    const std::int64_t before = row_count(service);
    constexpr int kMany = 2000;
    for (int i = 0; i < kMany; ++i) {
        EXPECT_EQ(browser.get("/api/v1/" + std::to_string(i)).status, 404);
    }
    EXPECT_EQ(row_count(service), before + 4);  // the first, and at 10, 100 and 1000
    service.pass(60s);
    (void)browser.get("/healthz");
    EXPECT_EQ(row_count(service), before + 5);
    EXPECT_EQ(rows(service, 1)[0].event.count, kMany - 1000);
}

// A probe of whether the service is there is no refusal, and neither is a page.
TEST(Log, has_no_row_of_pages_and_health) {
    Service service;
    Browser browser(service);
    const std::int64_t before = row_count(service);
    for (const char* path : {"/healthz", "/readyz", "/version", "/api/v1/start"}) {
        (void)browser.get(path);
    }
    EXPECT_EQ(row_count(service), before);
}

TEST(Log, has_a_row_of_what_the_gate_turned_away) {
    Service service;
    log_turned_away(*service.inside, "192.0.2.7", {431, "too_large"}, 12);
    EXPECT_EQ(newest(service), "http.refused  refused {\"nekat\":\"too_large\",\"svar\":431}");
    EXPECT_EQ(rows(service, 1)[0].actor.address, "192.0.2.7");
    EXPECT_EQ(rows(service, 1)[0].event.count, 12);
}

TEST(Log, has_the_reading_of_users_insatser_and_rules) {
    Service service;
    Browser forbund(service, "forbund");
    for (const auto& [target, action] : std::vector<std::pair<const char*, const char*>>{
             {"/api/v1/anvandare", "user.list"},
             {"/api/v1/insatser", "insats.list"},
             {"/api/v1/publiceringar", "publicering.list"},
             {"/api/v1/publiceringar/policy", "policy.read"}}) {
        EXPECT_EQ(forbund.get(target).status, 200);
        EXPECT_EQ(rows(service, 1)[0].event.action, action);
        EXPECT_EQ(rows(service, 1)[0].event.result, store::AuditResult::kOk);
    }
}

TEST(Log, tells_who_from_where_with_what_and_on_whom_by_name) {
    Service service;
    Browser forbund(service, "forbund");
    const std::string id = std::to_string(service.users["handlaggare"].value);
    ASSERT_EQ(forbund
                  .put("/api/v1/anvandare/" + id + "/uppdrag",
                       {{"uppdrag", Json::array({{{"insats", service.lyra.value}}})}})
                  .status,
              200);
    Browser granskare(service, "granskare");
    const Json row =
        granskare.get("/api/v1/logg?handling=user.uppdrag&resultat=ok").json["logg"][0];
    EXPECT_EQ(row["anvandare"], "forbund");
    EXPECT_EQ(row["namn"], "Namn forbund");
    EXPECT_EQ(row["objekt"], "user " + id);
    EXPECT_EQ(row["objekt_namn"], "Namn handlaggare");
    EXPECT_EQ(row["adress"], "192.0.2.1");
    EXPECT_EQ(row["session"].get<std::string>().size(), 8U);
    EXPECT_EQ(row["detalj"]["gett"],
              Json::array({std::to_string(service.lyra.value) + " 2026-11-22 -"}));
    EXPECT_EQ(row["antal"], 3);
}

TEST(Log, is_read_page_by_page_with_a_cursor_that_tells_no_number) {
    Service service;
    Browser granskare(service, "granskare");
    const Seen first = granskare.get("/api/v1/logg?antal=2");
    ASSERT_EQ(first.json["logg"].size(), 2U);
    const std::string next = first.json["nasta"];
    EXPECT_GE(next.size(), 36U);  // nonce, sealed number and tag
    const Seen second = granskare.get("/api/v1/logg?antal=2&efter=" + next);
    EXPECT_EQ(second.json["logg"][0]["seq"], first.json["logg"][1]["seq"].get<int>() - 1);
    EXPECT_EQ(granskare.get("/api/v1/logg?antal=500").json["nasta"], nullptr);
    EXPECT_EQ(granskare.get("/api/v1/logg?efter=7").status, 400);
    std::string other = next;
    other[20] = other[20] == 'A' ? 'B' : 'A';
    EXPECT_EQ(granskare.get("/api/v1/logg?efter=" + other).status, 400);
}

TEST(Log, is_searched_by_user_act_object_result_and_days) {
    Service service;
    Browser handlaggare(service, "handlaggare");
    ASSERT_EQ(handlaggare.post("/api/v1/registreringar", new_registrering(service)).status, 201);
    Browser granskare(service, "granskare");
    const auto found = [&](const std::string& query) {
        std::vector<std::string> actions;
        const Seen seen = granskare.get("/api/v1/logg?" + query);
        EXPECT_EQ(seen.status, 200) << seen.reply.body;
        for (const Json& row : seen.json["logg"]) {
            actions.push_back(row["handling"]);
        }
        return actions;
    };
    EXPECT_THAT(found("anvandare=handlaggare"), ElementsAre("registrering.start", "login"));
    EXPECT_THAT(found("anvandare=handlaggare&handling=login"), ElementsAre("login"));
    EXPECT_THAT(found("objekt=registrering&objekt_id=1"), ElementsAre("registrering.start"));
    EXPECT_THAT(found("objekt=registrering&resultat=refused"), ElementsAre());
    EXPECT_THAT(found("anvandare=handlaggare&fran=2026-11-22&till=2026-11-22"),
                ElementsAre("registrering.start", "login"));
    EXPECT_THAT(found("fran=2026-11-23"), ElementsAre());
    for (const char* bad :
         {"fran=x", "till=2026-13-01", "resultat=x", "objekt=A%20B", "objekt_id=x", "sida=2"}) {
        EXPECT_EQ(granskare.get(std::string("/api/v1/logg?") + bad).status, 400) << bad;
    }
}

TEST(RegistreringList, has_a_cursor_that_tells_no_number_and_fits_no_other_list) {
    Service service;
    Browser browser(service, "handlaggare");
    for (const char* start : {"2026-09-01", "2026-10-01"}) {
        Json body = new_registrering(service);
        body["start"] = start;
        ASSERT_EQ(browser.post("/api/v1/registreringar", body).status, 201);
    }
    const std::string next = browser.get("/api/v1/registreringar?antal=1").json["nasta"];
    EXPECT_EQ(next.find('.'), std::string::npos);
    EXPECT_EQ(browser.get("/api/v1/registreringar?antal=1&efter=" + next)
                  .json["registreringar"][0]["start"],
              "2026-09-01");
    EXPECT_EQ(browser.get("/api/v1/registreringar?efter=20000.2").status, 400);
    Browser granskare(service, "granskare");
    EXPECT_EQ(granskare.get("/api/v1/logg?efter=" + next).status, 400);
}

}  // namespace
}  // namespace samspar::http
