#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "acts/drift.h"
#include "http/service.h"
#include "store/migrate.h"

namespace samspar::http {
namespace {

using namespace std::chrono_literals;
using test::Browser;
using test::Service;

// What a backup that was made and read again leaves, and the reading of one.
void leave_row(Service& service, const char* action) {
    auto scope = service.store->write();
    scope.commit(store::drift(),
                 {.action = action,
                  .object_type = {},
                  .object_id = {},
                  .count = std::nullopt,
                  .detail = {}});
}

TEST(Drift, tells_the_forbund_how_old_the_newest_backup_is) {
    Service service;
    Browser browser(service, "forbund");
    EXPECT_EQ(browser.get("/api/v1/drift").json,
              Json::parse(R"({"kopia": null, "provlast": null, "gammal": true, "vantar": 0})"));
    leave_row(service, "drift.backup");
    const std::string made = domain::to_string(service.now);
    EXPECT_EQ(browser.get("/api/v1/drift").json,
              Json({{"kopia", made}, {"provlast", nullptr}, {"gammal", false}, {"vantar", 0}}));
    leave_row(service, "drift.rehearse");
    EXPECT_EQ(browser.get("/api/v1/drift").json["provlast"], made);
    service.restart();
    service.pass(48h + 1s);
    Browser later(service, "forbund");
    EXPECT_EQ(later.get("/api/v1/drift").json["gammal"], true);
    EXPECT_EQ(later.get("/api/v1/drift").json["kopia"], made);
}

TEST(Drift, readiness_in_full_is_for_whoever_is_on_the_machine) {
    Service service;
    leave_row(service, "drift.backup");
    service.pass(90s);
    Browser monitor(service);
    monitor.address = "";  // over the Unix socket, and no proxy says for whom
    const Json full = monitor.get("/readyz?full=1").json;
    EXPECT_EQ(full["status"], "ready");
    EXPECT_EQ(full["version"], "0.1.0");
    EXPECT_EQ(full["schema"], store::newest_schema());
    EXPECT_THAT(full["writes"].get<std::string>(), testing::AnyOf("possible", "disk_full"));
    EXPECT_EQ(full["ballast"], "whole");
    EXPECT_EQ(full["backup_age"], 90);
    EXPECT_EQ(full["backup_rehearsed"], nullptr);
    EXPECT_EQ(full["backups_waiting"], 0);
    EXPECT_EQ(monitor.get("/readyz").json, Json({{"status", "ready"}}));
    for (const char* address : {"192.0.2.1", "127.0.0.1", "::1"}) {
        Browser stranger(service);
        stranger.address = address;
        EXPECT_EQ(stranger.get("/readyz?full=1").json, Json({{"status", "ready"}})) << address;
    }
}

TEST(Drift, readiness_in_full_says_when_the_room_put_aside_was_needed) {
    Service service;
    ASSERT_TRUE(store::spend_ballast(service.store->directory()));
    Browser monitor(service);
    monitor.address = "";
    EXPECT_EQ(monitor.get("/readyz?full=1").json["ballast"], "spent");
}

}  // namespace
}  // namespace samspar::http
