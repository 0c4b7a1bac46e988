// The command hands its words to the script of the package, beside which a program was installed.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "cli/program.h"

namespace samspar::test {
namespace {

using testing::HasSubstr;

TEST(SetupForbund, without_the_package_says_what_to_do) {
    const Finished run = samspar({"setup-forbund", "hbs", "--forbund", "HBS"});
    EXPECT_EQ(run.code, 1);
    EXPECT_THAT(run.err, HasSubstr("not installed from its package"));
}

TEST(SetupForbund, wants_a_name_and_knows_its_options) {
    EXPECT_EQ(samspar({"setup-forbund"}).code, 2);
    EXPECT_EQ(samspar({"setup-forbund", "hbs", "--kommuner", "0126=Huddinge"}).code, 2);
    EXPECT_EQ(samspar({"setup-forbund", "hbs", "norr"}).code, 2);
    EXPECT_EQ(samspar({"setup-forbund", "hbs", "--without", "kon"}).code, 2);
}

}  // namespace
}  // namespace samspar::test
