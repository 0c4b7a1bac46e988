#include "intake/note_codes.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>
#include <stdexcept>
#include <string>

#include "domain/field_code.h"
#include "intake/import_error.h"
#include "test_paths.h"

namespace samspar::intake {
namespace {

// Every code between backticks in that part of schema/exchange-format.md.
std::set<std::string> codes_in(const std::string& from, const std::string& to) {
    std::ifstream in(std::string(TEST_DATA) + "/../../schema/exchange-format.md");
    const std::string text{std::istreambuf_iterator<char>(in), {}};
    const std::size_t begin = text.find(from);
    const std::size_t end = text.find(to, begin);
    EXPECT_NE(end, std::string::npos) << from;
    std::set<std::string> codes;
    for (std::size_t at = text.find('`', begin); at < end;) {
        const std::size_t close = text.find('`', at + 1);
        const std::string word = text.substr(at + 1, close - at - 1);
        if (domain::FieldCode::find(word)) {
            codes.insert(word);
        }
        at = text.find('`', close + 1);
    }
    return codes;
}

TEST(NoteCodes, are_those_that_the_document_lists) {
    EXPECT_EQ(codes_in("A note is something", "\n`--errors-out FILE`"),
              std::set<std::string>(kNoteCodes.begin(), kNoteCodes.end()));
}

TEST(NoteCodes, and_the_codes_of_files_stand_in_the_document_too) {
    std::set<std::string> told = codes_in("## 5. Errors and notes", "\n## 6.");
    const auto* const first =
        std::ranges::find(domain::kFieldCodes, std::string_view("not_a_date"));
    for (const auto* code = first; code != domain::kFieldCodes.end(); ++code) {
        EXPECT_TRUE(told.contains(std::string(*code))) << *code;
    }
}

TEST(NoteCodes, another_code_is_no_note) {
    RowErrors errors(2);
    EXPECT_THROW(errors.note("start", "required", "x"), std::logic_error);
}

}  // namespace
}  // namespace samspar::intake
