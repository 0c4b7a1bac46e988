#include <gtest/gtest.h>

#include <algorithm>

#include "http/service.h"

namespace samspar::http {
namespace {

using test::Browser;
using test::Seen;
using test::Service;

Json omstallningsstod() {
    return {{"kod", "omstallningsstod"},
            {"etikett", "Omställningsstöd"},
            {"grupp", "ovrig_offentlig"},
            {"giltig_fran", "2026-01-01"}};
}

TEST(Kodlistor, a_new_code_can_be_chosen_at_once_without_a_restart) {
    Service service;
    Browser forbund(service, "forbund");
    Browser handlaggare(service, "handlaggare");
    Json body = test::new_registrering(service);
    body["forsorjning_fore"] = {"omstallningsstod"};
    EXPECT_EQ(handlaggare.post("/api/v1/registreringar", body).status, 422);

    const Seen added = forbund.post("/api/v1/kodlistor/forsorjning/koder", omstallningsstod());
    ASSERT_EQ(added.status, 201);
    EXPECT_EQ(added.json["kod"], "omstallningsstod");
    EXPECT_EQ(added.json["giltig_fran"], "2026-01-01");
    EXPECT_EQ(added.json["ensam"], false);
    const Seen registered = handlaggare.post("/api/v1/registreringar", body);
    ASSERT_EQ(registered.status, 201);
    EXPECT_EQ(registered.json["forsorjning_fore"][0], "omstallningsstod");
}

TEST(Kodlistor, the_same_request_twice_adds_one_code) {
    Service service;
    Browser forbund(service, "forbund");
    const std::string path = "/api/v1/kodlistor/forsorjning/koder";
    EXPECT_EQ(forbund.post(path, omstallningsstod(), "0123456789").status, 201);
    EXPECT_EQ(forbund.post(path, omstallningsstod(), "0123456789").status, 201);
    EXPECT_EQ(forbund.post(path, omstallningsstod()).fields(),
              (std::vector<std::string>{"kod:taken"}));
}

TEST(Kodlistor, a_code_is_ended_and_says_what_is_wrong_with_a_date) {
    Service service;
    Browser forbund(service, "forbund");
    const std::string path = "/api/v1/kodlistor/forsorjning/koder/etableringsersattning";
    const Seen ended = forbund.put(
        path, {{"etikett", "Etablering"}, {"hjalp", ""}, {"giltig_till", "2026-12-31"}});
    ASSERT_EQ(ended.status, 200);
    EXPECT_EQ(ended.json["etikett"], "Etablering");
    EXPECT_EQ(ended.json["giltig_till"], "2026-12-31");
    EXPECT_EQ(forbund.put(path, {{"etikett", "Etablering"}, {"giltig_till", "soon"}}).fields(),
              (std::vector<std::string>{"giltig_till:bad_date"}));
    EXPECT_EQ(forbund.put("/api/v1/kodlistor/grupp/koder/arbete", {{"etikett", "X"}}).status, 404);
}

TEST(Kodlistor, what_is_left_out_of_a_change_stays_and_null_empties) {
    Service service;
    Browser forbund(service, "forbund");
    const std::string path = "/api/v1/kodlistor/forsorjning/koder/etableringsersattning";
    const auto as = [](const Seen& seen) {
        return Json{seen.json["etikett"], seen.json["hjalp"], seen.json["giltig_till"]};
    };
    EXPECT_EQ(as(forbund.put(
                  path, {{"etikett", "A"}, {"hjalp", "Till 2026"}, {"giltig_till", "2026-12-31"}})),
              Json({"A", "Till 2026", "2026-12-31"}));
    EXPECT_EQ(as(forbund.put(path, {{"etikett", "B"}})), Json({"B", "Till 2026", "2026-12-31"}));
    EXPECT_EQ(as(forbund.put(path, {{"hjalp", nullptr}})), Json({"B", "", "2026-12-31"}));
    EXPECT_EQ(as(forbund.put(path, {{"giltig_till", nullptr}})), Json({"B", "", nullptr}));
    EXPECT_EQ(forbund.put(path, {{"etikett", nullptr}}).fields(),
              (std::vector<std::string>{"etikett:required"}));
}

TEST(Kodlistor, a_kommun_joins) {
    Service service;
    Browser forbund(service, "forbund");
    ASSERT_EQ(
        forbund.post("/api/v1/forbund/kommuner", {{"kod", "0180"}, {"namn", "Stockholm"}}).status,
        201);
    const Json kommuner = forbund.get("/api/v1/forbund").json["kommuner"];
    EXPECT_TRUE(
        std::ranges::any_of(kommuner, [](const Json& kommun) { return kommun["kod"] == "0180"; }));
    EXPECT_EQ(
        forbund.post("/api/v1/forbund/kommuner", {{"kod", "180"}, {"namn", "Huddinge"}}).fields(),
        (std::vector<std::string>{"kod:out_of_range", "namn:taken"}));
}

}  // namespace
}  // namespace samspar::http
