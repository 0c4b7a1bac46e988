#include "acts/hbs_house.h"

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>

#include "support/import.h"
#include "test_paths.h"

namespace samspar::test {
namespace {

std::string content_of(const std::string& name) {
    std::ifstream in(std::string(TEST_DATA) + "/hbs-2021/" + name, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

}  // namespace

void import_hbs(House& house) {
    EXPECT_TRUE(import_insatser(*house.store, content_of("insatser.csv"), {}).committed);
    EXPECT_TRUE(
        import_registreringar(*house.store, content_of("registreringar.csv"), {}).committed);
}

}  // namespace samspar::test
