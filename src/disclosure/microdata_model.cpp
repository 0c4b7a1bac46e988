#include "disclosure/microdata_model.h"

#include <algorithm>
#include <set>

#include "disclosure/dimension_names.h"

namespace samspar::disclosure {
namespace {

template <typename Value>
void add_once(std::vector<Value>& all, const Value& value) {
    if (std::ranges::find(all, value) == all.end()) {
        all.push_back(value);
    }
}

class Maker {
public:
    Maker(const Space& space, domain::Period period, const MicrodataFacts& file)
        : space_(space),
          period_(period),
          file_(file),
          avslutade_(universe_name(Counted::avslutade, period)),
          aktuella_(universe_name(Counted::aktuella, period)) {}

    AuditModel make(const Ledger& published);

private:
    void add_question(const std::string& universe,
                      const std::string& name,
                      const std::vector<std::string>& leaves);
    void add_questions(const Ledger& published);
    std::string code(const std::string& dimension, const Category& category);
    std::vector<std::string> codes(const MicrodataLine& line);
    void add_lines();
    void add_left_out();
    void add_age();
    void add_time();
    void relate(std::string id, std::string op, std::size_t rhs, const AuditModel::Key& key) {
        model_.relations.push_back(
            {std::move(id), static_cast<std::int64_t>(rhs), {{1, key}}, std::move(op)});
    }

    const Space& space_;
    domain::Period period_;
    const MicrodataFacts& file_;
    std::string avslutade_;
    std::string aktuella_;
    AuditModel model_;
};

void Maker::add_question(const std::string& universe,
                         const std::string& name,
                         const std::vector<std::string>& leaves) {
    auto dimension = std::ranges::find(model_.dimensions, name, &AuditModel::Dimension::name);
    if (dimension == model_.dimensions.end()) {
        model_.dimensions.push_back({name, {}, {}});
        dimension = model_.dimensions.end() - 1;
    }
    for (const std::string& leaf : leaves) {
        add_once(dimension->leaves, leaf);
    }
    auto of = std::ranges::find(model_.universes, universe, &AuditModel::Universe::name);
    if (of == model_.universes.end()) {
        model_.universes.push_back({universe, {}});
        of = model_.universes.end() - 1;
    }
    add_once(of->dimensions, name);
}

// All that the tables asked, so that this file and theirs speak of the same universes; and what
// only the file asks.
void Maker::add_questions(const Ledger& published) {
    for (const LedgerDimension& line : published.dimensions) {
        if (line.universe == avslutade_ || line.universe == aktuella_) {
            std::vector<std::string> leaves;
            const std::size_t universe = space_.find_universe(line.universe);
            for (const UniverseDimension& own : space_.universes()[universe].dimensions) {
                const Dimension& dimension = space_.dimensions()[own.dimension];
                for (const Leaf leaf : own.leaves) {
                    if (dimension.name == line.dimension) {
                        leaves.push_back(dimension.leaves[leaf]);
                    }
                }
            }
            add_question(line.universe, line.dimension, leaves);
        }
    }
    for (const MicrodataColumn& column : file_.columns) {
        add_question(avslutade_, column.dimension, space_.dimensions()[column.number].leaves);
    }
}

// As in the files of the releases: one leaf by its name, several as `man+annat`.
std::string Maker::code(const std::string& name, const Category& category) {
    const auto dimension = std::ranges::find(model_.dimensions, name, &AuditModel::Dimension::name);
    const auto number = std::ranges::find(space_.dimensions(), name, &Dimension::name);
    std::string code;
    std::vector<std::string> leaves;
    for (const Leaf leaf : category.leaves) {
        leaves.push_back(number->leaves[leaf]);
        code += (code.empty() ? "" : "+") + leaves.back();
    }
    if (leaves.size() > 1) {
        add_once(dimension->groups, {code, leaves});
    }
    return code;
}

std::vector<std::string> Maker::codes(const MicrodataLine& line) {
    std::vector<std::string> all;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const MicrodataColumn& column = file_.columns[i];
        all.push_back(code(column.dimension, column.categories[line[i]]));
    }
    return all;
}

void Maker::add_lines() {
    relate("avslutade", "=", file_.ended, {avslutade_, {}});
    for (const auto& [line, who] : file_.lines) {
        AuditModel::Key key{avslutade_, {}};
        const std::vector<std::string> own = codes(line);
        std::string id = "mikrodata";
        for (std::size_t i = 0; i < own.size(); ++i) {
            key.codes.emplace_back(file_.columns[i].dimension, own[i]);
            id += " " + own[i];
        }
        relate(std::move(id), file_.outside == 0 ? "=" : ">=", who.size(), key);
    }
}

// Every combination that is not in the file. It is known to be rare where others alike are in the
// file: else they would all have been left out for another reason.
void Maker::add_left_out() {
    AuditModel::Table table{"utelamnade", avslutade_, {}, {}};
    std::set<MicrodataLine> open;
    for (const auto& [line, who] : file_.lines) {
        open.insert(open_part(line, file_.columns));
    }
    for (const MicrodataColumn& column : file_.columns) {
        table.dimensions.push_back(column.dimension);
    }
    MicrodataLine line(file_.columns.size(), 0);
    for (bool more = true; more;) {
        if (!file_.lines.contains(line)) {
            table.cells.push_back({codes(line), std::nullopt});
            if (open.contains(open_part(line, file_.columns))) {
                AuditModel::Key key{avslutade_, {}};
                for (std::size_t i = 0; i < line.size(); ++i) {
                    key.codes.emplace_back(table.dimensions[i], table.cells.back().codes[i]);
                }
                relate("utelamnade " + std::to_string(table.cells.size()),
                       "<=",
                       file_.conditions.combination - 1 + file_.outside,
                       key);
            }
        }
        more = false;
        for (std::size_t i = line.size(); i-- > 0 && !more;) {
            more = ++line[i] < file_.columns[i].categories.size();
            line[i] = more ? line[i] : std::uint16_t{0};
        }
    }
    if (!table.cells.empty() && file_.outside + file_.dropped > 0) {
        model_.tables.push_back(std::move(table));
    }
}

// Those who ended are aktuella too, of the same age and kön.
void Maker::add_age() {
    const auto leaves = [&](std::string_view name) {
        return std::ranges::find(model_.dimensions, name, &AuditModel::Dimension::name)->leaves;
    };
    for (const std::string& kon : leaves(names::kKon)) {
        for (const std::string& age : leaves(names::kAlder)) {
            const std::vector<std::pair<std::string, std::string>> who{
                {std::string(names::kKon), kon}, {std::string(names::kAlder), age}};
            AuditModel::Key ended{aktuella_, who};
            ended.codes.emplace_back(names::kStatus, names::kAvslutad);
            model_.relations.push_back({"avslutade " + kon + " " + age,
                                        0,
                                        {{1, {avslutade_, who}}, {-1, std::move(ended)}},
                                        "="});
        }
    }
}

// Who was there for a year or more did not begin in the period, when that is a year.
void Maker::add_time() {
    constexpr std::int32_t kLongestYear = 366;
    if (period_.last.days - period_.first.days >= kLongestYear) {
        return;
    }
    AuditModel::Relation relation{"minst ett år", 0, {}, "<="};
    for (const std::string_view leaf : {"12-24", "24-"}) {
        relation.terms.push_back(
            {1, {avslutade_, {{std::string(names::kDeltagartid), std::string(leaf)}}}});
    }
    relation.terms.push_back({-1,
                              {aktuella_,
                               {{std::string(names::kStatus), std::string(names::kAvslutad)},
                                {std::string(names::kIntrade), std::string(names::kIngaende)}}}});
    model_.relations.push_back(std::move(relation));
}

AuditModel Maker::make(const Ledger& published) {
    model_.title = "Mikrodata " + domain::to_string(period_);
    model_.threshold = static_cast<int>(file_.conditions.combination);
    model_.min_width = file_.width;
    // That a combination outside the file is empty is no secret of anybody's.
    model_.zero_exact = false;
    model_.coalition = 1;
    add_questions(published);
    add_lines();
    add_left_out();
    const auto has = [&](std::string_view name) {
        return std::ranges::find(file_.columns, name, &MicrodataColumn::dimension) !=
               file_.columns.end();
    };
    if (has(names::kAlder)) {
        add_age();
    }
    if (has(names::kDeltagartid)) {
        add_time();
    }
    return std::move(model_);
}

}  // namespace

AuditModel microdata_model(const Space& space,
                           const Ledger& published,
                           domain::Period period,
                           const MicrodataFacts& file) {
    return Maker(space, period, file).make(published);
}

}  // namespace samspar::disclosure
