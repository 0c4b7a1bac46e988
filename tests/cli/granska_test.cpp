// The command granska over the worked examples, each with what an auditor must find in it.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <nlohmann/json.hpp>

#include "cli/program.h"
#include "test_paths.h"

namespace samspar::test {
namespace {

TEST(Granska, agrees_with_every_worked_example) {
    int examples = 0;
    for (const auto& entry :
         std::filesystem::directory_iterator(std::string(TEST_DATA) + "/disclosure")) {
        const std::string file = entry.path().string();
        const auto expect = nlohmann::json::parse(content_of(file)).at("expect");
        const Finished done = samspar({"granska", file, "--json"});
        EXPECT_EQ(done.code, expect.at("exit")) << file << done.err;
        const auto report = done.json();
        const auto cells = expect.value("cells", nlohmann::json::object());
        for (const auto& [label, finding] : cells.items()) {
            EXPECT_EQ(report.at("cells").at(label), finding) << file << label;
        }
        ++examples;
    }
    EXPECT_EQ(examples, 8);
}

TEST(Granska, tells_people_what_a_reader_learns) {
    const Finished leak =
        samspar({"granska", std::string(TEST_DATA) + "/disclosure/01_primary_only.json"});
    EXPECT_EQ(leak.code, 1);
    EXPECT_THAT(leak.out, testing::HasSubstr("DISCLOSURE"));
}

// 1 would mean that something can be worked out.
TEST(Granska, names_a_file_that_it_cannot_read) {
    EXPECT_EQ(samspar({"granska"}).code, 2);
    for (const std::string name : {"no-such-file.json", TEST_DATA, "/dev/zero"}) {
        const Finished missing = samspar({"granska", name});
        EXPECT_EQ(missing.code, 2) << name;
        EXPECT_THAT(missing.err, testing::HasSubstr("cannot read " + name));
    }
}

}  // namespace
}  // namespace samspar::test
