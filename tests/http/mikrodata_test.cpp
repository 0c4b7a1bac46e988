#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "http/hbs_service.h"
#include "store/audit.h"
#include "support/import.h"

namespace samspar::http {
namespace {

using test::Browser;
using test::Seen;
using test::Service;
using ::testing::HasSubstr;
using ::testing::StartsWith;

const std::string kPath = "/api/v1/mikrodata";
const Json kYear{{"ar", 2021}};

struct Published {
    Published() {
        test::import_hbs(service);
        EXPECT_EQ(forbund.post("/api/v1/publiceringar", kYear).status, 201);
    }
    [[nodiscard]] store::AuditEvent newest() {
        store::ReadScope scope = service.store->read();
        return store::audit_rows(scope, std::nullopt, 1).front().event;
    }

    Service service;
    Browser forbund{service, "forbund"};
};

TEST(Mikrodata, is_given_with_codebook_and_guarantee_and_the_same_again) {
    Published hbs;
    const Seen made = hbs.forbund.post(kPath, kYear);
    ASSERT_EQ(made.status, 200) << made.reply.body;
    EXPECT_EQ(made.json["namn"], "mikrodata-2021");
    EXPECT_THAT(made.json["csv"].get<std::string>(), StartsWith("alder;deltagartid;anledning\n"));
    EXPECT_THAT(made.json["kodbok"].get<std::string>(), StartsWith("kolumn;rubrik;kod;"));
    EXPECT_THAT(made.json["garanti"].get<std::string>(), HasSubstr("k = 11)"));
    EXPECT_FALSE(made.json.contains("sdc-audit"));
    EXPECT_EQ(hbs.newest().action, "mikrodata.create");
    EXPECT_EQ(hbs.newest().count, 280);
    EXPECT_EQ(hbs.forbund.post(kPath, kYear).json, made.json);
    EXPECT_EQ(hbs.newest().detail, R"({"period":"2021","profil":"F","upprepning":true})");
}

TEST(Mikrodata, of_a_year_that_is_not_published_is_refused) {
    Published hbs;
    const Seen refused = hbs.forbund.post(kPath, {{"ar", 2020}});
    EXPECT_EQ(refused.status, 409);
    EXPECT_EQ(refused.code(), "not_published");
    EXPECT_EQ(refused.json["profiler"], Json::array());
    EXPECT_EQ(hbs.newest().action, "mikrodata.create");
    EXPECT_EQ(hbs.newest().result, store::AuditResult::kRefused);
}

// Six ended, in two ways: too few for any profile.
TEST(Mikrodata, tells_the_condition_that_each_profile_fails) {
    Service service;
    test::import_hbs(service);
    std::string csv = "insats;start;avslut;anledning;kon;fodelsear;forsorjning_fore\n";
    for (const char* born : {"1970", "1980", "1990"}) {
        csv += "START;2020-01-15;2020-06-15;arbete;kvinna;" + std::string(born) + ";a_kassa\n";
        csv += "START;2020-01-16;2020-06-15;sjukdom;man;" + std::string(born) + ";a_kassa\n";
    }
    ASSERT_TRUE(test::import_registreringar(*service.store, csv, {}).committed);
    Browser forbund(service, "forbund");
    ASSERT_EQ(forbund.post("/api/v1/publiceringar", {{"ar", 2020}}).status, 201);
    const Seen refused = forbund.post(kPath, {{"ar", 2020}});
    EXPECT_EQ(refused.status, 409);
    EXPECT_EQ(refused.code(), "no_safe_profile");
    ASSERT_EQ(refused.json["profiler"].size(), 8U);
    EXPECT_EQ(refused.json["profiler"][7]["profil"], "H");
    EXPECT_THAT(refused.json["profiler"][7]["villkor"].get<std::string>(),
                HasSubstr("som färre än 5 har: 6 rader av 6"));
}

TEST(Mikrodata, is_made_one_at_a_time_and_of_a_year) {
    Published hbs;
    EXPECT_EQ(hbs.forbund.post(kPath, {{"ar", "2021"}}).status, 400);
    const auto run = hbs.service.inside->press.start();
    EXPECT_EQ(hbs.forbund.post(kPath, kYear).code(), "publication_running");
}

TEST(Mikrodata, is_for_the_forbund_alone) {
    Published hbs;
    for (const char* role : {"lasare", "insatsansvarig", "handlaggare", "granskare"}) {
        Browser other(hbs.service, role);
        EXPECT_EQ(other.post(kPath, kYear).status, 403) << role;
    }
}

}  // namespace
}  // namespace samspar::http
