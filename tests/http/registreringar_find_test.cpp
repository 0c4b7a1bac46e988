#include <gtest/gtest.h>

#include <chrono>

#include "http/service.h"
#include "store/audit.h"

namespace samspar::http {
namespace {

using test::Browser;
using test::new_registrering;
using test::Seen;
using test::Service;

constexpr const char* kAll = "/api/v1/registreringar";

std::string path(const Seen& made) {
    return std::string(kAll) + "/" + made.json["kod"].get<std::string>();
}

TEST(Registrering, is_found_by_its_code_however_it_is_typed) {
    Service service;
    Browser browser(service, "handlaggare");
    const Seen made = browser.post(kAll, new_registrering(service));
    const std::string kod = made.json["kod"];
    std::string typed = kod;
    for (char& c : typed) {
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    typed.replace(typed.find('-'), 1, "%20");
    EXPECT_EQ(browser.get(std::string(kAll) + "/" + typed).json["kod"], kod);
    std::string wrong = kod;
    wrong[0] = wrong[0] == 'B' ? 'C' : 'B';
    const Seen seen = browser.get(std::string(kAll) + "/" + wrong);
    EXPECT_EQ(seen.status, 422);
    EXPECT_EQ(seen.fields(), std::vector<std::string>{"kod:wrong_check_sign"});
    EXPECT_EQ(browser.get(std::string(kAll) + "/hello").status, 404);
}

TEST(Registrering, is_listed_newest_start_first_page_by_page) {
    Service service;
    Browser browser(service, "handlaggare");
    for (int i = 0; i < 5; ++i) {
        Json body = new_registrering(service);
        body["fodelsear"] = 1980 + i;
        body["start"] = "2026-09-0" + std::to_string(i + 1);
        ASSERT_EQ(browser.post(kAll, body).status, 201);
    }
    const Seen first = browser.get(std::string(kAll) + "?status=pagaende&antal=3");
    EXPECT_EQ(first.json["totalt"], 5);
    ASSERT_EQ(first.json["registreringar"].size(), 3U);
    EXPECT_EQ(first.json["registreringar"][0]["start"], "2026-09-05");
    const Seen second = browser.get(std::string(kAll) + "?status=pagaende&antal=3&efter=" +
                                    first.json["nasta"].get<std::string>());
    ASSERT_EQ(second.json["registreringar"].size(), 2U);
    EXPECT_EQ(second.json["registreringar"][1]["start"], "2026-09-01");
    EXPECT_EQ(second.json["nasta"], nullptr);
    EXPECT_EQ(browser.get(std::string(kAll) + "?status=avslutade").json["totalt"], 0);
    for (const char* bad : {"?status=x", "?antal=-1", "?insats=a", "?efter=x", "?sida=2"}) {
        EXPECT_EQ(browser.get(std::string(kAll) + bad).status, 400) << bad;
    }
}

// A cursor is of one question: asked with another it is refused, never answered as if it were new.
TEST(Registrering, is_listed_on_only_from_a_place_in_the_same_list) {
    Service service;
    Browser browser(service, "handlaggare");
    for (int i = 0; i < 2; ++i) {
        Json body = new_registrering(service);
        body["fodelsear"] = 1980 + i;
        ASSERT_EQ(browser.post(kAll, body).status, 201);
    }
    const auto next = [&](const std::string& query) {
        const Seen seen = browser.get(std::string(kAll) + query + "&antal=1");
        EXPECT_EQ(seen.status, 200) << query;
        return "&antal=1&efter=" + seen.json["nasta"].get<std::string>();
    };
    const std::string of_all = next("?sortera=insats");
    EXPECT_EQ(browser.get(std::string(kAll) + "?sortera=insats" + of_all).status, 200);
    const std::string other = std::to_string(service.upis.value);
    for (const std::string& question : {std::string("?sortera=insats&riktning=fallande"),
                                        std::string("?sortera=start"),
                                        std::string("?sortera=insats&status=avslutade"),
                                        "?sortera=insats&insats=" + other}) {
        EXPECT_EQ(browser.get(std::string(kAll) + question + of_all).status, 400) << question;
    }
    const std::string of_open = next("?status=pagaende&sortera=tid");
    EXPECT_EQ(browser.get(std::string(kAll) + "?status=avslutade&sortera=tid" + of_open).status,
              400);
    EXPECT_EQ(browser.get(std::string(kAll) + "?status=alla&sortera=tid").status, 400);
}

TEST(Registrering, is_found_without_its_code) {
    Service service;
    Browser browser(service, "handlaggare");
    const Seen made = browser.post(kAll, new_registrering(service));
    const auto found = [&](const Json& search) {
        return browser.post(std::string(kAll) + "/sok", search).json["registreringar"].size();
    };
    const Json search{{"insats", service.start.value},
                      {"startmanad", "2026-09"},
                      {"kon", "kvinna"},
                      {"fodelsear", 1990}};
    EXPECT_EQ(found(search), 1U);
    Json other = search;
    other["startmanad"] = "2026-10";
    EXPECT_EQ(found(other), 0U);
    other = search;
    other["kon"] = "man";
    EXPECT_EQ(found(other), 0U);
    EXPECT_EQ(found(search), 1U);
    auto scope = service.store->read();
    const auto row = store::audit_rows(scope, std::nullopt, 1)[0];
    EXPECT_EQ(browser.post(std::string(kAll) + "/sok", {{"startmanad", "2026"}}).status, 400);
    EXPECT_EQ(row.event.action, "registrering.search");
    EXPECT_EQ(row.event.detail,
              "{\"status\":\"alla\",\"sokt\":[\"startmanad\",\"kon\",\"fodelsear\"]}");
}

TEST(Registrering, that_is_looked_for_in_vain_leaves_a_row_in_the_log_without_its_code) {
    Service service;
    Browser owner(service, "annan");
    Json body = new_registrering(service);
    body["insats"] = service.lyra.value;
    const Seen others = owner.post(kAll, body);
    Browser browser(service, "handlaggare");
    const std::string lyra = std::to_string(service.lyra.value);
    const std::vector<std::pair<std::string, std::string>> looked_for{
        {path(others), "registrering.read"},
        {std::string(kAll) + "/333-333", "registrering.read"},
        {std::string(kAll) + "?insats=" + lyra, "registrering.list"}};
    for (const auto& [target, action] : looked_for) {
        service.pass(std::chrono::seconds(60));
        EXPECT_EQ(browser.get(target).status, 404) << target;
        auto scope = service.store->read();
        const auto rows = store::audit_rows(scope, std::nullopt, 2);
        EXPECT_EQ(rows[0].event.action, action) << target;
        EXPECT_EQ(rows[0].event.result, store::AuditResult::kRefused);
        EXPECT_EQ(rows[0].event.object_id, "") << target;
        EXPECT_EQ(rows[0].event.detail, "{\"nekat\":\"not_found\"}") << target;
        EXPECT_EQ(rows[0].user_name, "handlaggare");
        EXPECT_NE(rows[1].event.action, "http.refused") << "one row each";
    }
}

TEST(Registrering, that_may_not_be_moved_to_another_insats_leaves_a_row_in_the_log) {
    Service service;
    Browser browser(service, "handlaggare");
    Json body = new_registrering(service);
    const Seen made = browser.post(kAll, body);
    body["insats"] = service.lyra.value;
    body["version"] = 1;
    EXPECT_EQ(browser.put(path(made), body).status, 403);
    auto scope = service.store->read();
    const auto row = store::audit_rows(scope, std::nullopt, 1)[0];
    EXPECT_EQ(row.event.action, "registrering.rattelse");
    EXPECT_EQ(row.event.object_id, "1");
    EXPECT_EQ(row.event.result, store::AuditResult::kRefused);
}

TEST(Registrering, that_is_read_leaves_a_row_in_the_log) {
    Service service;
    Browser browser(service, "handlaggare");
    const Seen made = browser.post(kAll, new_registrering(service));
    ASSERT_EQ(browser.get(path(made)).status, 200);
    auto scope = service.store->read();
    const auto row = store::audit_rows(scope, std::nullopt, 1)[0];
    EXPECT_EQ(row.event.action, "registrering.read");
    EXPECT_EQ(row.event.object_id, "1");
    EXPECT_EQ(row.actor.address, "192.0.2.1");
    EXPECT_EQ(row.actor.role, "handlaggare");
    EXPECT_EQ(row.actor.session.size(), 8U);
}

}  // namespace
}  // namespace samspar::http
