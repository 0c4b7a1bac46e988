#include "arkiv/unpacker.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include "arkiv/unpacked_archive.h"
#include "support/file_bytes.h"
#include "support/test_store.h"

namespace samspar::arkiv {
namespace {

namespace fs = std::filesystem;

class ArkivUnpacker : public ::testing::Test {
protected:
    test::TestStore house;
    std::string tar = test::tar_of(*house.store);
    fs::path target = house.home / "arkiv";

    // What came of putting those bytes there: the problem, empty when it is whole.
    std::string unpack(std::string_view bytes) {
        try {
            Unpacker unpacker(target);
            unpacker.take(bytes);
            unpacker.finish();
        } catch (const std::runtime_error& problem) {
            return problem.what();
        }
        return {};
    }

    [[nodiscard]] bool nothing_is_there() const {
        return !fs::exists(target) && !fs::exists(Unpacker::unfinished_of(target));
    }
};

int mode_of(const fs::path& path) {
    struct stat status {};
    ::stat(path.c_str(), &status);
    return static_cast<int>(status.st_mode & 07777U);
}

TEST_F(ArkivUnpacker, everything_belongs_to_its_owner_only) {
    EXPECT_EQ(unpack(tar), "");
    EXPECT_EQ(mode_of(target), 0700);
    for (const auto& entry : fs::recursive_directory_iterator(target)) {
        EXPECT_EQ(mode_of(entry.path()), entry.is_directory() ? 0700 : 0600) << entry.path();
    }
    EXPECT_FALSE(fs::exists(Unpacker::unfinished_of(target)));
}

TEST_F(ArkivUnpacker, pieces_of_any_size_make_the_same_files) {
    Unpacker unpacker(target);
    for (std::size_t at = 0; at < tar.size(); at += 777) {
        unpacker.take(std::string_view(tar).substr(at, 777));
    }
    EXPECT_GT(unpacker.finish().files, 20);
}

TEST_F(ArkivUnpacker, a_stream_that_is_cut_anywhere_leaves_nothing) {
    const std::size_t tenth = tar.size() / 10;
    for (std::size_t bytes = 0; bytes + 1024 < tar.size(); bytes += tenth) {
        EXPECT_NE(unpack(std::string_view(tar).substr(0, bytes)), "") << bytes;
        EXPECT_TRUE(nothing_is_there()) << bytes;
    }
    EXPECT_NE(unpack(std::string_view(tar).substr(0, tar.size() - 1024)), "");
    EXPECT_TRUE(nothing_is_there());
}

TEST_F(ArkivUnpacker, a_byte_that_changed_under_way_leaves_nothing) {
    const std::size_t at = tar.find("registrering,kod,skapad");
    ASSERT_NE(at, std::string::npos);
    tar[at] = 'R';
    EXPECT_NE(unpack(tar), "");
    EXPECT_TRUE(nothing_is_there());
}

TEST_F(ArkivUnpacker, a_directory_that_holds_something_is_left_as_it_is) {
    fs::create_directory(target);
    test::write_bytes(target / "mine", "x");
    EXPECT_NE(unpack(tar), "");
    EXPECT_EQ(test::bytes_of(target / "mine"), "x");
    EXPECT_FALSE(fs::exists(Unpacker::unfinished_of(target)));
}

TEST_F(ArkivUnpacker, an_empty_directory_is_filled_also_when_it_is_named_with_a_slash) {
    fs::create_directory(target);
    target /= "";
    EXPECT_EQ(unpack(tar), "");
    EXPECT_TRUE(fs::exists(target / "manifest-sha256.txt"));
}

TEST_F(ArkivUnpacker, what_a_killed_one_left_is_taken_away) {
    fs::create_directory(Unpacker::unfinished_of(target));
    test::write_bytes(Unpacker::unfinished_of(target) / "half", "x");
    EXPECT_EQ(unpack(tar), "");
    EXPECT_FALSE(fs::exists(target / "half"));
}

TEST_F(ArkivUnpacker, what_another_is_writing_there_is_left_to_it) {
    Unpacker first(target);
    const std::size_t half = tar.size() / 2;
    first.take(std::string_view(tar).substr(0, half));
    EXPECT_EQ(unpack(tar),
              "another archive is being written there, in " +
                  Unpacker::unfinished_of(target).string() + "; name another directory");
    first.take(std::string_view(tar).substr(half));
    EXPECT_GT(first.finish().files, 20);
    EXPECT_TRUE(fs::exists(target / "manifest-sha256.txt"));
    EXPECT_FALSE(fs::exists(Unpacker::unfinished_of(target)));
}

TEST_F(ArkivUnpacker, a_link_where_it_is_to_be_written_is_left_as_it_is) {
    fs::create_directory(house.home / "mine");
    fs::create_directory_symlink(house.home / "mine", Unpacker::unfinished_of(target));
    EXPECT_NE(unpack(tar), "");
    EXPECT_TRUE(fs::is_empty(house.home / "mine"));
}

TEST_F(ArkivUnpacker, a_path_that_leads_out_is_refused) {
    for (const std::string path : {"top/../../x", "/etc/x", "top/.x", "x", "top//x"}) {
        EXPECT_NE(unpack(tar_head({.path = path, .bytes = 0}, house.now) + tar_end()), "") << path;
        EXPECT_TRUE(nothing_is_there()) << path;
    }
}

}  // namespace
}  // namespace samspar::arkiv
