// Runs every tests/data/statistics/*.case: rows in, figures out.
//
// A case is sections of `;`-separated lines, each section headed by its name in brackets and its
// columns: [insatser], [registreringar], [antal] (columns of schema/exchange-format.md, see
// snapshot_text.h). [fraga] holds one line of words: the period, then `jamfor`, `insats=NAME` and
// `decimaler=1` as wanted. [figurer] holds rows of `statistik/1` without `definition`, each of
// which must come out exactly so; a row that begins with `!` must not be there (its first six
// columns count). Lines that begin with # are comments.

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>

#include "statistics/compute.h"
#include "statistics/snapshot_text.h"
#include "test_paths.h"

namespace samspar::statistics {
namespace {

using Sections = std::map<std::string, std::vector<std::string>>;

Sections read_case(const std::string& path) {
    Sections sections;
    std::string name;
    for (const std::string& line : testing::lines_of(testing::read_file(path))) {
        if (line.empty() || line[0] == '#') {
            continue;
        }
        if (line[0] == '[') {
            name = line.substr(1, line.size() - 2);
        } else {
            sections[name].push_back(line);
        }
    }
    return sections;
}

domain::Snapshot build(const domain::Kodlistor& lists, const Sections& sections) {
    testing::SnapshotText text(lists);
    const auto each = [&](const char* section, auto add) {
        if (const auto it = sections.find(section); it != sections.end()) {
            for (const testing::Record& record : testing::records(it->second)) {
                (text.*add)(record);
            }
        }
    };
    each("insatser", &testing::SnapshotText::insats);
    each("registreringar", &testing::SnapshotText::registrering);
    each("antal", &testing::SnapshotText::antal);
    return text.snapshot;
}

Request read_request(const domain::Snapshot& snapshot, const std::string& line) {
    Request request;
    for (const std::string& word : testing::split(line, ' ')) {
        if (word == "jamfor") {
            request.compare = true;
        } else if (word.starts_with("insats=")) {
            const std::string name = word.substr(7);
            const auto it = std::ranges::find(snapshot.insatser, name, &domain::Insats::namn);
            request.insats = it->id;
        } else if (word.starts_with("decimaler=")) {
            request.decimals = std::stoi(word.substr(10));
        } else {
            request.period = domain::parse_period(word).value();
        }
    }
    return request;
}

std::string text_of(const std::optional<std::int64_t>& number) {
    return number ? std::to_string(*number) : "";
}

std::string values(const Figure& figure) {
    return text_of(figure.antal) + "," + text_of(figure.av) + "," +
           (figure.varde ? to_string(*figure.varde) : "") + "," +
           std::string(to_string(figure.status));
}

void expect_row(const ExactStatistics& statistics, const std::string& row) {
    const bool absent = row[0] == '!';
    const std::vector<std::string> cells = testing::split(row.substr(absent ? 1 : 0), ',');
    ASSERT_EQ(cells.size(), absent ? 6U : 10U) << row;
    const Figure* figure = find_figure(statistics,
                                       {.tabell = cells[0],
                                        .ar = cells[1],
                                        .insats = cells[2],
                                        .kon = cells[3],
                                        .kategori = cells[4],
                                        .matt = cells[5]});
    ASSERT_EQ(figure == nullptr, absent) << row;
    if (!absent) {
        EXPECT_EQ(values(*figure), cells[6] + "," + cells[7] + "," + cells[8] + "," + cells[9])
            << row;
    }
}

std::vector<std::string> case_names() {
    std::vector<std::string> names;
    for (const auto& file : std::filesystem::directory_iterator(TEST_DATA "/statistics")) {
        if (file.path().extension() == ".case") {
            names.push_back(file.path().stem().string());
        }
    }
    std::ranges::sort(names);
    return names;
}

class StatisticsCase : public ::testing::TestWithParam<std::string> {};

TEST_P(StatisticsCase, gives_its_figures) {
    const Sections sections =
        read_case(std::string(TEST_DATA) + "/statistics/" + GetParam() + ".case");
    const domain::Kodlistor lists = testing::test_lists();
    const domain::Snapshot snapshot = build(lists, sections);
    const ExactStatistics statistics =
        compute(snapshot, lists, read_request(snapshot, sections.at("fraga").at(0)));
    ASSERT_FALSE(sections.at("figurer").empty());
    for (const std::string& row : sections.at("figurer")) {
        expect_row(statistics, row);
    }
}

INSTANTIATE_TEST_SUITE_P(Data,
                         StatisticsCase,
                         ::testing::ValuesIn(case_names()),
                         [](const auto& param) { return param.param; });

}  // namespace
}  // namespace samspar::statistics
