#include "audit/trial.h"

#include <utility>

namespace samspar::audit::brute_force {
namespace {

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

}  // namespace

Trial::Trial(const Shape& shape, unsigned seed)
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

std::map<std::string, std::set<Count>> Trial::possible() const {
    std::map<std::string, std::set<Count>> values;
    People people(people_.size());
    enumerate(people, 0, total(), values);
    return values;
}

int Trial::below(int limit) {
    return static_cast<int>(random_() % static_cast<unsigned>(limit));
}

Place Trial::everybody() const {
    return {all_of(shape_.leaves[0]), all_of(shape_.leaves[1]), all_of(shape_.leaves[2])};
}

int Trial::total() const {
    return count(everybody(), people_);
}

int Trial::count(const Place& place, const People& people) const {
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

std::vector<unsigned> Trial::grouping(std::size_t dim) {
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

void Trial::add_table(const std::vector<std::size_t>& dims) {
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

Place Trial::any_place() {
    Place place = everybody();
    for (unsigned& bits : place) {
        bits = below(2) == 0 ? 1U << static_cast<unsigned>(below(2)) : bits;
    }
    return place;
}

void Trial::add_percentage() {
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

void Trial::add_mean() {
    const std::vector<Place>& places = tables_.back().places;
    Mean mean{places[static_cast<std::size_t>(below(static_cast<int>(places.size())))], 0};
    const int n = count(mean.place, people_);
    if (below(2) == 0 && n > 0) {
        const int sum = 30 * n + below(2 * n);
        mean.tenths = (20 * sum + n) / (2 * n);
        mean_ = mean;
    }
}

Json Trial::reference(const Place& place) const {
    Json cell = {{"u", "u"}};
    for (std::size_t d = 0; d < 3; ++d) {
        cell["d" + std::to_string(d)] = code_of(place[d], shape_.leaves[d]);
    }
    return cell;
}

std::vector<std::string> Trial::codes(const PrintedTable& table, const Place& place) const {
    std::vector<std::string> all;
    for (const std::size_t dim : table.dims) {
        all.push_back(code_of(place[dim], shape_.leaves[dim]));
    }
    return all;
}

Json Trial::table_json(const std::string& id, const PrintedTable& table) const {
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

bool Trial::tables_agree(const People& people) const {
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

bool Trial::percentage_agrees(const People& people) const {
    const int num = count(percentage_->num, people);
    const int den = count(percentage_->den, people);
    return den > 0 && 200 * num >= (2 * percentage_->value - 1) * den &&
           200 * num <= (2 * percentage_->value + 1) * den;
}

bool Trial::mean_agrees(const People& people) const {
    const int n = count(mean_->place, people);
    for (int sum = 0; n > 0 && sum <= 40 * n; ++sum) {
        if (20 * sum >= (2 * mean_->tenths - 1) * n && 20 * sum <= (2 * mean_->tenths + 1) * n) {
            return true;
        }
    }
    return false;
}

void Trial::enumerate(People& people,
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

void Trial::record(const People& people, std::map<std::string, std::set<Count>>& values) const {
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
        return small ? Verdict::kExact : Verdict::kRevealed;
    }
    if (!small) {
        return Verdict::kOkLarge;
    }
    return static_cast<int>(values.size()) <= width_ ? Verdict::kNarrow : Verdict::kOk;
}

}  // namespace samspar::audit::brute_force
