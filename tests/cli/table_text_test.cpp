#include "cli/table_text.h"

#include <gtest/gtest.h>

namespace samspar::cli {
namespace {

TEST(TableText, columns_are_as_wide_as_their_widest_cell_in_letters) {
    TableText table({"a", "b", "c"});
    table.add({"åäö", "1", ""});
    table.add({"x", "22", "end"});
    EXPECT_EQ(table.text(),
              "a    b   c\n"
              "åäö  1\n"
              "x    22  end\n");
}

}  // namespace
}  // namespace samspar::cli
