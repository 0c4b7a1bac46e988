#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>

#include <thread>

#include "http/service.h"
#include "support/queued_writers.h"

namespace samspar::http {
namespace {

using test::Browser;
using test::new_registrering;
using test::Seen;
using test::Service;

TEST(App, shows_nothing_of_an_error_inside) {
    Service service;
    Browser browser(service, "handlaggare");
    {
        auto scope = service.store->write();
        scope.database().exec("DROP VIEW insats_current");
        scope.commit_housekeeping();
    }
    const Seen seen = browser.get("/api/v1/insatser");
    EXPECT_EQ(seen.status, 500);
    EXPECT_EQ(seen.code(), "internal");
    EXPECT_EQ(seen.reply.body.find("insats_current"), std::string::npos);
    const std::string id = seen.json["error"]["log_id"];
    EXPECT_EQ(id.size(), 8U);
    ASSERT_EQ(service.log.size(), 1U);
    EXPECT_TRUE(service.log[0].starts_with("error " + id + " GET: ")) << service.log[0];
}

// Rows of a request and what its reply must not hold.
struct Silence {
    const char* name;
    const char* method;
    const char* target;
    const char* body;
    std::vector<std::string> must_not_contain;
};

class NoEcho : public testing::TestWithParam<Silence> {};

TEST_P(NoEcho, in_the_reply_or_the_log) {
    Service service;
    const Silence& row = GetParam();
    Browser browser(service, "handlaggare");
    const Seen seen = browser.send(browser.request(row.method, row.target, row.body));
    EXPECT_GE(seen.status, 400);
    EXPECT_LT(seen.status, 500);
    for (const std::string& secret : row.must_not_contain) {
        EXPECT_EQ(seen.reply.body.find(secret), std::string::npos) << secret;
        for (const std::string& line : service.log) {
            EXPECT_EQ(line.find(secret), std::string::npos) << line;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(
    App,
    NoEcho,
    testing::Values(
        Silence{"identity",
                "POST",
                "/api/v1/registreringar",
                R"({"insats":1,"start":"2026-09-01","kon":"kvinna","fodelsear":1990,
                    "forsorjning_fore":["a_kassa"],"person":"811228-9874"})",
                {"811228", "9874"}},
        Silence{"code", "GET", "/api/v1/registreringar/811228-9874", "", {"811228", "9874"}},
        Silence{"query", "GET", "/api/v1/registreringar?status=811228-9874", "", {"811228"}},
        Silence{"unknown_query", "GET", "/api/v1/registreringar?811228-9874=1", "", {"811228"}},
        Silence{"unknown_field",
                "POST",
                "/api/v1/registreringar",
                R"({"insats":1,"start":"2026-09-01","19811228-9874":1})",
                {"811228"}},
        Silence{"kon",
                "POST",
                "/api/v1/registreringar",
                R"({"insats":1,"start":"811228-9874","kon":"<script>","fodelsear":1990})",
                {"811228", "<script>"}},
        Silence{"password",
                "POST",
                "/api/v1/session/losenord",
                R"({"nuvarande":"hemligt-ord-abc","nytt":"hemligt-ord-def"})",
                {"hemligt-ord"}},
        Silence{"json",
                "POST",
                "/api/v1/login",
                R"({"anvandarnamn":"a","losenord":hemligt})",
                {"hemligt", "parse", "column"}}),
    [](const testing::TestParamInfo<Silence>& row) { return row.param.name; });

TEST(App, answers_pages_only_to_reading_methods) {
    Service service;
    Browser browser(service);
    const Seen seen = browser.send(browser.request("POST", "/deltagare", "{}"));
    EXPECT_EQ(seen.status, 405);
    EXPECT_EQ(seen.header("Allow"), "GET");
    EXPECT_EQ(browser.get("/%2e%2e/etc/passwd").status, 404);
    EXPECT_EQ(browser.get("/%00").status, 400);
}

TEST(App, says_507_when_the_disk_is_full_and_goes_on_reading) {
    Service service;
    Browser browser(service, "handlaggare");
    {
        auto scope = service.store->write();
        scope.database().exec("PRAGMA max_page_count = 1");  // not below what is used already
        scope.commit_housekeeping();
    }
    const std::string code =
        browser.post("/api/v1/registreringar", new_registrering(service)).json["kod"];
    Seen seen;
    for (int i = 0; i < 500 && seen.status != 507; ++i) {
        Json body = new_registrering(service);
        body["fodelsear"] = 1970 + i % 40;
        body["start"] = "2026-10-0" + std::to_string(i % 9 + 1);
        body["bekraftat"] = {"possible_duplicate"};
        seen = browser.post("/api/v1/registreringar", body);
        ASSERT_TRUE(seen.status == 201 || seen.status == 507) << seen.reply.body;
    }
    EXPECT_EQ(seen.status, 507);
    EXPECT_EQ(seen.code(), "disk_full");
    EXPECT_TRUE(store::has_ballast(service.store->directory()));
    EXPECT_EQ(browser.get("/api/v1/kodlistor").status, 200);
    EXPECT_EQ(service.store_broken, 0);

    // A look at somebody leaves a row in the log, and takes of the space put aside for it. Here no
    // space helps, so it takes all.
    Seen look;
    for (int i = 0; i < 500 && look.status != 507; ++i) {
        look = browser.get("/api/v1/registreringar/" + code);
        ASSERT_TRUE(look.status == 200 || look.status == 507) << look.reply.body;
    }
    EXPECT_EQ(look.status, 507);
    EXPECT_FALSE(store::spend_ballast(service.store->directory()));
}

void fill(SQLite::Database& database) {
    SQLite::Statement insert(database,
                             "INSERT INTO import (at, kind, file_sha256, rows_new, rows_changed, "
                             "rows_same, rows_refused) "
                             "VALUES (0, 'antal', printf('%04000d', 0), 0, 0, 0, 0)");
    for (;;) {
        insert.exec();
        insert.reset();
    }
}

// The look was in the transaction that another one filled the disk in.
TEST(App, tries_again_what_was_undone_with_others_and_leaves_the_ballast) {
    Service service;
    Browser browser(service, "handlaggare");
    const std::string code =
        browser.post("/api/v1/registreringar", new_registrering(service)).json["kod"];
    test::QueuedWriters filling(*service.store);
    Seen look;
    std::thread looking;
    {
        auto scope = service.store->write();
        looking = std::thread([&] { look = browser.get("/api/v1/registreringar/" + code); });
        while (service.store->waiting_writers() == 0) {
            std::this_thread::yield();
        }
        filling.add([](store::Transaction& writer) {
            auto& database = writer.database();
            database.exec("PRAGMA max_page_count = 1");  // not below what is used already
            EXPECT_THROW(fill(database), SQLite::Exception);
            EXPECT_NE(database.tryExec("ROLLBACK"), SQLite::OK) << "undone by SQLite itself";
            database.exec("PRAGMA max_page_count = 1000000");
        });
        EXPECT_THROW(scope.commit_housekeeping(), store::UndoneWithOthers);
    }
    looking.join();
    filling.join();
    EXPECT_EQ(look.status, 200);
    EXPECT_TRUE(store::has_ballast(service.store->directory()));
}

}  // namespace
}  // namespace samspar::http
