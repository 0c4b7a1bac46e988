// A file that claims to be a publication is examined or refused with its place, never worse: an
// auditor that can be made to crash, or to call safe what it did not understand, is none.

#include <gtest/gtest.h>

#include "audit/audit.h"
#include "audit/json_fields.h"
#include "audit/read_publication.h"
#include "audit/small_file.h"
#include "fuzz/mutate.h"

namespace samspar::audit {
namespace {

using fuzz::Mutator;
using fuzz::printable;

std::vector<std::string> files() {
    return {small_file(kAllHidden),
            small_file({"5", "X", "10", "X"}, R"(, "sensitive": ["kon"])"),
            small_file(kAllHidden, R"(, "relations": [{"op": "<=", "rhs": 3,
                "terms": [[1, {"u": "u", "insats": "A"}], [-2, "T[*,M]"]]}])"),
            small_file(kAllHidden, R"(, "ratios": [{"num": "T[A,M]", "den": "T[A,*]",
                "value": 33, "scale": 100}], "means": [{"n": "T[A,*]", "value": 4.5,
                "decimals": 1, "max": 40}], "scenarios": [{"know": [{"T[B,M]": 1}]}])")};
}

const std::vector<std::string> kWords{
    "{", "}", "[", "]", ",", "null", "1e9", "\"*\"", "\"X\"", "\"A\"", "\"u\"", "\"for\":", "-"};

TEST(AuditFuzz, a_file_is_read_or_refused_with_its_place) {
    Mutator texts(files(), kWords, fuzz::seed());
    int read = 0;
    for (int i = 0; i < fuzz::rounds(10'000); ++i) {
        const std::string text = texts.next();
        try {
            const Publication made = read_publication(std::vector{text}, {});
            ++read;
            EXPECT_EQ(made.sources.size(), 1U);
        } catch (const FormatError& error) {
            EXPECT_NE(std::string(error.what()).find("file 1"), std::string::npos)
                << printable(text);
        }
    }
    EXPECT_GT(read, 0);
}

TEST(AuditFuzz, an_examination_never_throws_and_never_calls_safe_what_it_could_not_read) {
    Mutator texts(files(), kWords, fuzz::seed());
    const Options options{.most_unknowns = 2000};
    for (int i = 0; i < fuzz::rounds(500); ++i) {
        const std::string text = texts.next();
        const Report report = examine(std::vector{text}, options);
        if (report.cells.empty() && report.errors.empty()) {
            EXPECT_NO_THROW((void)read_publication(std::vector{text}, {})) << printable(text);
        }
        EXPECT_FALSE(report_text(report).empty());
        EXPECT_FALSE(report_json(report).empty());
    }
}

}  // namespace
}  // namespace samspar::audit
