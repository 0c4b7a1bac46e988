#include "domain/label.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "http/service.h"
#include "http/yaml.h"
#include "test_paths.h"

namespace samspar::http {
namespace {

using test::Browser;
using test::Service;

Json schemas() {
    std::ifstream file(OPENAPI_YAML, std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    return test::read_yaml(text)["components"]["schemas"];
}

// A field that people fill in, or are told that they have filled in wrongly, has a name for them.
TEST(Labels, name_every_field_that_the_api_takes_of_a_registrering_an_insats_and_a_user) {
    const Json all = schemas();
    std::size_t fields = 0;
    const auto expect_labels = [&](const std::string& schema, std::string_view record) {
        for (const auto& [field, type] : all.at(schema).at("properties").items()) {
            if (field != "version" && field != "bekraftat") {
                EXPECT_NO_THROW((void)domain::label_of(record, field)) << schema << ' ' << field;
                ++fields;
            }
        }
    };
    expect_labels("NyRegistrering", "registrering");
    expect_labels("AvslutInnehall", "registrering");
    expect_labels("InsatsInnehall", "insats");
    expect_labels("NyttUppdrag", "anvandare");
    EXPECT_GT(fields, 30U);
    for (const char* field : {"anvandarnamn", "namn", "organisation", "roller", "uppdrag"}) {
        EXPECT_NO_THROW((void)domain::label_of("anvandare", field)) << field;
    }
}

TEST(Labels, are_served_with_the_kodlistor) {
    Service service;
    Browser browser(service, "lasare");
    const Json labels = browser.get("/api/v1/kodlistor").json["etiketter"];
    ASSERT_EQ(labels.size(), domain::labels().size());
    EXPECT_EQ(labels[0]["post"], "registrering");
    EXPECT_EQ(labels[0]["falt"], "kod");
    EXPECT_EQ(labels[0]["fraga"], "Fyll i kod");
}

TEST(Lists, tell_where_a_new_code_of_each_group_can_be_published) {
    Service service;
    Browser browser(service, "forbund");
    const Json lists = browser.get("/api/v1/kodlistor").json["nya_koder"];
    EXPECT_FALSE(lists.contains("kon"));
    EXPECT_FALSE(lists.contains("kommun"));
    EXPECT_EQ(lists["remittent"][0]["kod"], "");
    EXPECT_EQ(lists["remittent"][0]["platser"][0]["kod"], "annan_eller_insats");
    EXPECT_EQ(lists["avslutsanledning"][0]["etikett"], "Arbete");
    EXPECT_TRUE(lists["avslutsanledning"][0]["platser"].empty());
}

}  // namespace
}  // namespace samspar::http
