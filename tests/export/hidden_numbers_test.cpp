// Looks through every file of random releases for a number that is not shown.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <regex>
#include <set>

#include "disclosure/model/population.h"
#include "disclosure/random_forbund.h"
#include "disclosure/release/release.h"
#include "export/published_notes.h"
#include "export/release_files.h"
#include "export/sample.h"
#include "export/unzip.h"
#include "statistics/snapshot_text.h"

namespace samspar::exporting {
namespace {

using disclosure::CellState;
using disclosure::PublishedTable;
using Numbers = std::set<std::int64_t>;

// Every registrering stands there so many times, and the policy hides what is less than five of
// them: the hidden counts are 0, 123, 246, ... and cannot be taken for the number of a table, a
// day, a label or a share.
constexpr int kCopies = 123;

disclosure::Policy policy() {
    disclosure::Policy policy;
    policy.threshold = 5 * kCopies;
    policy.width =
        4 * kCopies - 2;  // it and the next are in the files, and may not look like counts
    policy.split_kon = 10 * kCopies;
    policy.split_one_way = 20 * kCopies;
    policy.split_two_way = 50 * kCopies;
    policy.percent_from = 20 * kCopies;
    policy.mean_from = 10 * kCopies;
    return policy;
}

domain::Snapshot many_of_each(const domain::Kodlistor& lists, std::uint32_t seed) {
    domain::Snapshot snapshot =
        testing::random_forbund(lists, seed, {.insatser = 20, .registreringar = 400});
    const std::vector<domain::RegistreringRow> once = snapshot.rows;
    for (int copy = 1; copy < kCopies; ++copy) {
        snapshot.rows.insert(snapshot.rows.end(), once.begin(), once.end());
    }
    return snapshot;
}

struct Published {
    domain::Snapshot snapshot;
    disclosure::ReleaseResult result;
    std::vector<ReleaseFile> files;
};

Published published(std::uint32_t seed) {
    const domain::Kodlistor lists = testing::test_lists();
    Published made;
    made.snapshot = many_of_each(lists, seed);
    const disclosure::Ledger none;
    made.result = disclosure::compute_release({.snapshot = made.snapshot,
                                               .lists = lists,
                                               .period = domain::year_period(2021),
                                               .policy = policy(),
                                               .earlier = none});
    const Provenance provenance = testing::sample_provenance();
    made.files = release_files({.release = *made.result.release,
                                .audit_model = made.result.audit_model,
                                .policy = policy(),
                                .provenance = provenance,
                                .sha256_hex = [](std::string_view) { return "f"; }});
    return made;
}

template <typename Visit>
void visit_cells(const disclosure::PublishedRelease& release, Visit visit) {
    for (const PublishedTable& table : release.tables()) {
        for (std::size_t row = 0; row < table.rows().size(); ++row) {
            for (std::size_t column = 0; column < table.columns().size(); ++column) {
                visit(table, row, column);
            }
        }
    }
}

// What the hidden cells count, from the registreringar.
Numbers hidden_counts(const Published& of) {
    const domain::Kodlistor lists = testing::test_lists();
    disclosure::Space space;
    disclosure::StructuralZeros zeros(space.dimension("insats"));
    const auto population =
        disclosure::make_population(of.snapshot, lists, domain::year_period(2021), space, zeros);
    Numbers counts;
    visit_cells(*of.result.release, [&](const PublishedTable& table, auto row, auto column) {
        if (table.cell(row, column).state() == CellState::kHidden) {
            const disclosure::CellName& name = table.name(row, column);
            const auto universe = static_cast<std::uint16_t>(space.find_universe(name.universe));
            counts.insert(population.of(universe).sum(space.parse(universe, name.key)).persons);
        }
    });
    return counts;
}

Numbers shown_numbers(const disclosure::PublishedRelease& release) {
    Numbers numbers;
    visit_cells(release, [&](const PublishedTable& table, auto row, auto column) {
        if (table.cell(row, column).state() == CellState::kShown) {
            numbers.insert(table.cell(row, column).count());
        }
        if (const auto& share = table.share(row, column)) {
            numbers.insert({share->percent, share->of});
        }
        if (const auto& mean = table.mean(row)) {
            numbers.insert({mean->months, mean->of});
        }
    });
    return numbers;
}

// Every whole number in a text, `1 234` as one.
Numbers numbers_in(const std::string& text) {
    const std::string joined = std::regex_replace(text, std::regex("([0-9])\u00A0([0-9])"), "$1$2");
    const std::regex number("[0-9]+");
    Numbers found;
    for (std::sregex_iterator it(joined.begin(), joined.end(), number), end; it != end; ++it) {
        if (it->str().size() < 10) {
            found.insert(std::stoll(it->str()));
        }
    }
    return found;
}

// Whatever people or their helping devices can read of a page, and not where it is drawn.
std::string words_of_html(const std::string& page) {
    std::string words;
    const std::regex spoken("(?:aria-[a-z]+|title|alt)=\"([^\"]*)\"");
    for (std::sregex_iterator it(page.begin(), page.end(), spoken), end; it != end; ++it) {
        words += (*it)[1].str() + "\n";
    }
    const std::string body = page.substr(page.find("<body>"));
    return words + std::regex_replace(body, std::regex("<[^>]*>"), " ");
}

// Cells with numbers, texts, and what the diagrams remember of both.
std::string words_of_xlsx(const std::string& archive) {
    std::string words;
    for (const auto& [name, content] : testing::unzip(archive)) {
        if (name == "xl/sharedStrings.xml") {
            words += std::regex_replace(content, std::regex("<[^>]*>"), " ");
        } else if (name.starts_with("xl/charts/")) {
            const std::regex text("<(?:c:v|a:t)>([^<]*)<");
            for (std::sregex_iterator it(content.begin(), content.end(), text), end; it != end;
                 ++it) {
                words += (*it)[1].str() + "\n";
            }
        } else if (name.starts_with("xl/worksheets/sheet")) {
            const std::regex cell("<c r=\"[A-Z0-9]+\"(?: s=\"[0-9]+\")?><v>([0-9]+)</v>");
            for (std::sregex_iterator it(content.begin(), content.end(), cell), end; it != end;
                 ++it) {
                words += (*it)[1].str() + "\n";
            }
        }
    }
    return words;
}

std::string words_of(const ReleaseFile& file) {
    if (file.media_type.starts_with("text/html")) {
        return words_of_html(file.content);
    }
    if (file.content.starts_with("PK")) {
        return words_of_xlsx(file.content);
    }
    // The relations of the auditing format are numbered.
    return std::regex_replace(file.content, std::regex("\"id\": \"samband [0-9]+\""), "");
}

TEST(HiddenNumbers, are_in_no_file) {
    std::size_t searched_for = 0;
    for (std::uint32_t seed = 1; seed <= 3; ++seed) {
        const Published of = published(seed);
        const Numbers shown = shown_numbers(*of.result.release);
        Numbers planted;  // those that stand nowhere with right
        for (const std::int64_t count : hidden_counts(of)) {
            if (count > 0 && !shown.contains(count)) {
                planted.insert(count);
            }
        }
        searched_for += planted.size();
        for (const ReleaseFile& file : of.files) {
            const Numbers found = numbers_in(words_of(file));
            EXPECT_GT(found.size(), 30U) << file.format;
            for (const std::int64_t count : planted) {
                EXPECT_FALSE(found.contains(count))
                    << count << " in " << file.format << ", seed " << seed;
            }
        }
    }
    EXPECT_GE(searched_for, 6U) << "proves too little";
}

// In every file that people read, the places that are hidden hold X: not 0, not nothing.
TEST(HiddenNumbers, are_x_in_their_places) {
    const Published of = published(1);
    const auto file = [&](std::string_view format) -> const std::string& {
        return std::ranges::find(of.files, format, &ReleaseFile::format)->content;
    };
    const auto page = nlohmann::json::parse(file("sida"));
    std::size_t hidden = 0;
    for (std::size_t t = 0; t < of.result.release->tables().size(); ++t) {
        const PublishedTable& table = of.result.release->tables()[t];
        hidden += table.hidden_cells();
        for (std::size_t row = 0; row < table.rows().size(); ++row) {
            for (std::size_t column = 0; column < table.columns().size(); ++column) {
                const auto& cell = page["tabeller"][t]["celler"][row][column];
                EXPECT_EQ(cell == "X", table.cell(row, column).state() == CellState::kHidden);
            }
        }
    }
    ASSERT_GT(hidden, 0U);
    const auto count = [](const std::string& text, const std::string& part) {
        std::size_t found = 0;
        for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
            ++found;
        }
        return found;
    };
    EXPECT_GE(count(file("html"), "<td class=\"hidden\">X<"), hidden);
    EXPECT_GE(count(file("excel-csv"), ";Visas inte;"), hidden);
    EXPECT_EQ(count(file("excel-csv"), ";Visas inte;"),
              count(file("excel-csv"), ";X;;;;Visas inte;") +
                  count(file("excel-csv"), ";;;X;månader;Visas inte;"));
    EXPECT_GE(count(file("csv"), ",,,,dold,"), hidden);
}

TEST(HiddenNumbers, the_same_release_gives_the_same_bytes) {
    const Published a = published(2);
    const Published b = published(2);
    ASSERT_EQ(a.files.size(), b.files.size());
    for (std::size_t i = 0; i < a.files.size(); ++i) {
        EXPECT_EQ(a.files[i].name, b.files[i].name);
        EXPECT_TRUE(a.files[i].content == b.files[i].content) << a.files[i].format;
    }
}

}  // namespace
}  // namespace samspar::exporting
