#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "http/hbs_service.h"
#include "store/audit.h"

namespace samspar::http {
namespace {

using test::Browser;
using test::Seen;
using test::Service;
using ::testing::HasSubstr;

const std::string kPath = "/api/v1/arsredovisning?ar=2021";

struct Hbs {
    Hbs() { test::import_hbs(service); }

    Service service;
    Browser forbund{service, "forbund"};
};

TEST(Arsredovisning, of_exact_figures_is_for_the_forbund_and_marked) {
    Hbs hbs;
    const Seen json = hbs.forbund.get(kPath + "&typ=intern");
    ASSERT_EQ(json.status, 200) << json.reply.body;
    EXPECT_EQ(json.json["typ"], "intern");
    EXPECT_EQ(json.json["markning"], "Intern, ej för publicering");
    EXPECT_EQ(json.json["block"][0]["n"], "n = 450");
    EXPECT_EQ(hbs.forbund.get(kPath + "&typ=intern&format=html").reply.content_type,
              "text/html; charset=utf-8");
    const Seen xlsx = hbs.forbund.get(kPath + "&typ=intern&format=xlsx");
    EXPECT_TRUE(xlsx.reply.body.starts_with("PK\3\4"));
    EXPECT_NE(xlsx.header("Content-Disposition").find("_arsredovisning_2021_"), std::string::npos);
    store::ReadScope scope = hbs.service.store->read();
    const store::AuditRow row = store::audit_rows(scope, std::nullopt, 1).front();
    EXPECT_EQ(row.event.action, "arsredovisning.read");
    EXPECT_EQ(row.event.detail, R"({"period":"2021","typ":"intern","format":["xlsx"]})");
}

TEST(Arsredovisning, of_a_publicering_is_its_frozen_file) {
    Hbs hbs;
    EXPECT_EQ(hbs.forbund.get(kPath).status, 404);
    ASSERT_EQ(hbs.forbund.post("/api/v1/publiceringar", {{"ar", 2021}}).status, 201);
    Browser reader(hbs.service, "lasare");
    for (const char* format : {"json", "html", "xlsx"}) {
        const Seen file = reader.get(kPath + "&format=" + format);
        ASSERT_EQ(file.status, 200) << format;
        EXPECT_EQ(
            file.reply.body,
            reader.get(std::string("/api/v1/publiceringar/1/fil?format=arsredovisning-") + format)
                .reply.body);
    }
    EXPECT_EQ(reader.get(kPath).json["typ"], "publicering");
}

TEST(Arsredovisning, of_exact_figures_is_for_nobody_else) {
    Hbs hbs;
    for (const char* role : {"lasare", "handlaggare", "insatsansvarig"}) {
        Browser other(hbs.service, role);
        EXPECT_EQ(other.get(kPath + "&typ=intern").status, 403) << role;
        store::ReadScope scope = hbs.service.store->read();
        const store::AuditRow row = store::audit_rows(scope, std::nullopt, 1).front();
        EXPECT_EQ(row.event.action, "arsredovisning.read");
        EXPECT_EQ(row.event.result, store::AuditResult::kRefused);
        EXPECT_EQ(row.user_name, role);
    }
}

TEST(Arsredovisning, is_refused_for_what_it_does_not_know) {
    Hbs hbs;
    for (const char* query : {"",
                              "?ar=x",
                              "?ar=1899",
                              "?ar=2021&typ=hemlig",
                              "?ar=2021&format=pdf",
                              "?ar=2021&insats=1"}) {
        EXPECT_EQ(hbs.forbund.get(std::string("/api/v1/arsredovisning") + query).status, 400)
            << query;
    }
}

}  // namespace
}  // namespace samspar::http
