#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "http/hbs_service.h"
#include "security/sha256.h"
#include "store/audit.h"

namespace samspar::http {
namespace {

using test::Browser;
using test::Seen;
using test::Service;

const std::string kOne = "/api/v1/publiceringar/1";
const Json kOnlyWhy{{"skal", "Sex deltagare registrerades för sent."}, {"tabeller", Json::array()}};
const Json kAlder{{"skal", "Åldern var räknad fel."}, {"tabeller", {"alder"}}};

// HBS 2021 is published, by a user of the förbund who is logged in.
struct PublishedWithLate {
    PublishedWithLate() {
        test::import_hbs(service);
        EXPECT_EQ(forbund.post("/api/v1/publiceringar", {{"ar", 2021}}).status, 201);
    }

    void register_late(int persons) {
        Browser handlaggare(service, "handlaggare");
        for (int i = 0; i < persons; ++i) {
            service.pass(std::chrono::seconds(60));
            Json late = test::new_registrering(service);
            late["start"] = "2021-03-15";
            late["bekraftat"] = {"start_long_ago", "possible_duplicate"};
            const Seen made = handlaggare.post("/api/v1/registreringar", late);
            EXPECT_EQ(made.status, 201) << made.reply.body;
        }
    }
    [[nodiscard]] std::string newest_action() {
        store::ReadScope scope = service.store->read();
        return store::audit_rows(scope, std::nullopt, 1).front().event.action;
    }

    Service service;
    Browser forbund{service, "forbund"};
};

TEST(Rattelser, show_what_would_be_corrected_and_are_made_and_read_by_everybody) {
    PublishedWithLate of;
    of.register_late(6);
    const Seen shown = of.forbund.get(kOne + "/rattelse");
    ASSERT_EQ(shown.status, 200) << shown.reply.body;
    EXPECT_EQ(shown.json["nummer"], nullptr);
    ASSERT_FALSE(shown.json["tal"].empty());
    EXPECT_EQ(of.newest_action(), "rattelse.preview");
    const Seen made = of.forbund.post(kOne + "/rattelser", kOnlyWhy, "rattelse-1");
    ASSERT_EQ(made.status, 201) << made.reply.body;
    EXPECT_EQ(made.json["nummer"], 1);
    EXPECT_EQ(made.json["tal"], shown.json["tal"]);
    EXPECT_EQ(of.newest_action(), "rattelse.create");
    EXPECT_EQ(of.forbund.post(kOne + "/rattelser", kOnlyWhy, "rattelse-1").json, made.json);

    Browser lasare(of.service, "lasare");
    const Json all = lasare.get(kOne + "/rattelser").json["rattelser"];
    ASSERT_EQ(all.size(), 1U);
    EXPECT_EQ(all[0]["skal"], kOnlyWhy["skal"]);
    EXPECT_EQ(lasare.get(kOne).json["rattelser"], all);
    EXPECT_EQ(lasare.get("/api/v1/publiceringar").json["publiceringar"][0]["antal_rattelser"], 1);
    for (const Json& file : all[0]["filer"]) {
        const std::string format = file["format"];
        const Seen seen = lasare.get(kOne + "/rattelser/1/fil?format=" + format);
        ASSERT_EQ(seen.status, 200) << format;
        EXPECT_EQ(file["sha256"], security::sha256_hex(seen.reply.body)) << format;
    }
    EXPECT_EQ(of.newest_action(), "publicering.export");
}

TEST(Rattelser, of_too_few_are_refused) {
    PublishedWithLate of;
    of.register_late(4);
    EXPECT_EQ(of.forbund.get(kOne + "/rattelse").json["tal"], Json::array());
    const Seen refused = of.forbund.post(kOne + "/rattelser", kOnlyWhy);
    EXPECT_EQ(refused.status, 422);
    EXPECT_EQ(refused.code(), "nothing_to_mend");
    EXPECT_EQ(of.forbund.get(kOne).json["rattelser"], Json::array());
}

TEST(Rattelser, need_a_reason_in_words_that_points_out_nobody) {
    PublishedWithLate of;
    const auto refused = [&](const std::string& skal) {
        const Seen seen =
            of.forbund.post(kOne + "/rattelser", {{"skal", skal}, {"tabeller", {"alder"}}});
        EXPECT_EQ(seen.status, 422);
        return seen.json["error"]["fields"][0]["code"].get<std::string>();
    };
    EXPECT_EQ(refused(" "), "required");
    EXPECT_EQ(refused("Det gällde 811218-9876."), "looks_like_identity");
    EXPECT_EQ(refused(std::string(501, 'x')), "too_long");
    EXPECT_EQ(refused("Två\nrader."), "out_of_range");
}

TEST(Rattelser, withdraw_a_table_of_the_publicering_once) {
    PublishedWithLate of;
    EXPECT_EQ(of.forbund.post(kOne + "/rattelser", kAlder).status, 201);
    for (const char* const table : {"alder", "no_such_table"}) {
        const Seen seen =
            of.forbund.post(kOne + "/rattelser", {{"skal", "Fel."}, {"tabeller", {table}}});
        EXPECT_EQ(seen.status, 422) << table;
        EXPECT_EQ(seen.json["error"]["fields"][0]["field"], "tabeller");
    }
    EXPECT_EQ(of.forbund.post("/api/v1/publiceringar/2/rattelser", kAlder).status, 404);
    EXPECT_EQ(of.forbund.get(kOne + "/rattelser/2/fil?format=csv").status, 404);
    EXPECT_EQ(of.forbund.get(kOne + "/rattelser/1/fil?format=xlsx").status, 404);
    EXPECT_EQ(of.forbund.get("/api/v1/publiceringar/2/rattelser").status, 404);
    EXPECT_EQ(of.forbund.get("/api/v1/publiceringar/2/rattelse").status, 404);
}

TEST(Rattelser, ask_for_a_fresh_proof) {
    PublishedWithLate of;
    of.service.pass(std::chrono::minutes(11));
    EXPECT_EQ(of.forbund.post(kOne + "/rattelser", kAlder).code(), "step_up_required");
}

}  // namespace
}  // namespace samspar::http
