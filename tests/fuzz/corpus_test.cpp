// Every input that a fuzzer found worth keeping is read again, by each compiler and in each build:
// what was mended stays mended.

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

#include "fuzz/fuzz_targets/target.h"
#include "test_paths.h"

namespace samspar::fuzz {
namespace {

namespace fs = std::filesystem;

struct Named {
    std::string name;
    void (*read)(std::string_view input);
};

std::vector<Named> all_targets() {
#define SAMSPAR_NAMED(name) {#name, name},
    return {SAMSPAR_FUZZ_TARGETS(SAMSPAR_NAMED)};
#undef SAMSPAR_NAMED
}

fs::path corpus() {
    return fs::path(TEST_DATA) / "fuzz";
}

std::vector<fs::path> sorted(const fs::path& directory) {
    std::vector<fs::path> found{fs::directory_iterator(directory), fs::directory_iterator()};
    std::ranges::sort(found);
    return found;
}

std::string content_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

class Corpus : public testing::TestWithParam<Named> {};

TEST_P(Corpus, is_read_as_was_promised) {
    const std::vector<fs::path> files = sorted(corpus() / GetParam().name);
    EXPECT_FALSE(files.empty());
    for (const fs::path& file : files) {
        try {
            GetParam().read(content_of(file));
        } catch (const std::exception& broken) {
            ADD_FAILURE() << file.filename() << ": " << broken.what();
        }
    }
    GetParam().read("");
}

INSTANTIATE_TEST_SUITE_P(Targets, Corpus, testing::ValuesIn(all_targets()), [](const auto& target) {
    return target.param.name;
});

TEST(CorpusFiles, are_each_of_a_target_and_small) {
    std::uintmax_t all = 0;
    const std::vector<Named> targets = all_targets();
    for (const fs::path& directory : sorted(corpus())) {
        EXPECT_TRUE(std::ranges::any_of(targets, [&](const Named& target) {
            return target.name == directory.filename();
        })) << directory;
        for (const fs::path& file : sorted(directory)) {
            EXPECT_LE(fs::file_size(file), 16U * 1024) << file;
            all += fs::file_size(file);
        }
    }
    EXPECT_LE(all, 2U * 1024 * 1024);
}

TEST(Target, that_breaks_a_promise_says_which) {
    EXPECT_NO_THROW(hold(true, "it holds"));
    EXPECT_THROW(hold(false, "it does not"), Broken);
    std::string_view input("\x07rest");
    EXPECT_EQ(take_choice(input, 5), 2U);
    EXPECT_EQ(input, "rest");
    std::string_view nothing;
    EXPECT_EQ(take_choice(nothing, 5), 0U);
}

}  // namespace
}  // namespace samspar::fuzz
