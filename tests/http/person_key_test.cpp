#include <SQLiteCpp/SQLiteCpp.h>
#include <gtest/gtest.h>

#include "http/service.h"
#include "support/import.h"

namespace samspar::http {
namespace {

constexpr const char* kAll = "/api/v1/registreringar";

// A key that came with a file can be typed again, to the last sign, and finds the same person.
TEST(PersonKey, is_as_long_in_a_file_as_in_the_api) {
    test::Service service;
    test::Browser browser(service, "handlaggare");
    std::string key;
    for (int i = 0; i < 200; ++i) {
        key += "å";
    }
    const auto file = [&](const std::string& person) {
        return test::import_registreringar(*service.store,
                                           "insats;start;kon;fodelsear;person\n"
                                           "START;2026-09-01;kvinna;1990;" +
                                               person + "\n",
                                           {});
    };
    Json body = test::new_registrering(service);
    body["person"] = key;
    EXPECT_EQ(file(key).rows_new, 1);
    EXPECT_EQ(browser.post(kAll, body).status, 409);  // possible_duplicate
    body["bekraftat"] = {"possible_duplicate", "start_long_ago"};
    EXPECT_EQ(browser.post(kAll, body).status, 201);
    {
        auto scope = service.store->read();
        EXPECT_EQ(scope.database().execAndGet("SELECT count(*) FROM person").getInt(), 1);
    }
    body["person"] = key + "x";
    EXPECT_EQ(browser.post(kAll, body).fields(), std::vector<std::string>{"person:too_long"});
    const auto refused = file(key + "x");
    ASSERT_EQ(refused.errors.size(), 1U);
    EXPECT_EQ(to_string(refused.errors[0]), "rad 2, kolumn person: är längre än 200 tecken");
}

}  // namespace
}  // namespace samspar::http
