#include "arkiv/tar.h"

#include <gtest/gtest.h>

#include <stdexcept>

namespace samspar::arkiv {
namespace {

const domain::Instant kMoment = domain::parse_instant("2026-11-30T14:15:00Z").value();

TEST(ArkivTar, a_head_is_read_back) {
    const TarEntry read =
        read_tar_head(tar_head({.path = "top/data/a.csv", .bytes = 4711}, kMoment));
    EXPECT_EQ(read.path, "top/data/a.csv");
    EXPECT_EQ(read.bytes, 4711U);
}

TEST(ArkivTar, the_fields_stand_where_the_standard_has_them) {
    const std::string head = tar_head({.path = "a/b", .bytes = 8}, kMoment);
    ASSERT_EQ(head.size(), 512U);
    EXPECT_EQ(head.substr(0, 4), std::string("a/b\0", 4));
    EXPECT_EQ(head.substr(100, 8), std::string("0000600\0", 8));
    EXPECT_EQ(head.substr(124, 12), std::string("00000000010\0", 12));
    EXPECT_EQ(head[156], '0');
    EXPECT_EQ(head.substr(257, 8), std::string("ustar\00000", 8));
    EXPECT_EQ(tar_head({.path = "a/", .bytes = 0}, kMoment)[156], '5');
}

TEST(ArkivTar, a_long_path_is_cut_at_a_slash_and_put_together_again) {
    const std::string path =
        std::string(90, 'a') + "/" + std::string(60, 'b') + "/" + std::string(80, 'c');
    EXPECT_EQ(read_tar_head(tar_head({.path = path, .bytes = 1}, kMoment)).path, path);
    EXPECT_THROW((void)tar_head({.path = std::string(101, 'a'), .bytes = 1}, kMoment),
                 std::invalid_argument);
}

TEST(ArkivTar, a_size_beyond_eight_gigabytes_is_refused) {
    EXPECT_NO_THROW((void)tar_head({.path = "a", .bytes = 077777777777ULL}, kMoment));
    EXPECT_THROW((void)tar_head({.path = "a", .bytes = 0100000000000ULL}, kMoment),
                 std::invalid_argument);
}

TEST(ArkivTar, a_damaged_head_is_refused_and_zeros_are_the_end) {
    std::string head = tar_head({.path = "a", .bytes = 1}, kMoment);
    head[0] = 'b';
    EXPECT_THROW((void)read_tar_head(head), std::runtime_error);
    EXPECT_THROW((void)read_tar_head(std::string(100, '\0')), std::runtime_error);
    EXPECT_EQ(read_tar_head(std::string(kTarBlock, '\0')).path, "");
}

}  // namespace
}  // namespace samspar::arkiv
