#include <gtest/gtest.h>

#include "http/service.h"
#include "store/audit.h"

namespace samspar::http {
namespace {

using test::Browser;
using test::new_registrering;
using test::Seen;
using test::Service;

// Two in START, one of them ended, and one in Lyra.
void fill(Service& service) {
    Browser handlaggare(service, "handlaggare");
    Browser annan(service, "annan");
    const Seen first = handlaggare.post("/api/v1/registreringar", new_registrering(service));
    Json body = new_registrering(service);
    body["kon"] = "man";
    ASSERT_EQ(handlaggare.post("/api/v1/registreringar", body).status, 201);
    body["insats"] = service.lyra.value;
    ASSERT_EQ(annan.post("/api/v1/registreringar", body).status, 201);
    ASSERT_EQ(
        handlaggare
            .post("/api/v1/registreringar/" + first.json["kod"].get<std::string>() + "/avslut",
                  test::avslut_body(1))
            .status,
        200);
}

// antal of aktuella in the table flode.
Json aktuella(const Seen& seen, const std::string& insats = "*", const std::string& kon = "*") {
    for (const Json& row : seen.json["statistik"]) {
        if (row["tabell"] == "flode" && row["insats"] == insats && row["kon"] == kon &&
            row["kategori"] == "*" && row["matt"] == "aktuella") {
            return row["antal"];
        }
    }
    return nullptr;
}

TEST(Statistik, counts_everything_for_the_forbund) {
    Service service;
    fill(service);
    Browser forbund(service, "forbund");
    const Seen seen = forbund.get("/api/v1/statistik?period=2026&jamfor=1");
    ASSERT_EQ(seen.status, 200) << seen.reply.body;
    EXPECT_EQ(seen.json["typ"], "intern");
    EXPECT_EQ(seen.json["forbund"], "Provförbundet");
    EXPECT_EQ(seen.json["period"], "2026");
    EXPECT_EQ(seen.json["jamforelse"], "2025");
    EXPECT_EQ(seen.json["ovning"], false);
    EXPECT_TRUE(seen.json["kontrollsumma"].get<std::string>().starts_with("sha256:"));
    EXPECT_EQ(aktuella(seen), 3);
    EXPECT_EQ(aktuella(seen, "START"), 2);
    EXPECT_EQ(aktuella(seen, "START", "man"), 1);
    EXPECT_EQ(aktuella(seen, "Lyra"), 1);
}

TEST(Statistik, counts_only_her_own_insatser_for_an_insatsansvarig) {
    Service service;
    fill(service);
    Browser ansvarig(service, "insatsansvarig");
    const Seen seen = ansvarig.get("/api/v1/statistik?period=2026");
    EXPECT_EQ(aktuella(seen), 2);
    EXPECT_EQ(aktuella(seen, "Lyra"), nullptr);
    EXPECT_EQ(seen.reply.body.find("Lyra"), std::string::npos);
    const std::string lyra = std::to_string(service.lyra.value);
    EXPECT_EQ(ansvarig.get("/api/v1/statistik?period=2026&insats=" + lyra).status, 404);
}

TEST(Statistik, is_given_for_one_insats_a_span_and_a_month_that_is_over) {
    Service service;
    fill(service);
    Browser forbund(service, "forbund");
    const std::string start = std::to_string(service.start.value);
    EXPECT_EQ(aktuella(forbund.get("/api/v1/statistik?period=2026&insats=" + start), "START"), 2);
    EXPECT_EQ(aktuella(forbund.get("/api/v1/statistik?period=2026-01/2026-08")), 0);
    const Seen october = forbund.get("/api/v1/statistik?period=2026&per=2026-10-31");
    EXPECT_EQ(aktuella(october), 0);
    EXPECT_EQ(october.json["underlag"], "2026-10-31T22:59:59Z");
    EXPECT_EQ(forbund.get("/api/v1/statistik?period=2026&per=2026-10").json["underlag"],
              october.json["underlag"]);
}

TEST(Statistik, is_not_given_of_a_moment_that_is_not_closed_or_a_span_without_end) {
    Service service;
    Browser forbund(service, "forbund");
    const auto fields = [&](const std::string& query) {
        const Seen seen = forbund.get("/api/v1/statistik?period=" + query);
        EXPECT_EQ(seen.status, 422) << query;
        return seen.fields();
    };
    for (const char* per : {"2026-11-21", "2026-11-30", "2026-11", "2099-12-31", "publicering:1"}) {
        EXPECT_EQ(fields(std::string("2026&per=") + per),
                  std::vector<std::string>{"per:not_closed"});
    }
    EXPECT_EQ(fields("1900-01/2199-12&jamfor=1"), std::vector<std::string>{"period:span_too_long"});
    EXPECT_EQ(fields("2027"), std::vector<std::string>{"period:in_future"});
}

TEST(Statistik, gives_one_table_when_asked_for_one) {
    Service service;
    fill(service);
    Browser forbund(service, "forbund");
    const std::string path = "/api/v1/statistik?period=2024-01/2026-12&tabell=";
    const Seen seen = forbund.get(path + "flode_ar");
    ASSERT_EQ(seen.status, 200) << seen.reply.body;
    ASSERT_EQ(seen.json["tabeller"].size(), 1U);
    EXPECT_EQ(seen.json["tabeller"][0]["id"], "flode_ar");
    ASSERT_FALSE(seen.json["statistik"].empty());
    for (const Json& row : seen.json["statistik"]) {
        EXPECT_EQ(row["tabell"], "flode_ar");
    }
    EXPECT_EQ(forbund.get(path + "nagot_annat").status, 400);
}

TEST(Statistik, comes_as_files_with_a_name) {
    Service service;
    fill(service);
    Browser forbund(service, "forbund");
    const auto get = [&](const std::string& format) {
        return forbund.get("/api/v1/statistik?period=2026&format=" + format);
    };
    const Seen csv = get("csv");
    EXPECT_EQ(csv.reply.content_type, "text/csv; charset=utf-8");
    EXPECT_NE(csv.header("Content-Disposition").find("attachment; filename=\"samspar_"),
              std::string::npos);
    EXPECT_TRUE(csv.reply.body.starts_with("tabell,")) << csv.reply.body.substr(0, 80);
    EXPECT_TRUE(get("excel-csv").reply.body.starts_with("\xEF\xBB\xBF"));
    EXPECT_TRUE(get("excel-csv").header("Content-Disposition").ends_with("Z.excel.csv\""));
    EXPECT_TRUE(csv.header("Content-Disposition").ends_with("Z.csv\""));
    EXPECT_EQ(get("html").reply.content_type, "text/html; charset=utf-8");
    const Seen xlsx = get("xlsx");
    EXPECT_EQ(xlsx.reply.content_type,
              "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    EXPECT_TRUE(xlsx.reply.body.starts_with("PK\3\4"));
    EXPECT_NE(xlsx.header("Content-Disposition").find(".xlsx\""), std::string::npos);
    EXPECT_EQ(get("pdf").status, 400);
}

TEST(Statistik, is_refused_for_what_is_no_period_insats_or_choice) {
    Service service;
    Browser forbund(service, "forbund");
    for (const char* query : {"",
                              "?period=",
                              "?period=21",
                              "?period=2026-13/2026-14",
                              "?period=2026&jamfor=yes",
                              "?period=2026&decimaler=2",
                              "?period=2026&per=nu",
                              "?period=2026&per=2026-10-31T22:59:59Z",
                              "?period=2026&insats=x",
                              "?period=2026&kon=man"}) {
        EXPECT_EQ(forbund.get(std::string("/api/v1/statistik") + query).status, 400) << query;
    }
    EXPECT_EQ(forbund.get("/api/v1/statistik?period=2026&insats=999").status, 404);
}

TEST(Statistik, is_logged_with_what_was_asked) {
    Service service;
    Browser forbund(service, "forbund");
    ASSERT_EQ(forbund.get("/api/v1/statistik?period=2026").status, 200);
    auto scope = service.store->read();
    const auto row = store::audit_rows(scope, std::nullopt, 1)[0];
    EXPECT_EQ(row.event.action, "statistik.read");
    EXPECT_EQ(row.event.detail, R"({"period":"2026","jamfor":false,"format":"json","per":""})");
}

}  // namespace
}  // namespace samspar::http
