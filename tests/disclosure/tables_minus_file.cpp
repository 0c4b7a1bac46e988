#include "disclosure/tables_minus_file.h"

#include <algorithm>
#include <map>
#include <random>
#include <set>

#include "disclosure/microdata/source.h"
#include "disclosure/model/dimension_names.h"
#include "domain/split.h"

namespace samspar::testing {
namespace {

using disclosure::LedgerCell;
using disclosure::MicrodataColumn;
using Codes = std::set<std::string>;
using Region = std::map<std::string, Codes>;  // dimension -> leaves

// One who ended: the leaf of each column of the file, by name, and which category it is in.
struct Somebody {
    std::map<std::string, std::string> leaves;
    std::vector<std::size_t> line;
    bool in_file = false;
    std::string person;
};

struct Seen {
    std::vector<Somebody> all;
    std::map<std::string, std::vector<Codes>> categories;  // of each column, with their leaves
};

Seen look(const disclosure::MicrodataResult& result,
          const disclosure::Ledger& published,
          const domain::Snapshot& snapshot,
          const domain::Kodlistor& lists) {
    disclosure::Space space;
    disclosure::StructuralZeros zeros(space.dimension(disclosure::names::kInsats));
    disclosure::read_ledger(published, space, zeros);
    const auto source =
        disclosure::microdata_source(snapshot, lists, result.file->period, {}, space);
    Seen seen;
    for (const MicrodataColumn& column : result.file->columns) {
        for (const disclosure::Category& category : column.categories) {
            Codes leaves;
            for (const disclosure::Leaf leaf : category.leaves) {
                leaves.insert(space.dimensions()[column.number].leaves[leaf]);
            }
            seen.categories[column.dimension].push_back(std::move(leaves));
        }
    }
    for (const auto& ended : source.ended) {
        Somebody somebody;
        for (const MicrodataColumn& column : result.file->columns) {
            const auto place =
                std::ranges::find(source.dimensions, column.number) - source.dimensions.begin();
            const disclosure::Leaf leaf = ended.answers[static_cast<std::size_t>(place)];
            somebody.leaves[column.dimension] = space.dimensions()[column.number].leaves[leaf];
            somebody.line.push_back(source.category(ended, column));
        }
        somebody.in_file = std::ranges::binary_search(result.rows, ended.row);
        const std::uint32_t person = snapshot.rows[ended.row].person;
        somebody.person = person == 0 ? "row " + std::to_string(ended.row) : std::to_string(person);
        seen.all.push_back(std::move(somebody));
    }
    return seen;
}

Region region_of(const std::string& key) {
    Region region;
    for (const std::string& part : domain::split(key, ';')) {
        const auto equals = part.find('=');
        if (equals != std::string::npos) {
            for (const std::string& leaf : domain::split(part.substr(equals + 1), ',')) {
                region[part.substr(0, equals)].insert(leaf);
            }
        }
    }
    return region;
}

bool is_within(const Region& part, const Region& whole) {
    return std::ranges::all_of(whole, [&](const auto& factor) {
        const auto own = part.find(factor.first);
        return own != part.end() && std::ranges::includes(factor.second, own->second);
    });
}

bool overlap(const Region& one, const Region& other) {
    return std::ranges::all_of(one, [&](const auto& factor) {
        return std::ranges::any_of(factor.second, [&](const std::string& leaf) {
            return other.at(factor.first).contains(leaf);
        });
    });
}

std::size_t size_of(const Region& region) {
    std::size_t size = 1;
    for (const auto& [dimension, leaves] : region) {
        size *= leaves.size();
    }
    return size;
}

// Whether shown counts add up to the region: smallest first, each that does not meet another.
bool is_known(const Region& region, std::vector<Region> shown) {
    std::erase_if(shown, [&](const Region& cell) {
        return cell.size() != region.size() || !is_within(cell, region);
    });
    std::ranges::stable_sort(shown, {}, size_of);
    std::vector<Region> taken;
    std::size_t covered = 0;
    for (const Region& cell : shown) {
        const auto meets = [&](const Region& other) { return overlap(cell, other); };
        if (std::ranges::none_of(taken, meets)) {
            taken.push_back(cell);
            covered += size_of(cell);
        }
    }
    return covered == size_of(region);
}

// Every combination of categories of some columns, the whole among them.
std::vector<Region> regions_of(const std::map<std::string, std::vector<Codes>>& categories) {
    std::vector<Region> regions{{}};
    for (const auto& [dimension, codes] : categories) {
        const std::size_t before = regions.size();
        for (std::size_t i = 0; i < before; ++i) {
            for (const Codes& leaves : codes) {
                regions.push_back(regions[i]);
                regions.back()[dimension] = leaves;
            }
        }
    }
    return regions;
}

std::string text_of(const Region& region) {
    std::string text;
    for (const auto& [dimension, leaves] : region) {
        text += " " + dimension + "=" + *leaves.begin() + (leaves.size() > 1 ? ".." : "");
    }
    return text;
}

}  // namespace

std::vector<std::string> small_differences(const disclosure::MicrodataResult& result,
                                           const disclosure::Ledger& published,
                                           const domain::Snapshot& snapshot,
                                           const domain::Kodlistor& lists) {
    const Seen seen = look(result, published, snapshot, lists);
    const std::string universe =
        disclosure::universe_name(disclosure::Counted::kAvslutade, result.file->period);
    std::vector<Region> shown;
    for (const LedgerCell& cell : published.cells) {
        if (cell.universe == universe && cell.state != disclosure::LedgerState::kHidden) {
            shown.push_back(region_of(cell.key));
        }
    }
    std::vector<std::string> found;
    for (const Region& region : regions_of(seen.categories)) {
        const auto missing = std::ranges::count_if(seen.all, [&](const Somebody& somebody) {
            return !somebody.in_file && std::ranges::all_of(region, [&](const auto& factor) {
                return factor.second.contains(somebody.leaves.at(factor.first));
            });
        });
        if (missing > 0 && missing < 5 && is_known(region, shown)) {
            found.push_back(std::to_string(missing) + text_of(region));
        }
    }
    return found;
}

std::vector<std::string> too_few_persons(const disclosure::MicrodataResult& result,
                                         const disclosure::Ledger& published,
                                         const domain::Snapshot& snapshot,
                                         const domain::Kodlistor& lists) {
    const Seen seen = look(result, published, snapshot, lists);
    const std::vector<MicrodataColumn>& columns = result.file->columns;
    std::map<std::vector<std::size_t>, std::set<std::string>> lines;
    std::map<std::vector<std::size_t>, std::set<std::string>> alike;
    // By those alike, then column and answer.
    std::map<std::vector<std::size_t>, std::map<std::vector<std::size_t>, std::set<std::string>>>
        answers;
    for (const Somebody& somebody : seen.all) {
        if (!somebody.in_file) {
            continue;
        }
        std::vector<std::size_t> open;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            open.push_back(columns[i].sensitive ? 0 : somebody.line[i]);
        }
        lines[somebody.line].insert(somebody.person);
        alike[open].insert(somebody.person);
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (columns[i].sensitive) {
                answers[open][{i, somebody.line[i]}].insert(somebody.person);
            }
        }
    }
    std::vector<std::string> found;
    for (const auto& [line, persons] : lines) {
        if (persons.size() < 5) {
            found.push_back(std::to_string(persons.size()) + " persons have a line");
        }
    }
    for (const auto& [open, own] : answers) {
        for (const auto& [answer, persons] : own) {
            if (persons.size() * 10 > alike.at(open).size() * 9) {
                found.push_back(std::to_string(persons.size()) + " of " +
                                std::to_string(alike.at(open).size()) + " alike gave one answer");
            }
        }
    }
    return found;
}

domain::Snapshot with_returning_persons(domain::Snapshot snapshot, std::uint32_t seed) {
    std::mt19937 engine(seed);
    for (std::size_t i = 0; i < snapshot.rows.size(); ++i) {
        const bool returns = i > 0 && engine() % 5 == 0;
        snapshot.rows[i].person = returns             ? snapshot.rows[engine() % i].person
                                  : engine() % 9 == 0 ? 0
                                                      : static_cast<std::uint32_t>(i + 1);
    }
    return snapshot;
}

}  // namespace samspar::testing
