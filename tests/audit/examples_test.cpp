// Worked examples: each file is a publication and what an auditor must find in it (`expect`).

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "audit/audit.h"
#include "test_paths.h"

namespace samspar::audit {
namespace {

using Json = nlohmann::json;

std::string read(const std::filesystem::path& path) {
    std::ifstream in(path);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

std::vector<std::filesystem::path> examples() {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(TEST_DATA)) {
        const std::string directory = entry.path().parent_path().filename();
        if (directory == "disclosure" || directory == "audit") {
            files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

class ExampleTest : public ::testing::TestWithParam<std::filesystem::path> {};

TEST_P(ExampleTest, gives_what_is_expected) {
    const std::string text = read(GetParam());
    const Json expect = Json::parse(text).at("expect");
    const Report report = examine(std::vector{text}, {.names = {GetParam().filename()}});
    SCOPED_TRACE(report_text(report));
    const Json found = Json::parse(report_json(report));
    EXPECT_EQ(found.at("exit"), expect.at("exit"));
    const Json cells = expect.value("cells", Json::object());
    for (const auto& [label, finding] : cells.items()) {
        EXPECT_EQ(found.at("cells").value(label, Json()), finding) << label;
    }
    for (const char* list : {"groups", "scenarios"}) {
        EXPECT_EQ(found.at(list), expect.value(list, Json::array())) << list;
    }
    // Files that show small numbers for another reason need not say so.
    if (expect.contains("small_published")) {
        EXPECT_EQ(found.at("small_published"), expect.at("small_published"));
    }
    EXPECT_EQ(found.at("unread"), expect.value("unread", Json::array()));
}

TEST_P(ExampleTest, is_no_less_safe_when_fast) {
    const std::string text = read(GetParam());
    const Report full = examine(std::vector{text});
    const Report fast = examine(std::vector{text}, {.fast = true});
    EXPECT_EQ(fast.exit_status(), full.exit_status());
    ASSERT_EQ(fast.cells.size(), full.cells.size());
    for (std::size_t i = 0; i < full.cells.size(); ++i) {
        EXPECT_EQ(is_disclosure(fast.cells[i].verdict), is_disclosure(full.cells[i].verdict))
            << full.cells[i].label;
    }
}

INSTANTIATE_TEST_SUITE_P(
    Examples, ExampleTest, ::testing::ValuesIn(examples()), [](const auto& test) {
        std::string name = test.param.stem();
        std::replace_if(
            name.begin(), name.end(), [](char c) { return std::isalnum(c) == 0; }, '_');
        return name;
    });

}  // namespace
}  // namespace samspar::audit
