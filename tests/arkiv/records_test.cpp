#include "arkiv/records.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <stdexcept>

namespace samspar::arkiv {
namespace {

using ::testing::ElementsAre;

std::vector<Records::Fields> read(std::string_view text, std::size_t piece) {
    std::vector<Records::Fields> all;
    Records records([&](const Records::Fields& fields) { all.push_back(fields); });
    for (; !text.empty(); text.remove_prefix(std::min(piece, text.size()))) {
        records.feed(text.substr(0, piece));
    }
    records.end();
    return all;
}

TEST(ArkivRecords, cells_in_quotes_hold_separators_quotes_and_line_breaks) {
    for (const std::size_t piece : {1U, 2U, 3U, 100U}) {
        EXPECT_THAT(
            read("a,b\n\"x,\"\"y\"\"\nz\",\n\"\"\n", piece),
            ElementsAre(ElementsAre("a", "b"), ElementsAre("x,\"y\"\nz", ""), ElementsAre("")));
    }
}

TEST(ArkivRecords, a_text_that_ends_in_the_middle_is_refused) {
    EXPECT_THROW(read("a,b", 100), std::runtime_error);
    EXPECT_THROW(read("a,\"b\n", 100), std::runtime_error);
    EXPECT_THROW(read("a,", 100), std::runtime_error);
}

TEST(ArkivRecords, a_quote_in_the_middle_of_a_cell_is_refused) {
    EXPECT_THROW(read("a\"b\n", 100), std::runtime_error);
    EXPECT_THROW(read("\"a\"b\n", 100), std::runtime_error);
}

}  // namespace
}  // namespace samspar::arkiv
