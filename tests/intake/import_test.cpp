#include "intake/import.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>

#include "intake/errors_copy.h"
#include "intake/registrering_text.h"
#include "support/import.h"
#include "support/test_store.h"

namespace samspar::intake {
namespace {

constexpr std::string_view kThree =
    "insats;person;start;avslut;anledning;kon;fodelsear\n"
    "START;p1;2021-03-15;;;kvinna;1990\n"
    "START;p2;2021-03-15;2021-09-01;arbete;man;1985\n"
    "START;;2021-03-16;;;man;1985\n";

TEST(Import, the_same_file_twice_changes_nothing) {
    test::TestStore home;
    const ImportReport first = test::import_registreringar(*home.store, kThree, {});
    EXPECT_EQ(first.rows_new, 3);
    EXPECT_TRUE(first.committed);
    EXPECT_EQ(test::rows_in(*home.store, "import"), 1);
    const std::string stored = test::registreringar_text(*home.store);
    const ImportReport second = test::import_registreringar(*home.store, kThree, {});
    EXPECT_EQ(second.rows_new, 0);
    EXPECT_EQ(second.rows_changed, 0);
    EXPECT_EQ(second.rows_same, 3);
    EXPECT_EQ(test::registreringar_text(*home.store), stored);
    EXPECT_EQ(test::rows_in(*home.store, "registrering_version"), 3);
}

TEST(Import, encoding_line_ends_and_separator_do_not_make_another_file) {
    test::TestStore home;
    const std::string_view utf8 =
        "\xEF\xBB\xBFInsats;Kön;Ålder;Start\nSTART;Kvinna;31;2021-03-15\n";
    const std::string_view excel =
        "Insats,K\xF6n,\xC5lder,Start\r\nSTART,\"Kvinna\",31,20210315\r\n";
    EXPECT_EQ(test::import_registreringar(*home.store, utf8, {}).rows_new, 1);
    EXPECT_EQ(test::import_registreringar(*home.store, excel, {}).rows_same, 1);
}

TEST(Import, a_refused_file_leaves_nothing) {
    test::TestStore home;
    const std::string file = std::string(kThree) + "START;p4;2021-04-31;;;man;1985\n";
    const ImportReport report = test::import_registreringar(*home.store, file, {});
    EXPECT_FALSE(report.committed);
    EXPECT_EQ(test::registreringar_text(*home.store), "");
    EXPECT_EQ(test::rows_in(*home.store, "import"), 0);
    EXPECT_EQ(test::rows_in(*home.store, "person"), 0);
}

TEST(Import, a_dry_run_counts_as_the_real_one_does_and_leaves_nothing) {
    test::TestStore home;
    ImportOptions options;
    options.dry_run = true;
    options.create_insatser = true;
    const std::string file = std::string(kThree) + "Ny;p4;2021-04-30;;;man;1985\n";
    const ImportReport report = test::import_registreringar(*home.store, file, options);
    EXPECT_EQ(report.rows_new, 4);
    EXPECT_EQ(report.insatser_created, std::vector<std::string>{"Ny"});
    EXPECT_FALSE(report.committed);
    EXPECT_EQ(test::registreringar_text(*home.store), "");
    EXPECT_EQ(test::rows_in(*home.store, "insats"), 1);
}

TEST(Import, good_rows_only_does_not_store_what_could_not_be_read_to_its_end) {
    test::TestStore home;
    ImportOptions options;
    options.good_rows_only = true;
    const std::string file = std::string(kThree) + std::string(100'000, 'x') + "\n";
    const ImportReport report = test::import_registreringar(*home.store, file, options);
    EXPECT_FALSE(report.committed);
    EXPECT_EQ(test::registreringar_text(*home.store), "");
}

// The rows of the file that were not read are refused too.
TEST(Import, what_could_not_be_read_is_counted) {
    for (const std::string& last : {std::string(100'000, 'x'), std::string("a\0b", 3)}) {
        test::TestStore home;
        const std::string file = std::string(kThree) + last + "\nSTART;p9;2021-03-15;;;man;1985\n";
        const ImportReport report = test::import_registreringar(*home.store, file, {});
        EXPECT_EQ(report.rows, 5);
        EXPECT_EQ(report.rows_new, 3);
        EXPECT_EQ(report.rows_refused, 2);
        EXPECT_FALSE(report.acceptable(true));
    }
    test::TestStore home;
    ImportOptions options;
    options.limits.rows = 1;
    const ImportReport report = test::import_registreringar(*home.store, kThree, options);
    EXPECT_EQ(report.rows, 3);
    EXPECT_EQ(report.rows_new, 1);
    EXPECT_EQ(report.rows_refused, 2);
}

TEST(Import, of_a_file_without_rows_says_so) {
    test::TestStore home;
    for (const char* file : {"",
                             "\xFF\xFE"
                             "a",
                             "PK\x03\x04",
                             "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"}) {
        const ImportReport report = test::import_registreringar(*home.store, file, {});
        EXPECT_FALSE(report.readable);
        EXPECT_EQ(report.rows, 0);
        EXPECT_EQ(report.errors.size(), 1U);
    }
}

// What is corrected in the copy is all that is different when it comes in.
TEST(Import, the_copy_with_errors_holds_the_same_values) {
    const std::string_view file =
        "insats;person;start;kon;fodelsear;extern_id\n"
        "START;00123;2021-03-15;man;1985;3-6\n"
        "START;202602123456;2021-03-16;kvinna;1985;1e5\n";
    test::TestStore one;
    test::TestStore other;
    ASSERT_TRUE(test::import_registreringar(*one.store, file, {}).committed);
    const std::string copy = errors_copy(file, {});
    ASSERT_TRUE(test::import_registreringar(*other.store, copy, {}).committed);
    EXPECT_EQ(test::registreringar_text(*one.store), test::registreringar_text(*other.store));
    EXPECT_EQ(test::import_registreringar(*one.store, copy, {}).rows_same, 2);
    // A formula stays one, and is refused once more.
    const std::string bad = errors_copy("namn;start\n=1+1;2021-01-01\n", {});
    EXPECT_EQ(test::import_insatser(*one.store, bad, {}).errors.at(0).code, "formula");
}

TEST(Import, errors_beyond_the_most_are_counted) {
    test::TestStore home;
    ImportOptions options;
    options.most_errors = 2;
    const ImportReport report = test::import_registreringar(
        *home.store, "insats;start;kon;fodelsear\nA;x;y;z\nB;x;y;z\n", options);
    EXPECT_EQ(report.errors.size(), 2U);
    EXPECT_EQ(report.errors_left_out, 6);
    EXPECT_EQ(report.rows_refused, 2);
}

TEST(Import, tells_how_far_it_has_come) {
    test::TestStore home;
    std::string file = "insats;start;kon;fodelsear\n";
    for (int i = 0; i < 2500; ++i) {
        file += "START;2021-03-15;man;1985\n";
    }
    std::vector<std::size_t> steps;
    ImportOptions options;
    options.dry_run = true;
    options.progress = [&](std::size_t done, std::size_t of) {
        EXPECT_EQ(of, file.size());
        steps.push_back(done);
    };
    test::import_registreringar(*home.store, file, options);
    ASSERT_EQ(steps.size(), 3U);
    EXPECT_TRUE(std::ranges::is_sorted(steps));
    EXPECT_EQ(steps.back(), file.size());
}

TEST(Import, the_person_key_itself_is_not_stored) {
    test::TestStore home;
    test::import_registreringar(*home.store, kThree, {});
    store::ReadScope scope = home.store->read();
    EXPECT_EQ(scope.database()
                  .execAndGet("SELECT count(*) FROM person WHERE tag = CAST('p1' AS BLOB) OR "
                              "length(tag) <> 16")
                  .getInt(),
              0);
    EXPECT_EQ(scope.database().execAndGet("SELECT count(*) FROM person").getInt(), 2);
}

TEST(Import, stands_in_the_history_of_what_it_stores) {
    test::TestStore home;
    test::import_registreringar(*home.store, kThree, {});
    store::ReadScope scope = home.store->read();
    EXPECT_EQ(scope.database()
                  .execAndGet("SELECT count(*) FROM registrering_version WHERE action = 'import' "
                              "AND import = 1")
                  .getInt(),
              3);
}

constexpr std::string_view kWithKeys =
    "insats;extern_id;person;start;avslut;anledning;kon;fodelsear\n"
    "START;1;p1;2021-03-15;;;kvinna;1990\n"
    "START;2;p2;2021-03-15;;;kvinna;1990\n"
    "START;3;;2021-03-16;;;man;1985\n"
    "START;;p4;2021-03-17;;;man;1980\n";

// As after `samspar keyring destroy person_tag`.
void destroy_person_key(test::TestStore& home) {
    home.store.reset();
    security::KeyringKey fresh{{}, 2};
    security::system_random(fresh.key.fill());
    home.keys.set(security::KeyPurpose::kPersonTag, fresh);
    home.open();
}

std::int64_t noted(const ImportReport& report, std::string_view code) {
    return std::ranges::count_if(report.noted,
                                 [&](const ImportError& one) { return one.code == code; });
}

TEST(ImportAfterDestruction, doubles_nobody_whose_fields_are_the_same) {
    test::TestStore home;
    EXPECT_EQ(test::import_registreringar(*home.store, kWithKeys, {}).rows_new, 4);
    const std::string stored = test::registreringar_text(*home.store);
    destroy_person_key(home);
    const ImportReport again = test::import_registreringar(*home.store, kWithKeys, {});
    EXPECT_EQ(again.rows_new, 0);
    EXPECT_EQ(again.rows_noted, 4);
    EXPECT_EQ(test::registreringar_text(*home.store), stored);
}

TEST(ImportAfterDestruction, takes_over_what_came_since_from_the_same_file) {
    test::TestStore home;
    test::import_registreringar(*home.store, kWithKeys, {});
    destroy_person_key(home);
    const std::string_view ended =
        "insats;extern_id;person;start;avslut;anledning;kon;fodelsear\n"
        "START;1;p1;2021-03-15;2021-09-01;arbete;kvinna;1990\n"
        "START;2;p2;2021-03-15;;;kvinna;1990\n";
    const ImportReport report = test::import_registreringar(*home.store, ended, {});
    EXPECT_EQ(report.rows_new, 0);
    EXPECT_EQ(report.rows_changed, 1);
    EXPECT_EQ(report.rows_noted, 1);
}

TEST(ImportAfterDestruction, says_of_each_row_what_it_could_not_know) {
    test::TestStore home;
    test::import_registreringar(*home.store, kWithKeys, {});
    destroy_person_key(home);
    const std::string_view file =
        "insats;extern_id;person;start;kon;fodelsear\n"
        "START;1;p1;2021-03-15;kvinna;1990\n"   // stored
        "START;9;p9;2021-04-01;kvinna;1991\n"   // perhaps stored with other fields
        "START;8;p8;2022-02-01;kvinna;1992\n";  // begun on the day of the destruction
    const ImportReport report = test::import_registreringar(*home.store, file, {});
    EXPECT_EQ(report.rows_noted, 1);
    EXPECT_EQ(report.rows_new, 2);
    EXPECT_EQ(noted(report, "key_destroyed"), 3);
    ImportOptions strict;
    strict.strict = true;
    EXPECT_FALSE(test::import_registreringar(*home.store, file, strict).committed);
}

TEST(ImportAfterDestruction, knows_those_again_who_came_after_it) {
    test::TestStore home;
    test::import_registreringar(*home.store, kWithKeys, {});
    destroy_person_key(home);
    const std::string_view later =
        "insats;extern_id;person;start;kon;fodelsear\n"
        "START;1;p1;2021-05-01;kvinna;1990\n";
    EXPECT_EQ(test::import_registreringar(*home.store, later, {}).rows_new, 1);
    const ImportReport again = test::import_registreringar(*home.store, later, {});
    EXPECT_EQ(again.rows_same, 1);
    EXPECT_EQ(noted(again, "key_destroyed"), 0);
}

}  // namespace
}  // namespace samspar::intake
