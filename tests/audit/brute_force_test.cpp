// Small random publications, compared with every population there is.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <random>
#include <set>

#include "audit/audit.h"

namespace samspar::audit {
namespace {

using Json = nlohmann::json;

// How many leaves each of three dimensions has, and how many persons there may be.
struct Shape {
    std::array<int, 3> leaves{};
    int persons = 0;
    int trials = 0;
};

using People = std::vector<int>;  // by leaf of d0, d1, d2, the last fastest

// A cell: for each dimension which leaves it holds, as bits.
using Place = std::array<unsigned, 3>;

struct PrintedTable {
    std::vector<std::size_t> dims;
    Place where{};
    std::vector<Place> places;
    std::vector<bool> hidden;
};

struct Percentage {
    Place num{};
    Place den{};
    int value = 0;
};

// A mean of whole numbers with one decimal, as tenths.
struct Mean {
    Place place{};
    int tenths = 0;
};

unsigned all_of(int leaves) {
    return (1U << static_cast<unsigned>(leaves)) - 1;
}

// Leaves are 0, 1, 2; groups are written together: "01".
std::string code_of(unsigned bits, int leaves) {
    if (bits == all_of(leaves)) {
        return "*";
    }
    std::string code;
    for (int leaf = 0; leaf < leaves; ++leaf) {
        code += ((bits >> static_cast<unsigned>(leaf)) & 1U) != 0 ? std::to_string(leaf) : "";
    }
    return code;
}

class Trial {
public:
    Trial(const Shape& shape, unsigned seed)
        : shape_(shape),
          random_(seed),
          people_(static_cast<std::size_t>(shape.leaves[0] * shape.leaves[1] * shape.leaves[2])) {
        least_ = below(4) == 0 ? 1 : 0;
        threshold_ = 2 + below(4);
        width_ = 2 + below(3);
        const int persons = shape.persons - below(shape.persons - 2);
        for (int i = 0; i < persons; ++i) {
            ++people_[static_cast<std::size_t>(below(static_cast<int>(people_.size())))];
        }
        static const std::vector<std::vector<std::size_t>> kTables{
            {0}, {1}, {0, 1}, {1, 2}, {0, 2}, {0, 1, 2}};
        // A fourth of the trials have the cycle of all three pairs.
        const bool cycle = below(4) == 0;
        for (const auto& dims : kTables) {
            if (cycle ? dims.size() == 2 : below(2) == 0) {
                add_table(dims);
            }
        }
        if (tables_.empty()) {
            add_table({0, 1});
        }
        add_percentage();
        add_mean();
    }

    std::string text() const;

    // For each hidden cell all its values in all populations that agree with what is printed.
    std::map<std::string, std::set<Count>> possible() const {
        std::map<std::string, std::set<Count>> values;
        People people(people_.size());
        enumerate(people, 0, total(), values);
        return values;
    }

    Verdict verdict_of(const std::set<Count>& values) const;

private:
    int below(int limit) { return static_cast<int>(random_() % static_cast<unsigned>(limit)); }

    Place everybody() const {
        return {all_of(shape_.leaves[0]), all_of(shape_.leaves[1]), all_of(shape_.leaves[2])};
    }

    int total() const { return count(everybody(), people_); }

    int count(const Place& place, const People& people) const {
        int sum = 0;
        for (std::size_t cell = 0; cell < people.size(); ++cell) {
            std::size_t rest = cell;
            bool in = true;
            for (std::size_t d = 3; d-- > 0;) {
                const auto leaves = static_cast<std::size_t>(shape_.leaves[d]);
                in = in && ((place[d] >> (rest % leaves)) & 1U) != 0;
                rest /= leaves;
            }
            sum += in ? people[cell] : 0;
        }
        return sum;
    }

    // The codes one table uses for a dimension: leaf by leaf, or one of two crossing groupings.
    std::vector<unsigned> grouping(std::size_t dim) {
        std::vector<unsigned> codes{all_of(shape_.leaves[dim])};
        const int style = shape_.leaves[dim] == 3 ? below(3) : 0;
        if (style == 1) {
            codes.insert(codes.end(), {0b011U, 0b100U});
        } else if (style == 2) {
            codes.insert(codes.end(), {0b001U, 0b110U});
        } else {
            for (int leaf = 0; leaf < shape_.leaves[dim]; ++leaf) {
                codes.push_back(1U << static_cast<unsigned>(leaf));
            }
        }
        return codes;
    }

    void add_table(const std::vector<std::size_t>& dims) {
        PrintedTable table{dims, everybody(), {}, {}};
        if (dims.size() == 1 && below(3) == 0) {
            table.where[2] = 1;  // a subset table: those of leaf 0 in d2
        }
        table.places = {table.where};
        for (const std::size_t dim : dims) {
            const std::vector<unsigned> codes = grouping(dim);
            std::vector<Place> longer;
            for (Place place : table.places) {
                for (const unsigned code : codes) {
                    place[dim] = code;
                    longer.push_back(place);
                }
            }
            table.places = longer;
        }
        const int chance = 2 + below(3);
        for (const Place& place : table.places) {
            table.hidden.push_back(count(place, people_) >= least_ && below(chance) != 0);
        }
        tables_.push_back(std::move(table));
    }

    Place any_place() {
        Place place = everybody();
        for (unsigned& bits : place) {
            bits = below(2) == 0 ? 1U << static_cast<unsigned>(below(2)) : bits;
        }
        return place;
    }

    void add_percentage() {
        Percentage share{any_place(), {}, 0};
        share.num[2] = 1;
        share.den = share.num;
        share.den[2] = all_of(shape_.leaves[2]);
        const int den = count(share.den, people_);
        if (below(3) == 0 && den > 0) {
            share.value = (200 * count(share.num, people_) + den) / (2 * den);
            percentage_ = share;
        }
    }

    void add_mean() {
        const std::vector<Place>& places = tables_.back().places;
        Mean mean{places[static_cast<std::size_t>(below(static_cast<int>(places.size())))], 0};
        const int n = count(mean.place, people_);
        if (below(2) == 0 && n > 0) {
            const int sum = 30 * n + below(2 * n);
            mean.tenths = (20 * sum + n) / (2 * n);
            mean_ = mean;
        }
    }

    Json reference(const Place& place) const {
        Json cell = {{"u", "u"}};
        for (std::size_t d = 0; d < 3; ++d) {
            cell["d" + std::to_string(d)] = code_of(place[d], shape_.leaves[d]);
        }
        return cell;
    }

    std::vector<std::string> codes(const PrintedTable& table, const Place& place) const {
        std::vector<std::string> all;
        for (const std::size_t dim : table.dims) {
            all.push_back(code_of(place[dim], shape_.leaves[dim]));
        }
        return all;
    }

    Json table_json(const std::string& id, const PrintedTable& table) const {
        Json json = {{"id", id}, {"universe", "u"}, {"dims", Json::array()}};
        for (const std::size_t dim : table.dims) {
            json["dims"].push_back("d" + std::to_string(dim));
        }
        if (table.where != everybody()) {
            json["where"] = {{"d2", "0"}};
        }
        for (std::size_t i = 0; i < table.places.size(); ++i) {
            Json cell = {{"c", codes(table, table.places[i])}};
            if (table.hidden[i]) {
                cell["s"] = "X";
            } else {
                cell["v"] = count(table.places[i], people_);
            }
            json["cells"].push_back(cell);
        }
        return json;
    }

    bool tables_agree(const People& people) const {
        for (const PrintedTable& table : tables_) {
            for (std::size_t i = 0; i < table.places.size(); ++i) {
                const int value = count(table.places[i], people);
                if (table.hidden[i] ? value < least_ : value != count(table.places[i], people_)) {
                    return false;
                }
            }
        }
        return true;
    }

    bool percentage_agrees(const People& people) const {
        const int num = count(percentage_->num, people);
        const int den = count(percentage_->den, people);
        return den > 0 && 200 * num >= (2 * percentage_->value - 1) * den &&
               200 * num <= (2 * percentage_->value + 1) * den;
    }

    bool mean_agrees(const People& people) const {
        const int n = count(mean_->place, people);
        for (int sum = 0; n > 0 && sum <= 40 * n; ++sum) {
            if (20 * sum >= (2 * mean_->tenths - 1) * n &&
                20 * sum <= (2 * mean_->tenths + 1) * n) {
                return true;
            }
        }
        return false;
    }

    void enumerate(People& people,
                   std::size_t cell,
                   int left,
                   std::map<std::string, std::set<Count>>& values) const {
        if (cell == people.size() - 1) {
            people[cell] = left;
            if (tables_agree(people) && (!percentage_ || percentage_agrees(people)) &&
                (!mean_ || mean_agrees(people))) {
                record(people, values);
            }
            return;
        }
        for (int number = 0; number <= left; ++number) {
            people[cell] = number;
            enumerate(people, cell + 1, left - number, values);
        }
    }

    void record(const People& people, std::map<std::string, std::set<Count>>& values) const {
        for (std::size_t i = 0; i < tables_.size(); ++i) {
            for (std::size_t j = 0; j < tables_[i].places.size(); ++j) {
                if (!tables_[i].hidden[j]) {
                    continue;
                }
                std::string label = "T" + std::to_string(i);
                const char* before = "[";
                for (const std::string& code : codes(tables_[i], tables_[i].places[j])) {
                    label += before + code;
                    before = ",";
                }
                values[label + "]"].insert(count(tables_[i].places[j], people));
            }
        }
    }

    Shape shape_;
    std::mt19937 random_;
    int threshold_ = 0;
    int width_ = 0;
    int least_ = 0;  // sometimes the mark says "not zero"
    People people_;
    std::vector<PrintedTable> tables_;
    std::optional<Percentage> percentage_;
    std::optional<Mean> mean_;
};

std::string Trial::text() const {
    Json json = {{"format", "sdc-audit/1"},
                 {"policy", {{"threshold", threshold_}, {"min_width", width_}}},
                 {"symbols", {{"X", {{"min", least_}}}}},
                 {"universes", {{"u", {{"dims", {"d0", "d1", "d2"}}}}}},
                 {"tables", Json::array()}};
    for (std::size_t d = 0; d < 3; ++d) {
        Json& dimension = json["dimensions"]["d" + std::to_string(d)];
        dimension["leaves"] = {"0", "1"};
        if (shape_.leaves[d] == 3) {
            dimension["leaves"].push_back("2");
            dimension["groups"] = {{"01", {"0", "1"}}, {"12", {"1", "2"}}};
        }
    }
    // The number of all is always printed, so that there are finitely many populations.
    json["tables"].push_back({{"id", "all"},
                              {"universe", "u"},
                              {"dims", Json::array()},
                              {"cells", {{{"c", Json::array()}, {"v", total()}}}}});
    for (std::size_t i = 0; i < tables_.size(); ++i) {
        json["tables"].push_back(table_json("T" + std::to_string(i), tables_[i]));
    }
    if (percentage_) {
        json["ratios"] = {{{"num", reference(percentage_->num)},
                           {"den", reference(percentage_->den)},
                           {"value", percentage_->value},
                           {"scale", 100}}};
    }
    if (mean_) {
        json["means"] = {
            {{"n", reference(mean_->place)}, {"value", mean_->tenths / 10.0}, {"decimals", 1}}};
    }
    return json.dump();
}

Verdict Trial::verdict_of(const std::set<Count>& values) const {
    const bool small = *values.begin() < threshold_;
    if (values.size() == 1) {
        return small ? Verdict::exact : Verdict::revealed;
    }
    if (!small) {
        return Verdict::ok_large;
    }
    return static_cast<int>(values.size()) <= width_ ? Verdict::narrow : Verdict::ok;
}

class BruteForceTest : public ::testing::TestWithParam<Shape> {};

TEST_P(BruteForceTest, EveryIntervalAndVerdictIsThatOfAllPopulations) {
    std::size_t cells = 0;
    std::size_t with_holes = 0;
    std::set<Verdict> met;
    for (int seed = 1; seed <= GetParam().trials; ++seed) {
        const Trial trial(GetParam(), static_cast<unsigned>(seed));
        const std::string text = trial.text();
        const auto possible = trial.possible();
        const Report report = examine(std::vector{text});
        ASSERT_TRUE(report.errors.empty()) << text << report_text(report);
        ASSERT_EQ(report.cells.size(), possible.size()) << text;
        for (const CellFinding& cell : report.cells) {
            const std::set<Count>& values = possible.at(cell.label);
            ASSERT_EQ(cell.lowest, *values.begin()) << seed << cell.label << text;
            ASSERT_EQ(cell.highest, *values.rbegin()) << seed << cell.label << text;
            ASSERT_EQ(cell.verdict, trial.verdict_of(values)) << seed << cell.label << text;
            ASSERT_TRUE(cell.lowest_proven && cell.highest_proven);
            if (!cell.values.empty()) {
                ASSERT_EQ(std::set<Count>(cell.values.begin(), cell.values.end()), values);
                ++with_holes;
            }
            met.insert(cell.verdict);
            ++cells;
        }
    }
    // The comparison is worth something only if the trials are of all kinds.
    EXPECT_GT(cells, static_cast<std::size_t>(5 * GetParam().trials));
    EXPECT_GT(with_holes, 0U);
    EXPECT_THAT(
        met,
        ::testing::UnorderedElementsAre(
            Verdict::ok, Verdict::ok_large, Verdict::exact, Verdict::narrow, Verdict::revealed));
}

INSTANTIATE_TEST_SUITE_P(Shapes,
                         BruteForceTest,
                         ::testing::Values(Shape{{2, 2, 2}, 8, 300}, Shape{{3, 2, 2}, 7, 200}),
                         [](const auto& test) {
                             return "LeavesInTheFirst" + std::to_string(test.param.leaves[0]);
                         });

}  // namespace
}  // namespace samspar::audit
