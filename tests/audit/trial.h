#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "audit/audit.h"

// A small random publication, and every population that agrees with it.
namespace samspar::audit::brute_force {

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

class Trial {
public:
    Trial(const Shape& shape, unsigned seed);
    std::string text() const;

    // For each hidden cell all its values in all populations that agree with what is printed.
    std::map<std::string, std::set<Count>> possible() const;
    Verdict verdict_of(const std::set<Count>& values) const;

private:
    int below(int limit);
    Place everybody() const;
    int total() const;
    int count(const Place& place, const People& people) const;
    // The codes one table uses for a dimension: leaf by leaf, or one of two crossing groupings.
    std::vector<unsigned> grouping(std::size_t dim);
    void add_table(const std::vector<std::size_t>& dims);
    Place any_place();
    void add_percentage();
    void add_mean();
    Json reference(const Place& place) const;
    std::vector<std::string> codes(const PrintedTable& table, const Place& place) const;
    Json table_json(const std::string& id, const PrintedTable& table) const;
    bool tables_agree(const People& people) const;
    bool percentage_agrees(const People& people) const;
    bool mean_agrees(const People& people) const;
    void enumerate(People& people,
                   std::size_t cell,
                   int left,
                   std::map<std::string, std::set<Count>>& values) const;
    void record(const People& people, std::map<std::string, std::set<Count>>& values) const;

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

}  // namespace samspar::audit::brute_force
