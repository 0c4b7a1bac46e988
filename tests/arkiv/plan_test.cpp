#include "arkiv/plan.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "support/test_store.h"

namespace samspar::arkiv {
namespace {

using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;

std::vector<store::TableColumn> stored() {
    test::TestStore house;
    auto scope = house.store->read();
    return store::stored_columns(scope);
}

TEST(ArkivPlan, every_column_of_the_store_is_in_the_archive_or_left_out_with_a_reason) {
    const std::vector<store::TableColumn> columns = stored();
    EXPECT_THAT(columns, Contains(store::TableColumn{"registrering_version", "kon"}));
    EXPECT_THAT(columns, Contains(store::TableColumn{"session", "token_hash"}));
    EXPECT_THAT(unaccounted(plan(), columns), IsEmpty());
}

TEST(ArkivPlan, a_column_that_comes_later_is_told) {
    std::vector<store::TableColumn> columns = stored();
    columns.push_back({"registrering_version", "ny"});
    EXPECT_THAT(unaccounted(plan(), columns), ElementsAre("registrering_version.ny"));
}

TEST(ArkivPlan, a_column_that_is_gone_from_the_store_is_told) {
    std::vector<store::TableColumn> columns = stored();
    std::erase(columns, store::TableColumn{"user", "organisation"});
    EXPECT_THAT(unaccounted(plan(), columns), ElementsAre("user.organisation"));
}

TEST(ArkivPlan, what_is_both_taken_and_left_out_is_told) {
    Plan both = plan();
    both.left_out.push_back({"audit", "*", "Skäl."});
    EXPECT_THAT(unaccounted(both, stored()), Contains("audit.action"));
}

TEST(ArkivPlan, no_secret_is_a_source) {
    for (const TableFile& file : plan().files) {
        for (const Column& column : file.columns) {
            for (const char* const secret :
                 {"password", "totp", "token", "secret", "tag", "codes_"}) {
                EXPECT_EQ(column.source.find(secret), std::string::npos) << column.source;
            }
        }
    }
}

TEST(ArkivPlan, every_file_and_column_has_its_words_and_every_reference_leads_to_a_key) {
    for (const TableFile& file : plan().files) {
        EXPECT_THAT(file.title, Not(IsEmpty())) << file.path;
        EXPECT_THAT(file.text, Not(IsEmpty())) << file.path;
        EXPECT_THAT(file.columns, Not(IsEmpty())) << file.path;
        for (const Column& column : file.columns) {
            EXPECT_THAT(column.title, Not(IsEmpty())) << file.path << " " << column.name;
            if (!column.refers_to.empty()) {
                const auto target =
                    std::ranges::find(plan().files, column.refers_to, &TableFile::path);
                ASSERT_NE(target, plan().files.end()) << column.refers_to;
                EXPECT_THAT(target->key, ElementsAre(column.refers_to_column));
            }
        }
        for (const std::string& key : file.key) {
            EXPECT_NE(std::ranges::find(file.columns, key, &Column::name), file.columns.end())
                << file.path << " " << key;
        }
    }
    for (const LeftOut& one : plan().left_out) {
        EXPECT_THAT(one.why, Not(IsEmpty())) << one.table << "." << one.column;
    }
}

}  // namespace
}  // namespace samspar::arkiv
