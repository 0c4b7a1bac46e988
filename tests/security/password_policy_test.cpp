#include "security/password_policy.h"

#include <gtest/gtest.h>

#include <array>
#include <set>
#include <string>

namespace samspar::security {
namespace {

constexpr std::array<std::string_view, 3> kContext{"annakarin", "Södertörn", "samspår"};

std::optional<PasswordFault> check(std::string_view password) {
    return check_new_password(password, kContext);
}

TEST(PasswordPolicy, wants_fifteen_characters_counted_as_people_count) {
    EXPECT_EQ(check("kvxzjgåäölidmn"), PasswordFault::kTooShort);  // 14, of 17 bytes
    EXPECT_EQ(check("kvxzjgåäölidmnb"), std::nullopt);
    EXPECT_EQ(check(""), PasswordFault::kTooShort);
}

TEST(PasswordPolicy, takes_passphrases_without_rules_of_composition) {
    EXPECT_EQ(check("grön cykel under kastanjen"), std::nullopt);
    EXPECT_EQ(check("sommarregn mot paraplyet"), std::nullopt);
    EXPECT_EQ(check("tuvfjbxkdmwpqzg"), std::nullopt);
    EXPECT_EQ(check("83519 64207 94175"), std::nullopt);
}

TEST(PasswordPolicy, bounds_the_length) {
    std::string text;
    for (int i = 0; i < 16; ++i) {
        text += "grönkvis";  // eight characters, nine bytes
    }
    EXPECT_EQ(check(text), std::nullopt);
    EXPECT_EQ(check(text + "x"), PasswordFault::kTooLong);
}

class Common : public testing::TestWithParam<const char*> {};

TEST_P(Common, is_refused) {
    EXPECT_EQ(check(GetParam()), PasswordFault::kTooCommon);
}

INSTANTIATE_TEST_SUITE_P(PasswordPolicy,
                         Common,
                         testing::Values("passwordpassword",
                                         "Password1234567890",
                                         "P@ssw0rd!P@ssw0rd!",
                                         "aaaaaaaaaaaaaaaa",
                                         "1234567890123456",
                                         "qwertyuiopasdfghjkl",
                                         "abcdefghijklmnopqr",
                                         "sommar2024sommar2024",
                                         "Välkommen2026!!!",
                                         "hejhejhejhejhejhej",
                                         "correcthorsebatterystaple",
                                         "annakarin123456",
                                         "annakarin-annakarin",
                                         "Sodertorn södertörn",
                                         "samspår samspår 1",
                                         "xyxyxyxyxyxyxyxyxy"));

TEST(PasswordPolicy, passes_over_context_words_too_short_to_mean_anything) {
    constexpr std::array<std::string_view, 2> context{"ab", ""};
    EXPECT_EQ(check_new_password("tuvfjbxkdmwpqzg", context), std::nullopt);
}

TEST(TopList, is_lower_case_and_without_doubles_or_empty_lines) {
    std::set<std::string_view> different;
    EXPECT_GT(common_passwords().size(), 200U);
    for (const std::string_view word : common_passwords()) {
        EXPECT_GE(word.size(), 3U) << word;
        EXPECT_TRUE(different.insert(word).second) << word;
        for (const char character : word) {
            EXPECT_FALSE(character >= 'A' && character <= 'Z') << word;
            EXPECT_NE(character, ' ') << word;
        }
    }
}

}  // namespace
}  // namespace samspar::security
