#include "disclosure/release/audit_model.h"

#include <algorithm>
#include <map>
#include <set>

#include "disclosure/plan/catalogue.h"
#include "disclosure/release/earlier_cells.h"
#include "domain/split.h"

namespace samspar::disclosure {
namespace {

template <typename Value>
void add_once(std::vector<Value>& all, const Value& value) {
    if (std::ranges::find(all, value) == all.end()) {
        all.push_back(value);
    }
}

// The persons counted and the questions asked of them: what can stand together in a table.
std::string shape_of(const CellName& name) {
    std::string shape = name.universe;
    for (const std::string& part : domain::split(name.key, ';')) {
        shape += " x " + part.substr(0, part.find('='));
    }
    return shape;
}

class AuditModelMaker {
public:
    explicit AuditModelMaker(AuditModel& model) : model_(model) {}

    void add_published(const PublishedTable& table);
    void add_questions(const std::vector<LedgerDimension>& lines);
    void add_earlier(const std::vector<LedgerCell>& cells);
    void add_known(const Ledger& ledger,
                   const Space& space,
                   const std::vector<Relation>& relations);
    void add_assumed(const Space& space, const std::vector<KnownBound>& bounds);

private:
    using Table = AuditModel::Table;
    struct Place {
        CellName name;
        std::optional<std::int64_t> count;
    };
    std::string code_of(const std::string& dimension, const std::string& codes);
    AuditModel::Key key(const CellName& name);
    void add_table(const std::string& id,
                   const std::string& universe,
                   const std::vector<Place>& places);
    void add_rounded(const PublishedTable& table);
    void add_zero(const CellName& name);
    void add_zeros(const std::vector<LedgerCell>& cells);
    void add_absent(const std::vector<LedgerDimension>& lines);
    void add_relation(const Space& space, const Relation& relation);

    AuditModel& model_;
    std::set<std::pair<std::string, std::string>> unprinted_;  // universe and key, of the ledger
};

// A leaf by its own name, several as a group named after them: `man+annat`.
std::string AuditModelMaker::code_of(const std::string& name, const std::string& codes) {
    const std::vector<std::string> leaves = domain::split(codes, ',');
    if (leaves.size() == 1) {
        return leaves.front();
    }
    std::string code;
    for (const std::string& leaf : leaves) {
        code += (code.empty() ? "" : "+") + leaf;
    }
    model_.add_group(name, code, leaves);
    return code;
}

AuditModel::Key AuditModelMaker::key(const CellName& name) {
    AuditModel::Key result{name.universe, {}};
    for (const std::string& part : domain::split(name.key, ';')) {
        const auto equals = part.find('=');
        const std::string dimension = part.substr(0, equals);
        result.codes.emplace_back(dimension, code_of(dimension, part.substr(equals + 1)));
    }
    return result;
}

void AuditModelMaker::add_table(const std::string& id,
                                const std::string& universe,
                                const std::vector<Place>& places) {
    Table table{id, universe, {}, {}};
    std::vector<AuditModel::Key> keys;
    for (const Place& place : places) {
        keys.push_back(key(place.name));
        for (const auto& [dimension, code] : keys.back().codes) {
            add_once(table.dimensions, dimension);
        }
    }
    for (std::size_t i = 0; i < places.size(); ++i) {
        AuditModel::Cell cell{{}, places[i].count};
        for (const std::string& dimension : table.dimensions) {
            const auto& codes = keys[i].codes;
            const auto it =
                std::ranges::find(codes, dimension, &std::pair<std::string, std::string>::first);
            cell.codes.push_back(it == codes.end() ? "*" : it->second);
        }
        const auto same = [&](const AuditModel::Cell& other) { return other.codes == cell.codes; };
        if (std::ranges::none_of(table.cells, same)) {
            table.cells.push_back(std::move(cell));
        }
    }
    model_.tables.push_back(std::move(table));
}

void AuditModelMaker::add_published(const PublishedTable& table) {
    std::map<std::string, std::vector<Place>> places;
    for (std::size_t row = 0; row < table.rows().size(); ++row) {
        for (std::size_t column = 0; column < table.columns().size(); ++column) {
            const PublishedCell& cell = table.cell(row, column);
            if (cell.state() == CellState::kNotApplicable) {
                continue;
            }
            const CellName& name = table.name(row, column);
            places[name.universe].push_back(
                {name,
                 cell.state() == CellState::kShown ? std::optional(cell.count()) : std::nullopt});
        }
    }
    for (const auto& [universe, own] : places) {
        add_table(places.size() == 1 ? table.id() : table.id() + " " + universe, universe, own);
    }
    add_rounded(table);
}

// A rounded share or mean binds the counts behind it: 33 % of 21 are seven.
void AuditModelMaker::add_rounded(const PublishedTable& table) {
    for (std::size_t row = 0; row < table.rows().size(); ++row) {
        const std::string line = table.id() + " " + table.rows()[row].code;
        if (const auto& mean = table.mean(row)) {
            model_.means.push_back({line, key(mean->name), mean->months});
        }
        for (std::size_t column = 0; column < table.columns().size(); ++column) {
            const PublishedColumn& of = table.columns()[column];
            if (const auto& share = table.share(row, column)) {
                model_.ratios.push_back({line + " " + of.kon + " " + of.kategori,
                                         key(table.name(row, column)),
                                         key(share->whole),
                                         share->percent});
            }
        }
    }
}

void AuditModelMaker::add_questions(const std::vector<LedgerDimension>& lines) {
    for (const LedgerDimension& line : lines) {
        model_.ask(line.universe, line.dimension, domain::split(line.leaves, ','));
        if (is_sensitive(line.dimension)) {
            add_once(model_.sensitive, line.dimension);
        }
    }
}

void AuditModelMaker::add_earlier(const std::vector<LedgerCell>& cells) {
    // By release, universe and dimensions, and whether it is printed: what stood together in a
    // table.
    std::map<std::pair<int, std::string>, std::vector<Place>> tables;
    std::set<std::string> unprinted;
    for (const LedgerCell& cell : cells) {
        if (cell.state == LedgerState::kUnprinted) {
            unprinted_.emplace(cell.universe, cell.key);
        }
        if (!is_count(cell) || cell.state == LedgerState::kUnprinted) {
            continue;
        }
        std::string shape = shape_of({cell.universe, cell.key});
        if (!is_printed(cell)) {
            shape += ", ej utskrivet";
            unprinted.insert(shape);
        }
        tables[{cell.release, shape}].push_back({{cell.universe, cell.key}, cell.count});
    }
    for (const auto& [place, cells_of] : tables) {
        add_table("publicering " + std::to_string(place.first) + ": " + place.second,
                  cells_of.front().name.universe,
                  cells_of);
        model_.tables.back().printed = !unprinted.contains(place.second);
    }
}

// Who cannot be where, and what hangs together how.
void AuditModelMaker::add_known(const Ledger& ledger,
                                const Space& space,
                                const std::vector<Relation>& relations) {
    add_zeros(ledger.cells);
    add_absent(ledger.dimensions);
    for (const Relation& relation : relations) {
        add_relation(space, relation);
    }
}

void AuditModelMaker::add_zero(const CellName& name) {
    model_.relations.push_back({"tom: " + name.universe + " " + name.key, 0, {{1, key(name)}}});
}

void AuditModelMaker::add_zeros(const std::vector<LedgerCell>& cells) {
    for (const LedgerCell& cell : cells) {
        if (cell.state == LedgerState::kStructural) {
            add_zero({cell.universe, cell.key});
        }
    }
}

// An answer that only another universe knows counts nobody here.
void AuditModelMaker::add_absent(const std::vector<LedgerDimension>& lines) {
    for (const LedgerDimension& line : lines) {
        const std::vector<std::string> own = domain::split(line.leaves, ',');
        for (const std::string& leaf :
             std::vector<std::string>(model_.dimension(line.dimension).leaves)) {
            if (std::ranges::find(own, leaf) == own.end()) {
                add_zero({line.universe, line.dimension + "=" + leaf});
            }
        }
    }
}

void AuditModelMaker::add_relation(const Space& space, const Relation& relation) {
    AuditModel::Relation added{
        "samband " + std::to_string(model_.relations.size() + 1), relation.rhs, {}};
    for (const Relation::Term& term : relation.terms) {
        added.terms.emplace_back(term.coefficient,
                                 key({space.universe_of(term.key).name, space.text(term.key)}));
    }
    model_.relations.push_back(std::move(added));
}

// A bound is a relation, and a count that nothing prints is a cell to be attacked. A table for each
// combination of questions: one of them all would ask the auditor for everybody in all of them
// crossed.
void AuditModelMaker::add_assumed(const Space& space, const std::vector<KnownBound>& bounds) {
    std::map<std::string, std::vector<Place>> unprinted;  // by shape
    for (const KnownBound& bound : bounds) {
        if (bound.low > 0) {
            add_relation(space, Relation{bound.low, {{1, bound.key}}});
            model_.relations.back().op = ">=";
        }
        if (bound.high != kNoLimit) {
            add_relation(space, Relation{bound.high, {{1, bound.key}}});
            model_.relations.back().op = "<=";
        }
        CellName name{space.universe_of(bound.key).name, space.text(bound.key)};
        if (bound.unprinted || unprinted_.contains({name.universe, name.key})) {
            unprinted[shape_of(name)].push_back({std::move(name), std::nullopt});
        }
    }
    for (const auto& [shape, places] : unprinted) {
        add_table("otryckta " + shape, places.front().name.universe, places);
        model_.tables.back().printed = model_.tables.back().groups = false;
    }
}

AuditModel begin(std::string title, const Policy& policy, const std::vector<LedgerCell>& known) {
    AuditModel model;
    model.title = std::move(title);
    model.threshold = policy.threshold;
    for (const LedgerCell& cell : known) {
        // Shown under an earlier policy with a lower threshold, and for ever.
        model.threshold =
            std::min(model.threshold, static_cast<int>(cell.count.value_or(policy.threshold)));
    }
    model.min_width = policy.width;
    model.coalition = policy.group;
    return model;
}

}  // namespace

AuditModel::Dimension& AuditModel::dimension(const std::string& name) {
    const auto it = std::ranges::find(dimensions, name, &Dimension::name);
    return it != dimensions.end() ? *it : dimensions.emplace_back(Dimension{name, {}, {}});
}

void AuditModel::ask(const std::string& universe,
                     const std::string& name,
                     const std::vector<std::string>& leaves) {
    Dimension& asked = dimension(name);
    for (const std::string& leaf : leaves) {
        add_once(asked.leaves, leaf);
    }
    auto of = std::ranges::find(universes, universe, &Universe::name);
    if (of == universes.end()) {
        universes.push_back({universe, {}});
        of = universes.end() - 1;
    }
    add_once(of->dimensions, name);
}

void AuditModel::add_group(const std::string& name,
                           const std::string& code,
                           const std::vector<std::string>& leaves) {
    add_once(dimension(name).groups, {code, leaves});
}

AuditModel make_audit_model(const PublishedRelease& release,
                            const Policy& policy,
                            const Ledger& earlier,
                            const Ledger& additions,
                            const Space& space,
                            const std::vector<Relation>& relations,
                            const std::vector<KnownBound>& assumed) {
    AuditModel model = begin("Publicering " + std::to_string(release.number()) + ", " +
                                 domain::to_string(release.period()),
                             policy,
                             earlier.cells);
    Ledger all = earlier;
    all.append(additions);
    AuditModelMaker maker(model);
    maker.add_questions(all.dimensions);
    for (const PublishedTable& table : release.tables()) {
        maker.add_published(table);
    }
    maker.add_earlier(earlier.cells);
    maker.add_known(all, space, relations);
    maker.add_assumed(space, assumed);
    return model;
}

AuditModel audit_model_of_ledger(std::string title,
                                 const Policy& policy,
                                 const Ledger& ledger,
                                 const Space& space,
                                 const std::vector<Relation>& relations,
                                 const std::vector<KnownBound>& assumed) {
    AuditModel model = begin(std::move(title), policy, ledger.cells);
    AuditModelMaker maker(model);
    maker.add_questions(ledger.dimensions);
    maker.add_earlier(ledger.cells);
    maker.add_known(ledger, space, relations);
    maker.add_assumed(space, assumed);
    return model;
}

}  // namespace samspar::disclosure
