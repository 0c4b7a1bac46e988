#include "publication/verify.h"

#include <SQLiteCpp/SQLiteCpp.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "publication/hbs_store.h"

namespace samspar::publication {
namespace {

using test::HbsStore;

std::vector<std::string> found_codes(HbsStore& t) {
    std::vector<std::string> found;
    for (const Finding& finding : verify(*t.store).findings) {
        found.push_back(finding.code + " " + std::to_string(finding.nummer) + " " + finding.format);
    }
    return found;
}

// What somebody with the keys could do to the database, the triggers out of the way.
void alter(HbsStore& t, const std::string& table, const std::string& sql) {
    store::Transaction scope = t.store->write();
    scope.database().exec("DROP TRIGGER " + table + "_never_updated");
    ASSERT_GT(scope.database().exec(sql), 0) << sql;
    scope.commit_housekeeping();
}

TEST(VerifyTest, finds_nothing_when_nothing_is_published) {
    HbsStore t;
    const Verification result = verify(*t.store);
    EXPECT_TRUE(result.ok());
    EXPECT_EQ(result.checked, 0U);
}

TEST(VerifyTest, finds_a_publicering_whole_and_safe) {
    HbsStore t;
    (void)t.publish(2021);
    EXPECT_THAT(found_codes(t), testing::IsEmpty());
    const Verification result = verify(*t.store);
    EXPECT_EQ(result.checked, 1U);
    EXPECT_GT(result.hidden, 0U);
}

TEST(VerifyTest, finds_several_years_safe_together) {
    HbsStore t;
    (void)t.publish(2021);
    t.now = domain::parse_instant("2023-02-01T08:00:00Z").value();
    (void)t.publish(2022);
    EXPECT_THAT(found_codes(t), testing::IsEmpty());
    EXPECT_EQ(verify(*t.store).checked, 2U);
}

TEST(VerifyTest, names_a_file_that_was_changed) {
    HbsStore t;
    (void)t.publish(2021);
    alter(t,
          "publicering_file",
          "UPDATE publicering_file SET content = CAST(CAST(content AS TEXT) || ' ' AS BLOB) "
          "WHERE format = 'html'");
    EXPECT_THAT(found_codes(t), testing::ElementsAre("file_changed 1 html"));
}

TEST(VerifyTest, names_the_sum_when_a_file_was_changed_with_its_own) {
    HbsStore t;
    (void)t.publish(2021);
    alter(t,
          "publicering_file",
          "UPDATE publicering_file SET sha256 = "
          "'0000000000000000000000000000000000000000000000000000000000000000' "
          "WHERE format = 'html'");
    EXPECT_THAT(found_codes(t), testing::ElementsAre("file_changed 1 html", "files_changed 1 "));
}

TEST(VerifyTest, sees_that_the_csv_shows_another_number_than_the_page) {
    HbsStore t;
    (void)t.publish(2021);
    alter(t,
          "publicering_file",
          "UPDATE publicering_file SET content = CAST(replace(CAST(content AS TEXT), ',450,', "
          "',451,') AS BLOB) WHERE format = 'csv'");
    EXPECT_THAT(found_codes(t), testing::Contains("disagrees 1 csv"));
}

TEST(VerifyTest, sees_that_the_ledger_says_another_number_than_the_page) {
    HbsStore t;
    (void)t.publish(2021);
    alter(t,
          "publicering_cell",
          "UPDATE publicering_cell SET count = 451 WHERE universe = 'aktuella 2021' AND key = ''");
    EXPECT_THAT(found_codes(t), testing::Contains("disagrees 1 sida"));
}

TEST(VerifyTest, sees_that_a_hidden_number_was_written_in_as_though_it_were_shown) {
    HbsStore t;
    (void)t.publish(2021);
    alter(t,
          "publicering_file",
          "UPDATE publicering_file SET content = CAST(replace(CAST(content AS TEXT), "
          "'\"s\": \"X\"', '\"v\": 2') AS BLOB) WHERE format = 'sdc-audit'");
    const auto found = found_codes(t);
    EXPECT_THAT(found, testing::Contains("file_changed 1 sdc-audit"));
    EXPECT_THAT(found, testing::Contains("disagrees 1 sida"));
}

TEST(VerifyTest, says_which_file_cannot_be_read) {
    HbsStore t;
    (void)t.publish(2021);
    alter(t,
          "publicering_file",
          "UPDATE publicering_file SET content = CAST('{' AS BLOB) WHERE format = 'json'");
    EXPECT_THAT(found_codes(t), testing::Contains("unreadable 1 "));
}

}  // namespace
}  // namespace samspar::publication
