#include "http/api/act_skal.h"

#include <gtest/gtest.h>

#include "http/service.h"
#include "store/audit.h"

namespace samspar::http {
namespace {

using test::avslut_body;
using test::Browser;
using test::new_registrering;
using test::Seen;
using test::Service;

constexpr const char* kAll = "/api/v1/registreringar";

std::string path(const Seen& made, const std::string& act) {
    return std::string(kAll) + "/" + made.json["kod"].get<std::string>() + act;
}

TEST(ActSkal, is_asked_for_when_a_registrering_is_taken_out_or_opened_again_and_kept_in_the_log) {
    Service service;
    Browser browser(service, "handlaggare");
    const Seen made = browser.post(kAll, new_registrering(service));
    const auto faults = [&](const std::string& what, int version, const Json& skal) {
        const Seen seen = browser.post(path(made, what), {{"version", version}, {"skal", skal}});
        EXPECT_EQ(seen.status, seen.code() == "bad_request" ? 400 : 422) << seen.reply.body;
        return seen.fields();
    };
    const std::vector<std::string> required{"skal:required"};
    const std::vector<std::string> unknown{"skal:unknown_code"};
    EXPECT_EQ(faults("/felregistrering", 1, nullptr), required);
    EXPECT_EQ(faults("/felregistrering", 1, ""), required);
    EXPECT_EQ(faults("/felregistrering", 1, "fel_datum"), unknown);
    EXPECT_EQ(faults("/felregistrering", 1, "Kim flyttade"), unknown);
    EXPECT_EQ(faults("/felregistrering", 1, 1), std::vector<std::string>{"skal:bad_request"});
    EXPECT_EQ(browser.post(path(made, "/angra"), {{"version", 1}, {"skal", "annat"}}).fields(),
              std::vector<std::string>{"skal:bad_request"});
    int version = 1;
    std::vector<std::string> kept;
    const auto done = [&](const std::string& what, const std::string& skal) {
        const Json body{{"version", version++}, {"skal", skal}};
        EXPECT_EQ(browser.post(path(made, what), body).status, 200) << what << ' ' << skal;
        auto scope = service.store->read();
        kept.push_back(store::audit_rows(scope, std::nullopt, 1)[0].event.detail);
        EXPECT_EQ(kept.back(), R"({"skal":")" + skal + "\"}");
    };
    for (const char* skal : {"dubblett", "fel_insats", "fel_person", "provregistrering", "annat"}) {
        done("/felregistrering", skal);
        EXPECT_EQ(faults("/ateroppna", version, "fortsatter"), unknown);
        done("/ateroppna", "fel_markt");
    }
    for (const char* skal : {"fel_datum", "fortsatter", "annat"}) {
        EXPECT_EQ(browser.post(path(made, "/avslut"), avslut_body(version++)).status, 200);
        EXPECT_EQ(faults("/ateroppna", version, "fel_markt"), unknown);
        EXPECT_EQ(faults("/ateroppna", version, ""), required);
        done("/ateroppna", skal);
    }
    EXPECT_EQ(kept.size(), 13U);
    Browser auditor(service, "granskare");
    const Json rows = auditor.get("/api/v1/logg?antal=500").json["logg"];
    std::vector<Json> shown;
    for (const Json& row : rows) {
        if (row["resultat"] != "ok") {
            EXPECT_EQ(row["skal"], nullptr);  // a refusal keeps none
        } else if (row["handling"] == "registrering.felregistrering") {
            shown.push_back(row["skal"]);
        } else if (row["handling"] == "registrering.avslut") {
            EXPECT_EQ(row["skal"], nullptr);
        }
    }
    EXPECT_EQ(Json(shown),
              Json({"annat", "provregistrering", "fel_person", "fel_insats", "dubblett"}));
}

}  // namespace
}  // namespace samspar::http
