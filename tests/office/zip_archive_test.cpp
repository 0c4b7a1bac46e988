#include "office/zip_archive.h"

#include <gtest/gtest.h>

#include "office/unreadable.h"
#include "office/zip_writer.h"

namespace samspar::office {
namespace {

using test::zip;

std::string refusal(const std::string& bytes, const Limits& limits = {}) {
    try {
        ZipArchive archive(bytes, limits);
        (void)archive.read("a");
        (void)archive.read("b");
    } catch (const Unreadable& why) {
        return why.what();
    }
    return {};
}

TEST(ZipArchive, parts_are_read_again_and_in_any_order) {
    const std::string bytes = zip({{"a", "first"}, {"Folder/B.xml", "second", false}});
    ZipArchive archive(bytes, {});
    EXPECT_TRUE(archive.has("folder/b.XML"));
    EXPECT_FALSE(archive.has("b"));
    EXPECT_EQ(archive.read("folder/b.xml"), "second");
    EXPECT_EQ(archive.read("a"), "first");
    EXPECT_EQ(archive.read("a"), "first");
}

TEST(ZipArchive, what_is_no_archive_or_was_cut_off_is_refused) {
    const std::string whole = zip({{"a", std::string(1000, 'x')}, {"b", "y"}});
    EXPECT_EQ(refusal(whole), "");
    for (const std::size_t size : {4U, 30U, 60U}) {
        EXPECT_EQ(refusal(whole.substr(0, size)),
                  "arbetsboken är skadad: den går inte att packa upp");
    }
    EXPECT_EQ(refusal(zip({{"a", "x", true, 0, true}, {"b", "y"}})),
              "arbetsboken är skadad: en del har fel kontrollsumma");
}

TEST(ZipArchive, a_password_is_told) {
    EXPECT_EQ(refusal(zip({{"a", "x", true, 1}, {"b", "y"}})),
              "arbetsboken är skyddad med lösenord; spara den utan lösenord");
}

TEST(ZipArchive, names_that_lead_out_of_it_are_refused) {
    for (const char* name : {"../a", "/a", "a/../../b", "a\\b", "C:a", "a/..", "./a", ""}) {
        EXPECT_EQ(refusal(zip({{"a", "x"}, {"b", "y"}, {name, "z"}})),
                  "arbetsboken är skadad: en del har ett namn som inte är tillåtet")
            << name;
    }
    EXPECT_EQ(refusal(zip({{"a", "x"}, {"b", "y"}, {std::string(600, 'n'), "z"}})),
              "arbetsboken är skadad: en del har ett namn som inte är tillåtet");
    EXPECT_EQ(refusal(zip({{"a", "x"}, {"b", "y"}, {"A", "z"}})),
              "arbetsboken är skadad: en del finns två gånger");
}

TEST(ZipArchive, every_limit_is_told) {
    Limits limits;
    limits.entries = 1;
    EXPECT_EQ(refusal(zip({{"a", "x"}, {"b", "y"}}), limits),
              "arbetsboken består av fler än 1 delar");
    limits = {};
    limits.packed = kMegabyte;
    EXPECT_EQ(refusal(std::string(kMegabyte + 1, 'x'), limits), "filen är större än 1 MB");
    limits = {};
    limits.whole = kMegabyte;
    EXPECT_EQ(refusal(zip({{"a", std::string(kMegabyte + 1, 'x')}, {"b", "y"}}), limits),
              "arbetsboken är uppackad större än 1 MB");
}

TEST(ZipArchive, a_bomb_is_counted_as_it_comes_out_whatever_it_says_of_itself) {
    const std::string megabytes(3 * kMegabyte, '\0');
    Limits limits;
    limits.unpacked = 2 * kMegabyte;
    EXPECT_EQ(refusal(zip({{"a", megabytes, true, 0, false, 10}, {"b", "y"}}), limits),
              "arbetsboken är skadad: en del har fel kontrollsumma");
    EXPECT_EQ(refusal(zip({{"a", megabytes}, {"b", "y"}}), limits),
              "arbetsboken är uppackad större än 2 MB");
    limits = {};
    limits.ratio_from = kMegabyte;
    EXPECT_EQ(refusal(zip({{"a", megabytes}, {"b", "y"}}), limits),
              "arbetsboken är packad mer än 200 gånger, som bara en fil gör som är till för att "
              "skada");
}

TEST(ZipArchive, a_part_that_is_read_twice_counts_once) {
    Limits limits;
    limits.unpacked = 2 * kMegabyte;
    const std::string bytes = zip({{"a", std::string(kMegabyte + 1, 'x')}});
    ZipArchive archive(bytes, limits);
    EXPECT_EQ(archive.read("a"), archive.read("a"));
}

}  // namespace
}  // namespace samspar::office
