// What a file says in the language of tables. With nobody left out its lines are plain equations:
// so many have these answers. With somebody left out they are "everybody with these answers, less
// those left out", where those are a universe of their own, of which the reader knows nothing but
// what the rules of the file imply.
//
// The rules are known, so what they imply must be in the model: a line that is in the file is there
// for all who have it, so nobody left out for her answers has it.

#include "disclosure/microdata/model.h"

#include <algorithm>
#include <set>

#include "disclosure/model/dimension_names.h"

namespace samspar::disclosure {
namespace {

class Maker {
public:
    Maker(const Space& space, domain::Period period, const MicrodataFacts& file)
        : space_(space),
          period_(period),
          file_(file),
          avslutade_(universe_name(Counted::kAvslutade, period)),
          aktuella_(universe_name(Counted::kAktuella, period)),
          left_out_(left_out_universe(period)) {}

    AuditModel make(const Ledger& published);

private:
    void add_questions(const Ledger& published);
    void add_codes();
    void add_left_out_questions();
    void add_lines();
    void add_left_out();
    void add_left_out_table(const std::vector<bool>& beside);
    void add_left_out_rules();
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
    std::string left_out_;
    AuditModel model_;
};

// The answers to a question that a universe knows.
std::vector<std::string> answers_of(const Space& space,
                                    const std::string& universe,
                                    const std::string& name) {
    const std::uint16_t dimension = space.find_dimension(name);
    std::vector<std::string> answers;
    if (const LeafSet* leaves =
            space.universes()[space.find_universe(universe)].leaves_of(dimension)) {
        for (const Leaf leaf : *leaves) {
            answers.push_back(space.dimensions()[dimension].leaves[leaf]);
        }
    }
    return answers;
}

// All that the tables asked, so that this file and theirs speak of the same universes; and what
// only the file asks.
void Maker::add_questions(const Ledger& published) {
    for (const LedgerDimension& line : published.dimensions) {
        if (line.universe == avslutade_ || line.universe == aktuella_) {
            model_.ask(
                line.universe, line.dimension, answers_of(space_, line.universe, line.dimension));
        }
    }
    for (const MicrodataColumn& column : file_.columns) {
        model_.ask(avslutade_, column.dimension, space_.dimensions()[column.number].leaves);
    }
}

void Maker::add_codes() {
    for (const MicrodataColumn& column : file_.columns) {
        for (std::uint16_t i = 0; i < column.categories.size(); ++i) {
            std::vector<std::string> leaves;
            for (const Leaf leaf : column.categories[i].leaves) {
                leaves.push_back(space_.dimensions()[column.number].leaves[leaf]);
            }
            if (leaves.size() > 1) {
                model_.add_group(column.dimension, audit_code(space_, column, i), leaves);
            }
        }
    }
}

// With an answer that only other universes know there is nobody.
void Maker::add_left_out_questions() {
    for (const MicrodataColumn& column : file_.columns) {
        const std::vector<std::string>& leaves = space_.dimensions()[column.number].leaves;
        model_.ask(left_out_, column.dimension, leaves);
        if (column.sensitive) {
            model_.sensitive.push_back(column.dimension);
        }
        for (std::size_t leaf = 0; leaf < leaves.size(); ++leaf) {
            if (column.category_of[leaf] == column.categories.size()) {
                relate("tom: " + left_out_ + " " + leaves[leaf],
                       "=",
                       0,
                       {left_out_, {{column.dimension, leaves[leaf]}}});
            }
        }
    }
}

std::string name_of(const AuditModel::Key& key) {
    std::string name;
    for (const auto& [dimension, code] : key.codes) {
        name += " " + code;
    }
    return name;
}

// Nobody is left out: the lines are all there is.
void Maker::add_lines() {
    for (const auto& [line, who] : file_.lines) {
        const LeftOutCell answers{{line.begin(), line.end()}};
        const AuditModel::Key key = audit_key(space_, avslutade_, file_.columns, answers);
        relate("mikrodata" + name_of(key), "=", who.size(), key);
    }
}

// Everybody with a combination of answers is in the file or left out.
void Maker::add_left_out() {
    for (const LeftOutCell& cell : file_.left_out) {
        if (cell.crossed() == file_.columns.size()) {
            const AuditModel::Key all = audit_key(space_, avslutade_, file_.columns, cell);
            const auto lines = file_.lines.find(cell.line());
            const std::size_t in_file = lines == file_.lines.end() ? 0 : lines->second.size();
            model_.relations.push_back({"mikrodata" + name_of(all),
                                        static_cast<std::int64_t>(in_file),
                                        {{1, all}, {-1, {left_out_, all.codes}}},
                                        "="});
        }
    }
}

// A mark beside a table is not a number that was large enough to be shown there.
void Maker::add_left_out_table(const std::vector<bool>& beside) {
    const std::size_t threshold = file_.conditions.combination;
    model_.tables.push_back(
        left_out_table(space_, period_, file_.columns, file_.left_out, beside, threshold));
    for (std::size_t i = 0; i < beside.size(); ++i) {
        const LeftOutCell& cell = file_.left_out[i];
        if (beside[i] && cell.rows < threshold) {
            const AuditModel::Key key = audit_key(space_, left_out_, file_.columns, cell);
            relate("utelamnade, dolda" + name_of(key), "<=", threshold - 1, key);
        }
    }
}

// What the rules of the file tell of those it leaves out for their answers: they have none of its
// lines, and where others alike are in the file they are rare, else all alike would have been left
// out. The second is a rule for persons, and is known of rows where nobody has several.
void Maker::add_left_out_rules() {
    std::set<MicrodataLine> open;
    for (const auto& [line, who] : file_.lines) {
        open.insert(open_part(line, file_.columns));
    }
    const auto is_bounded = [&](const LeftOutCell& cell) {
        return cell.crossed() == file_.columns.size() && !file_.lines.contains(cell.line()) &&
               open.contains(open_part(cell.line(), file_.columns));
    };
    const bool few = std::ranges::all_of(file_.left_out, [&](const LeftOutCell& cell) {
        return !is_bounded(cell) || cell.rows < file_.conditions.combination;
    });
    for (const LeftOutCell& cell : file_.left_out) {
        const AuditModel::Key key = audit_key(space_, left_out_, file_.columns, cell);
        if (cell.crossed() < file_.columns.size()) {
            continue;
        }
        if (file_.lines.contains(cell.line())) {
            relate("utelamnade" + name_of(key), "=", 0, key);
        } else if (few && is_bounded(cell)) {
            relate("utelamnade" + name_of(key), "<=", file_.conditions.combination - 1, key);
        }
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
    model_.coalition = file_.coalition;
    add_questions(published);
    add_codes();
    relate("avslutade", "=", file_.ended, {avslutade_, {}});
    if (file_.left_out.empty()) {
        add_lines();
    } else {
        add_left_out_questions();
        add_left_out();
        add_left_out_table(beside_a_table(published, period_, file_.columns, file_.left_out));
        if (file_.only_dropped) {
            add_left_out_rules();
        }
    }
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
