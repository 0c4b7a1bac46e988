#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "cli/program.h"

namespace samspar::test {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

class Arsredovisning : public testing::Test {
protected:
    Arsredovisning() {
        home.import_hbs();
        std::filesystem::create_directory(home.path("out"));
    }
    Finished run(std::vector<std::string> more = {}) {
        more.insert(more.begin(), {"arsredovisning", "2021", "--out", home.path("out")});
        return home.run(more);
    }
    std::string file(const std::string& name) { return content_of(home.path("out/" + name)); }

    Home home;
};

TEST_F(Arsredovisning, writes_page_workbook_and_blocks_marked_as_internal) {
    const Finished made = run();
    ASSERT_EQ(made.code, 0) << made.err;
    EXPECT_THAT(made.err, HasSubstr("wrote " + home.path("out/arsredovisning-2021.html")));
    EXPECT_THAT(file("arsredovisning-2021.html"),
                HasSubstr("<p class=\"mark\">Intern, ej för publicering</p>"));
    EXPECT_THAT(file("arsredovisning-2021.xlsx"), StartsWith("PK\3\4"));
    EXPECT_THAT(file("arsredovisning-2021.json"), HasSubstr("\"typ\":\"intern\""));
}

TEST_F(Arsredovisning, says_for_machines_what_it_wrote) {
    const auto told = run({"--json"}).json();
    EXPECT_EQ(told["typ"], "intern");
    EXPECT_EQ(told["filer"].size(), 3U);
    EXPECT_EQ(told["filer"][2]["fil"], home.path("out/arsredovisning-2021.json"));
}

TEST_F(Arsredovisning, of_a_publicering_needs_one) {
    const Finished refused = run({"--typ", "publicering"});
    EXPECT_EQ(refused.code, 1);
    EXPECT_THAT(refused.err, HasSubstr("samspar publicera 2021"));
    EXPECT_TRUE(std::filesystem::is_empty(home.path("out")));
}

TEST_F(Arsredovisning, is_wrong_use_without_a_place_or_with_another_kind) {
    EXPECT_EQ(home.run({"arsredovisning", "2021"}).code, 2);
    EXPECT_EQ(run({"--typ", "hemlig"}).code, 2);
}

}  // namespace
}  // namespace samspar::test
