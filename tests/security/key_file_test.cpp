#include "security/key_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <algorithm>
#include <functional>

#include "security/counting_random.h"
#include "security/file_content.h"
#include "support/temporary_directory.h"

namespace samspar::security {
namespace {

using test::TemporaryDirectory;
using testing::HasSubstr;

std::string problem(const std::function<void()>& attempt) {
    try {
        attempt();
    } catch (const KeyProblem& refused) {
        return refused.what();
    }
    return "no problem";
}

std::string reading(const std::filesystem::path& path) {
    return problem([&] { (void)read_key_file(path); });
}

constexpr const char* kLine = "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f\n";

TEST(KeyFile, is_one_line_of_hex_for_the_owner_only) {
    const TemporaryDirectory directory;
    create_key_file(directory / "key", test::counting_random());
    EXPECT_EQ(test::content_of(directory / "key"), kLine);
    struct stat status {};
    ASSERT_EQ(::stat((directory / "key").c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777U, 0600U);
}

TEST(KeyFile, gives_back_the_key_that_was_made) {
    const TemporaryDirectory directory;
    const Secret<32> made = create_key_file(directory / "key", system_random);
    EXPECT_TRUE(std::ranges::equal(read_key_file(directory / "key").reveal(), made.reveal()));
}

TEST(KeyFile, is_never_written_over) {
    const TemporaryDirectory directory;
    test::put_content(directory / "key", "mine");
    EXPECT_THAT(problem([&] { create_key_file(directory / "key", system_random); }),
                HasSubstr("cannot be made: File exists"));
    EXPECT_EQ(test::content_of(directory / "key"), "mine");
}

TEST(KeyFile, refuses_in_one_sentence_when_it_is_missing) {
    const TemporaryDirectory directory;
    EXPECT_THAT(reading(directory / "key"), HasSubstr("is missing"));
}

TEST(KeyFile, refuses_a_file_that_others_may_read) {
    const TemporaryDirectory directory;
    create_key_file(directory / "key", system_random);
    for (const mode_t mode : {0640U, 0604U, 0610U, 0602U}) {
        ASSERT_EQ(::chmod((directory / "key").c_str(), mode), 0);
        EXPECT_THAT(reading(directory / "key"), HasSubstr("is open to others")) << mode;
    }
    ASSERT_EQ(::chmod((directory / "key").c_str(), 0400), 0);
    EXPECT_EQ(reading(directory / "key"), "no problem");
}

TEST(KeyFile, refuses_a_symbolic_link_and_a_directory) {
    const TemporaryDirectory directory;
    create_key_file(directory / "key", system_random);
    std::filesystem::create_symlink(directory / "key", directory / "link");
    EXPECT_THAT(reading(directory / "link"), HasSubstr("is a symbolic link"));
    EXPECT_THAT(problem([&] { create_key_file(directory / "link", system_random); }),
                HasSubstr("cannot be made"));
    EXPECT_THAT(reading(directory.path()), HasSubstr("is not a regular file"));
}

TEST(KeyFile, refuses_a_file_of_another_user) {
    if (::geteuid() != 0) {
        GTEST_SKIP() << "only root can give a file away";
    }
    const TemporaryDirectory directory;
    create_key_file(directory / "key", system_random);
    ASSERT_EQ(::chown((directory / "key").c_str(), 65534, 65534), 0);
    EXPECT_THAT(reading(directory / "key"),
                HasSubstr("belongs to another user; leave it as it is"));
}

TEST(KeyFile, refuses_content_that_is_not_a_key_and_does_not_repeat_it) {
    const TemporaryDirectory directory;
    const std::string line = kLine;
    for (const std::string& content :
         {std::string(), line.substr(0, 64), line + "\n", "0" + line, "FF" + line.substr(2)}) {
        test::put_content(directory / "key", content);
        ASSERT_EQ(::chmod((directory / "key").c_str(), 0600), 0);
        EXPECT_THAT(reading(directory / "key"), HasSubstr("does not hold a key"));
        // Long enough that the random name of the directory cannot hold it by chance.
        EXPECT_THAT(reading(directory / "key"), Not(HasSubstr(line.substr(16, 16))));
    }
}

}  // namespace
}  // namespace samspar::security
