#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "http/hbs_service.h"
#include "security/sha256.h"
#include "store/audit.h"
#include "store/publicering.h"

namespace samspar::http {
namespace {

using test::Browser;
using test::Seen;
using test::Service;

const std::string kAll = "/api/v1/publiceringar";
const Json kYear{{"ar", 2021}};

// A service of HBS 2021 with a user of the förbund logged in.
struct Hbs {
    Hbs() { test::import_hbs(service); }

    [[nodiscard]] std::string newest_action() {
        store::ReadScope scope = service.store->read();
        return store::audit_rows(scope, std::nullopt, 1).front().event.action;
    }

    Service service;
    Browser forbund{service, "forbund"};
};

TEST(Publiceringar, are_made_once_and_listed) {
    Hbs hbs;
    EXPECT_EQ(hbs.forbund.get(kAll).json["publiceringar"], Json::array());
    const Seen made = hbs.forbund.post(kAll, kYear);
    ASSERT_EQ(made.status, 201) << made.reply.body;
    EXPECT_EQ(made.json["nummer"], 1);
    EXPECT_EQ(made.json["period"], "2021");
    EXPECT_EQ(made.json["skapad_av"], "Namn forbund");
    EXPECT_EQ(made.json["underlag"], "2026-11-22T00:00:00Z");
    EXPECT_EQ(hbs.newest_action(), "publicering.create");
    const Seen again = hbs.forbund.post(kAll, kYear);
    EXPECT_EQ(again.status, 409);
    EXPECT_EQ(again.code(), "already_published");
    EXPECT_EQ(hbs.forbund.get(kAll).json["publiceringar"], Json::array({made.json}));
}

TEST(Publiceringar, give_a_repeated_request_the_same_answer) {
    Hbs hbs;
    const Seen first = hbs.forbund.post(kAll, kYear, "publish-2021");
    const Seen second = hbs.forbund.post(kAll, kYear, "publish-2021");
    EXPECT_EQ(second.status, 201);
    EXPECT_EQ(second.json, first.json);
    EXPECT_EQ(hbs.forbund.post(kAll, {{"ar", 2020}}, "publish-2021").code(),
              "idempotency_key_reused");
}

TEST(Publiceringar, refuse_what_is_not_a_year_that_is_over) {
    Hbs hbs;
    EXPECT_EQ(hbs.forbund.post(kAll, {{"ar", "2021"}}).status, 400);
    EXPECT_EQ(hbs.forbund.post(kAll, {{"ar", 20210}}).status, 400);
    EXPECT_EQ(hbs.forbund.post(kAll, {{"ar", 2021}, {"mer", 1}}).status, 400);
    const Seen open = hbs.forbund.post(kAll, {{"ar", 2026}});
    EXPECT_EQ(open.status, 422);
    EXPECT_EQ(open.code(), "period_open");
    EXPECT_EQ(hbs.forbund.post(kAll, {{"ar", 2010}}).code(), "too_small");
}

TEST(Publiceringar, are_shown_first_and_nothing_is_stored) {
    Hbs hbs;
    const Seen seen = hbs.forbund.post(kAll + "/forhandsgranska", kYear);
    ASSERT_EQ(seen.status, 200) << seen.reply.body;
    EXPECT_EQ(seen.json["sida"]["nummer"], nullptr);
    EXPECT_EQ(seen.json["sida"]["period"]["from"], "2021-01-01");
    EXPECT_GT(seen.json["rapport"]["celler"], 200);
    EXPECT_EQ(hbs.newest_action(), "publicering.preview");
    EXPECT_EQ(hbs.forbund.get(kAll).json["publiceringar"], Json::array());
}

TEST(Publiceringar, are_all_that_a_lasare_gets) {
    Hbs hbs;
    ASSERT_EQ(hbs.forbund.post(kAll, kYear).status, 201);
    Browser lasare(hbs.service, "lasare");
    EXPECT_EQ(lasare.get(kAll).json["publiceringar"].size(), 1U);
    const Seen page = lasare.get(kAll + "/1");
    ASSERT_EQ(page.status, 200);
    EXPECT_EQ(page.json["nummer"], 1);
    EXPECT_EQ(hbs.newest_action(), "publicering.read");
    EXPECT_EQ(lasare.get(kAll + "/1/fil?format=csv").status, 200);
    EXPECT_EQ(lasare.get("/api/v1/statistik?period=2021").status, 403);
    EXPECT_EQ(lasare.post(kAll, kYear).status, 403);
    EXPECT_EQ(lasare.post(kAll + "/forhandsgranska", kYear).status, 403);
}

TEST(Publiceringar, give_the_frozen_bytes_of_each_file) {
    Hbs hbs;
    ASSERT_EQ(hbs.forbund.post(kAll, kYear).status, 201);
    const Seen page = hbs.forbund.get(kAll + "/1");
    ASSERT_GE(page.json["filer"].size(), 4U);
    for (const Json& file : page.json["filer"]) {
        const std::string format = file["format"];
        const Seen seen = hbs.forbund.get(kAll + "/1/fil?format=" + format);
        ASSERT_EQ(seen.status, 200) << format;
        EXPECT_EQ(file["sha256"], security::sha256_hex(seen.reply.body)) << format;
        EXPECT_EQ(seen.reply.body.size(), file["bytes"]) << format;
        EXPECT_EQ(seen.header("Content-Disposition"),
                  "attachment; filename=\"" + file["namn"].get<std::string>() + "\"");
    }
    EXPECT_EQ(hbs.newest_action(), "publicering.export");
}

TEST(Publiceringar, that_do_not_exist_are_not_found) {
    Hbs hbs;
    ASSERT_EQ(hbs.forbund.post(kAll, kYear).status, 201);
    for (const char* path : {"/2", "/0", "/x", "/99999999999", "/2/fil?format=csv"}) {
        EXPECT_EQ(hbs.forbund.get(kAll + path).status, 404) << path;
    }
    EXPECT_EQ(hbs.forbund.get(kAll + "/1/fil?format=nothing").status, 404);
    EXPECT_EQ(hbs.forbund.get(kAll + "/1/fil").status, 400);
    EXPECT_EQ(hbs.forbund.get(kAll + "/1/fil?format=csv&more=1").status, 400);
}

TEST(Publiceringar, are_checked_and_compared_with_what_is_registered_now) {
    Hbs hbs;
    ASSERT_EQ(hbs.forbund.post(kAll, kYear).status, 201);
    EXPECT_EQ(hbs.forbund.get(kAll + "/1/skillnad").json["celler"], Json::array());
    hbs.service.pass(std::chrono::seconds(60));
    Browser handlaggare(hbs.service, "handlaggare");
    Json late = test::new_registrering(hbs.service);
    late["start"] = "2021-03-15";
    late["bekraftat"] = {"start_long_ago"};
    const Seen made = handlaggare.post("/api/v1/registreringar", late);
    ASSERT_EQ(made.status, 201) << made.reply.body;
    std::string kod = made.json["kod"];
    std::erase(kod, '-');
    const Seen difference = hbs.forbund.get(kAll + "/1/skillnad");
    EXPECT_EQ(difference.json["celler"], Json::array());
    EXPECT_EQ(hbs.newest_action(), "publicering.diff");
    const Json one_new = Json::parse(R"([{"slag":"start","antal":"1-4"}])");
    EXPECT_EQ(difference.json["orsaker"], one_new);
    ASSERT_FALSE(difference.json["tabeller"].empty());
    for (const Json& table : difference.json["tabeller"]) {
        EXPECT_EQ(table["orsaker"], one_new) << table;
    }
    EXPECT_EQ(difference.reply.body.find(kod), std::string::npos);
    const Json own = handlaggare.get(kAll + "/1/skillnad").json;
    EXPECT_EQ(own["celler"], Json::array());
    ASSERT_EQ(own["registreringar"].size(), 1U);
    EXPECT_EQ(own["registreringar"][0]["kod"], kod);
    EXPECT_GE(own["registreringar"][0]["celler"].size(), difference.json["tabeller"].size());
    EXPECT_FALSE(own["registreringar"][0]["celler"][0].contains("nu"));
    const Seen checked = hbs.forbund.post(kAll + "/1/kontroll", nullptr);
    EXPECT_EQ(checked.json["ok"], true) << checked.reply.body;
    EXPECT_EQ(checked.json["fynd"], Json::array());
    EXPECT_EQ(hbs.newest_action(), "publicering.verify");
    EXPECT_EQ(hbs.forbund.get(kAll + "/2/skillnad").status, 404);
    EXPECT_EQ(hbs.forbund.post(kAll + "/2/kontroll", nullptr).status, 404);
    Browser annan(hbs.service, "annan");
    EXPECT_EQ(annan.get(kAll + "/1/skillnad").json["registreringar"], Json::array());
    Browser ansvarig(hbs.service, "insatsansvarig");
    EXPECT_EQ(ansvarig.get(kAll + "/1/skillnad").status, 403);
}

TEST(Publiceringar, are_made_one_at_a_time) {
    Hbs hbs;
    const auto run = hbs.service.inside->press.start();
    ASSERT_TRUE(run);
    run->progress()(3, 7);
    const Seen busy = hbs.forbund.post(kAll, kYear);
    EXPECT_EQ(busy.status, 409);
    EXPECT_EQ(busy.code(), "publication_running");
    EXPECT_EQ(hbs.forbund.post(kAll + "/forhandsgranska", kYear).code(), "publication_running");
    EXPECT_EQ(hbs.forbund.get(kAll + "/framsteg").json,
              Json::parse(R"({"pagar":true,"klart":3,"alla":7})"));
}

TEST(Publiceringar, have_no_progress_when_none_is_made) {
    Hbs hbs;
    (void)hbs.forbund.post(kAll, kYear);
    EXPECT_EQ(hbs.forbund.get(kAll + "/framsteg").json,
              Json::parse(R"({"pagar":false,"klart":0,"alla":0})"));
}

}  // namespace
}  // namespace samspar::http
