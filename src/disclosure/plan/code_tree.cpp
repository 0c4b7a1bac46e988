#include "disclosure/plan/code_tree.h"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "disclosure/plan/data_lines.h"
#include "domain/remittent_text.h"
#include "domain/split.h"

namespace samspar::disclosure {
namespace {

struct Line {
    std::string_view dimension;
    std::string_view code;
    std::string_view parent;
    std::string_view level;
    std::string_view label;
};

std::vector<Line> load_lines() {
    std::vector<Line> result;
    for (const auto& cells : data_lines("grupper.csv", "dimension;kod;foralder;niva;etikett")) {
        result.push_back({cells[0], cells[1], cells[2], cells[3], cells[4]});
    }
    return result;
}

const std::vector<Line>& lines() {
    static const std::vector<Line> all = load_lines();
    return all;
}

// Before and after have the same answers.
std::string_view without_side(std::string_view dimension) {
    for (const std::string_view side : {"_fore", "_efter"}) {
        if (dimension.ends_with(side)) {
            return dimension.substr(0, dimension.size() - side.size());
        }
    }
    return dimension;
}

const domain::Kod* find_kod(std::string_view dimension,
                            std::string_view code,
                            const domain::Kodlistor& lists) {
    const domain::Kodlista* list = lists.find(dimension == "anledning" ? "grupp" : dimension);
    return list == nullptr ? nullptr : list->find(code);
}

std::string label_of(std::string_view dimension,
                     std::string_view code,
                     const domain::Kodlistor& lists) {
    if (const auto kommun = domain::remittent_parts(code).kommun) {
        const domain::Kod* kod = lists.kommun.find(*kommun);
        return kod == nullptr ? std::string(code) : kod->label;
    }
    const domain::Kod* kod = find_kod(dimension, code, lists);
    return kod == nullptr ? std::string(code) : kod->label;
}

bool has_word(std::string_view words, std::string_view word) {
    const std::vector<std::string> all = domain::split(words, ' ');
    return std::ranges::find(all, word) != all.end();
}

}  // namespace

std::string rest_label(std::string_view dimension) {
    for (const Line& line : lines()) {
        if (line.dimension == dimension && line.code == "ovriga") {
            return std::string(line.label);
        }
    }
    throw std::runtime_error("no rest row for " + std::string(dimension));
}

std::vector<PlaceForCodes> places_for_new_codes(const domain::Kodlista& list,
                                                std::string_view group) {
    // By code of a line: whether a code of the group is below it. A parent comes after its members,
    // so one pass upwards is enough.
    std::vector<PlaceForCodes> open;
    std::vector<PlaceForCodes> alike;
    std::vector<std::string_view> with_group;
    for (const Line& line : lines()) {
        if (line.dimension != list.name()) {
            continue;
        }
        const domain::Kod* kod = list.find(line.code);
        const bool holds = kod != nullptr
                               ? kod->group == group
                               : std::ranges::find(with_group, line.code) != with_group.end();
        if (holds) {
            with_group.push_back(line.parent);
        }
        if (has_word(line.level, "nya")) {
            const PlaceForCodes place{std::string(line.code), std::string(line.label)};
            open.push_back(place);
            if (holds) {
                alike.push_back(place);
            }
        }
    }
    return alike.empty() ? open : alike;
}

CodeTree::CodeTree(const Space& space,
                   std::uint16_t universe,
                   std::uint16_t dimension,
                   const domain::Kodlistor& lists) {
    const std::string_view name = without_side(space.dimensions()[dimension].name);
    read_groups(name);
    add_leaves(space, dimension, *space.universes()[universe].leaves_of(dimension), lists);
    connect(name);
}

void CodeTree::read_groups(std::string_view dimension) {
    for (const Line& line : lines()) {
        if (line.dimension == dimension) {
            groups_.push_back({std::string(line.code),
                               std::string(line.parent),
                               std::string(line.level),
                               std::string(line.label),
                               kNone,
                               {},
                               0});
        }
    }
}

// A line whose code ends in * stands for every leaf that begins so and has no line of its own.
void CodeTree::add_leaves(const Space& space,
                          std::uint16_t dimension,
                          const LeafSet& leaves,
                          const domain::Kodlistor& lists) {
    const std::string_view name = without_side(space.dimensions()[dimension].name);
    for (const Leaf leaf : leaves) {
        const std::string& code = space.dimensions()[dimension].leaves[leaf];
        auto group = std::ranges::find(groups_, code, &Group::code);
        if (group == groups_.end()) {
            const auto pattern = std::ranges::find_if(groups_, [&](const Group& g) {
                return g.code.ends_with('*') &&
                       code.starts_with(std::string_view(g.code).substr(0, g.code.size() - 1));
            });
            if (pattern != groups_.end()) {
                Group added = *pattern;
                added.code = code;
                group = groups_.insert(pattern, added);
            } else {
                group = add_new_code(name, code, lists);
            }
        }
        if (group->label.empty()) {
            group->label = label_of(name, code, lists);
        }
        group->leaves = {leaf};
        group->own_leaves = 1;
    }
    std::erase_if(groups_, [](const Group& group) { return group.code.ends_with('*'); });
}

// The line that a code added by the förbund would have: right before its group, so after the other
// members.
std::vector<CodeTree::Group>::iterator CodeTree::add_new_code(std::string_view dimension,
                                                              const std::string& code,
                                                              const domain::Kodlistor& lists) {
    const domain::Kod* kod = find_kod(dimension, code, lists);
    const auto parent = kod == nullptr
                            ? groups_.end()
                            : std::ranges::find(groups_, kod->published_under, &Group::code);
    if (parent == groups_.end()) {
        throw std::runtime_error("schema/publicering/grupper.csv has no line for " +
                                 std::string(dimension) + " " + code);
    }
    return groups_.insert(parent, {code, kod->published_under, "", "", kNone, {}, 0});
}

std::size_t CodeTree::find(std::string_view code) const {
    return static_cast<std::size_t>(std::ranges::find(groups_, code, &Group::code) -
                                    groups_.begin());
}

void CodeTree::connect(std::string_view dimension) {
    for (Group& group : groups_) {
        group.parent = group.parent_code.empty() ? kNone : find(group.parent_code);
        if (group.parent == groups_.size()) {
            throw std::runtime_error("schema/publicering/grupper.csv: " + std::string(dimension) +
                                     " has no group " + group.parent_code);
        }
    }
    for (std::size_t i = 0; i < groups_.size(); ++i) {
        std::size_t up = groups_[i].own_leaves == 1 ? groups_[i].parent : kNone;
        while (up != kNone) {
            groups_[up].leaves = union_of(groups_[up].leaves, groups_[i].leaves);
            up = groups_[up].parent;
        }
    }
}

CodeTree::Cut CodeTree::finest() const {
    Cut cut;
    for (std::size_t i = 0; i < groups_.size(); ++i) {
        if (groups_[i].own_leaves == 1) {
            cut.push_back(i);
        }
    }
    return cut;
}

CodeTree::Cut CodeTree::level(std::string_view word) const {
    Cut cut;
    for (std::size_t i = 0; i < groups_.size(); ++i) {
        if (has_word(groups_[i].level, word) && !groups_[i].leaves.empty()) {
            cut.push_back(i);
        }
    }
    return cut;
}

bool CodeTree::is_within(std::string_view code, const Cut& cut) const {
    for (std::size_t at = find(code); at < groups_.size(); at = groups_[at].parent) {
        if (std::ranges::find(cut, at) != cut.end()) {
            return true;
        }
    }
    return false;
}

std::vector<CodeTree::Cut> CodeTree::merges(const Cut& cut) const {
    std::vector<Cut> result;
    for (std::size_t group = 0; group < groups_.size(); ++group) {
        Cut merged;
        std::size_t members = 0;
        bool whole = true;
        for (const std::size_t at : cut) {
            const bool under = is_subset(groups_[at].leaves, groups_[group].leaves);
            whole = whole && (!under || groups_[at].parent == group);
            members += under ? 1U : 0U;
            if (!under) {
                merged.push_back(at);
            }
        }
        if (!whole || members == 0 || merged.empty()) {
            continue;
        }
        merged.insert(std::ranges::upper_bound(merged, group), group);
        result.push_back(std::move(merged));
    }
    return result;
}

std::vector<Category> CodeTree::categories(const Cut& cut) const {
    std::vector<Category> result;
    for (const std::size_t at : cut) {
        const Group& group = groups_[at];
        result.push_back({group.code, group.label, group.leaves, group.leaves.size() > 1});
    }
    return result;
}

}  // namespace samspar::disclosure
