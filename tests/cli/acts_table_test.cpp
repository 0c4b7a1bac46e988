#include "cli/acts_table.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

#include "cli/commands.h"
#include "cli/parse.h"
#include "http/routes.h"
#include "test_paths.h"

namespace samspar::cli {
namespace {

std::string committed_table() {
    std::ifstream file(SOURCE_TREE "/acts/README.md");
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    const std::string begin = "begin generated: acts -->\n";
    const std::size_t from = text.find(begin) + begin.size();
    return text.substr(from, text.find("<!-- end generated: acts", from) - from);
}

TEST(ActsTable, in_the_documentation_is_what_the_program_says) {
    EXPECT_EQ(committed_table(), acts_table()) << "run scripts/generate";
}

TEST(ActsTable, names_an_act_for_every_command) {
    std::set<std::string> commands;
    for (const std::string& words : command_words()) {
        EXPECT_FALSE(acts_of_command(words).empty()) << words;
        commands.insert(words);
    }
    EXPECT_TRUE(commands.contains("user add"));
    EXPECT_TRUE(commands.contains("publicering policy"));
    EXPECT_TRUE(acts_of_command("user").empty());
}

TEST(ActsTable, has_no_act_that_nobody_asks_for) {
    std::set<acts::ActId> asked;
    for (const http::Route& route : http::routes()) {
        asked.insert(route.act);
    }
    for (const std::string& words : command_words()) {
        for (const acts::ActId id : acts_of_command(words)) {
            asked.insert(id);
            EXPECT_EQ(acts::act_of(id).at_command_line.get(), acts::AtCommandLine::kMay) << words;
        }
    }
    for (const acts::Act& act : acts::acts()) {
        EXPECT_TRUE(asked.contains(act.id)) << act.name.get();
    }
}

TEST(ActsTable, gives_the_web_no_act_of_the_operator) {
    for (const http::Route& route : http::routes()) {
        EXPECT_NE(acts::act_of(route.act).who.kind(), acts::Who::Kind::kOperator) << route.pattern;
    }
}

}  // namespace
}  // namespace samspar::cli
