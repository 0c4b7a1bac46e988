#include "audit/names.h"

#include <algorithm>

namespace samspar::audit {
namespace {

constexpr const char* kAll = "*";

void add_code(const Value& place, Dimension& dimension, const std::string& code, LeafSet leaves) {
    if (code == kAll) {
        place.fail("\"*\" always means all and cannot be given a meaning");
    }
    const auto [known, added] = dimension.codes.emplace(code, leaves);
    if (!added && known->second != leaves) {
        place.fail("code \"" + code + "\" of dimension \"" + dimension.name +
                   "\" already means other leaves");
    }
}

Dimension read_leaves(const std::string& name, const Value& place) {
    Dimension dimension;
    dimension.name = name;
    dimension.leaves = place.texts();
    if (dimension.leaves.empty()) {
        place.fail("must hold at least one leaf");
    }
    for (std::size_t i = 0; i < dimension.leaves.size(); ++i) {
        LeafSet leaf(dimension.leaves.size(), false);
        leaf[i] = true;
        if (dimension.codes.contains(dimension.leaves[i])) {
            place.fail("names the leaf \"" + dimension.leaves[i] + "\" twice");
        }
        add_code(place, dimension, dimension.leaves[i], leaf);
    }
    return dimension;
}

LeafSet read_group(const Dimension& dimension, const Value& value) {
    const std::size_t count = dimension.leaves.size();
    if (value.json().is_string()) {
        if (value.text() != kAll) {
            value.fail("must be a list of leaves or \"*\"");
        }
        return LeafSet(count, true);
    }
    LeafSet leaves(count, false);
    for (const Value& item : value.items()) {
        const auto leaf = std::find(dimension.leaves.begin(), dimension.leaves.end(), item.text());
        if (leaf == dimension.leaves.end()) {
            item.fail("\"" + item.text() + "\" is not a leaf of \"" + dimension.name + "\"");
        }
        leaves[static_cast<std::size_t>(leaf - dimension.leaves.begin())] = true;
    }
    if (std::find(leaves.begin(), leaves.end(), true) == leaves.end()) {
        value.fail("must hold at least one leaf");
    }
    return leaves;
}

bool holds_all(const std::vector<std::string>& some, const std::vector<std::string>& others) {
    return std::all_of(others.begin(), others.end(), [&](const std::string& leaf) {
        return std::find(some.begin(), some.end(), leaf) != some.end();
    });
}

}  // namespace

void Names::begin_file() {
    told_.emplace_back();
}

void Names::learn_leaves(int dimension,
                         const Value& place,
                         const std::vector<std::string>& leaves) {
    Dimension& known = publication_.dimensions[static_cast<std::size_t>(dimension)];
    if (!holds_all(leaves, known.leaves) && !holds_all(known.leaves, leaves)) {
        place.fail("has other leaves than in an earlier file");
    }
    for (const std::string& leaf : leaves) {
        if (std::find(known.leaves.begin(), known.leaves.end(), leaf) != known.leaves.end()) {
            continue;
        }
        known.leaves.push_back(leaf);
        for (auto& [code, set] : known.codes) {
            set.push_back(false);
        }
        LeafSet own(known.leaves.size(), false);
        own.back() = true;
        add_code(place, known, leaf, own);
    }
}

void Names::learn_dimensions(int universe, const Value& place, const std::vector<int>& dims) {
    std::vector<int>& known = publication_.universes[static_cast<std::size_t>(universe)].dims;
    const auto within = [](const std::vector<int>& some, const std::vector<int>& others) {
        return std::all_of(some.begin(), some.end(), [&](int dim) {
            return std::find(others.begin(), others.end(), dim) != others.end();
        });
    };
    if (!within(known, dims) && !within(dims, known)) {
        place.fail("has other dimensions than in an earlier file");
    }
    if (within(known, dims)) {
        known = dims;
    }
}

std::vector<Fact> Names::unknown_leaves_are_empty() const {
    std::vector<Fact> facts;
    for (std::size_t file = 0; file < told_.size(); ++file) {
        for (const int universe : told_[file].universes) {
            for (const int dim : universe_at(universe).dims) {
                const auto told = told_[file].leaves.find(dim);
                if (told == told_[file].leaves.end() || holds_all(told->second, at(dim).leaves)) {
                    continue;
                }
                Region region{universe, {}};
                for (const std::string& leaf : at(dim).leaves) {
                    region.parts[dim].push_back(!holds_all(told->second, {leaf}));
                }
                Fact fact;
                fact.label = publication_.sources[file].name + ": leaves of " + at(dim).name +
                             " that it does not know";
                fact.parts = {{1, region}};
                fact.lower = fact.upper = 0;
                fact.family = publication_.families++;
                facts.push_back(std::move(fact));
            }
        }
    }
    return facts;
}

void Names::add_dimension(const std::string& name, const Value& value) {
    Fields fields(value);
    Dimension read = read_leaves(name, fields.need("leaves"));
    const auto [known, added] =
        dimensions_.emplace(name, static_cast<int>(publication_.dimensions.size()));
    if (added) {
        publication_.dimensions.push_back(std::move(read));
    } else {
        learn_leaves(known->second, value, read.leaves);
    }
    told_.back().leaves[known->second] = fields.need("leaves").texts();
    Dimension& dimension = publication_.dimensions[static_cast<std::size_t>(known->second)];
    if (const auto groups = fields.find("groups")) {
        for (const auto& [code, leaves] : Fields(*groups).rest()) {
            add_code(leaves, dimension, code, read_group(dimension, leaves));
        }
    }
    fields.ignore({"title", "label", "note"});
    fields.report_rest(publication_);
}

void Names::add_universe(const std::string& name, const Value& value) {
    Fields fields(value);
    Universe read{name, {}};
    const Value dims = fields.need("dims");
    for (const Value& item : dims.items()) {
        const int dim = dimension(item, item.text());
        if (std::find(read.dims.begin(), read.dims.end(), dim) != read.dims.end()) {
            item.fail("names a dimension twice");
        }
        read.dims.push_back(dim);
    }
    const auto [known, added] =
        universes_.emplace(name, static_cast<int>(publication_.universes.size()));
    if (added) {
        publication_.universes.push_back(read);
    } else {
        learn_dimensions(known->second, value, read.dims);
    }
    told_.back().universes.push_back(known->second);
    publication_.sources[told_.size() - 1].universes.insert(known->second);
    fields.ignore({"title", "label", "note"});
    fields.report_rest(publication_);
}

int Names::dimension(const Value& place, const std::string& name) const {
    const auto found = dimensions_.find(name);
    if (found == dimensions_.end()) {
        place.fail("\"" + name + "\" is not among the dimensions");
    }
    return found->second;
}

int Names::universe(const Value& place, const std::string& name) const {
    const auto found = universes_.find(name);
    if (found == universes_.end()) {
        place.fail("\"" + name + "\" is not among the universes");
    }
    return found->second;
}

const Dimension& Names::at(int dimension) const {
    return publication_.dimensions.at(static_cast<std::size_t>(dimension));
}

const Universe& Names::universe_at(int universe) const {
    return publication_.universes.at(static_cast<std::size_t>(universe));
}

bool Names::has_dimension(int universe, int dimension) const {
    const std::vector<int>& dims = universe_at(universe).dims;
    return std::find(dims.begin(), dims.end(), dimension) != dims.end();
}

int Names::dimension_of(const Value& place, int universe, const std::string& name) const {
    const int dim = dimension(place, name);
    if (!has_dimension(universe, dim)) {
        place.fail("universe \"" + universe_at(universe).name + "\" has no dimension \"" + name +
                   "\"");
    }
    return dim;
}

LeafSet Names::leaves(const Value& place, int dimension, const std::string& code) const {
    const Dimension& dim = at(dimension);
    if (code == kAll) {
        return LeafSet(dim.leaves.size(), true);
    }
    const auto found = dim.codes.find(code);
    if (found == dim.codes.end()) {
        place.fail("\"" + code + "\" is neither a leaf nor a group of \"" + dim.name + "\"");
    }
    return found->second;
}

LeafSet Names::leaves(const Value& code_or_codes, int dimension) const {
    if (code_or_codes.json().is_string()) {
        return leaves(code_or_codes, dimension, code_or_codes.text());
    }
    LeafSet all(at(dimension).leaves.size(), false);
    for (const Value& item : code_or_codes.items()) {
        const LeafSet one = leaves(item, dimension, item.text());
        for (std::size_t i = 0; i < all.size(); ++i) {
            all[i] = all[i] || one[i];
        }
    }
    return all;
}

void Names::restrict_to(Region& region, int dimension, const LeafSet& leaves) const {
    LeafSet kept = leaves;
    const auto known = region.parts.find(dimension);
    for (std::size_t i = 0; known != region.parts.end() && i < kept.size(); ++i) {
        kept[i] = kept[i] && known->second[i];
    }
    if (std::find(kept.begin(), kept.end(), false) == kept.end()) {
        region.parts.erase(dimension);
    } else {
        region.parts[dimension] = kept;
    }
}

}  // namespace samspar::audit
