// The tables less the file are a table too: of those whom the file leaves out. The tables print 41
// women who ended to work, the file has 39 such lines; then two women are left out, and everybody
// can say what they answered. So those left out are counted by every combination of answers that a
// reader might subtract, and each count is treated as a cell: shown when it is large enough and a
// table gives it away anyhow, else hidden and attacked.

#include "disclosure/microdata/left_out.h"

#include <algorithm>
#include <set>

#include "disclosure/model/dimension_names.h"
#include "domain/split.h"

namespace samspar::disclosure {
namespace {

constexpr std::size_t kMostCrossed = 3;

bool has(const MicrodataLine& line, const LeftOutCell& cell) {
    for (std::size_t i = 0; i < line.size(); ++i) {
        if (cell.answers[i] && *cell.answers[i] != line[i]) {
            return false;
        }
    }
    return true;
}

void count(const MicrodataLines& left_out, LeftOutCell& cell) {
    for (const auto& [line, who] : left_out) {
        cell.rows += has(line, cell) ? who.size() : 0;
    }
}

// The next combination, the last column changing fastest, from every answer to none. False when
// there is none left.
bool advance(const std::vector<MicrodataColumn>& columns, LeftOutCell& cell) {
    for (std::size_t i = columns.size(); i-- > 0;) {
        std::optional<std::uint16_t>& answer = cell.answers[i];
        if (answer) {
            const auto next = static_cast<std::uint16_t>(*answer + 1);
            answer = next < columns[i].categories.size() ? std::optional(next) : std::nullopt;
            return true;
        }
        answer = std::uint16_t{0};
    }
    return false;
}

using Questions = std::set<std::string>;

// The questions of each shown count of a universe; of all of it, none.
std::set<Questions> crossings_of(const Ledger& published, const std::string& universe) {
    std::set<Questions> crossings{{}};
    for (const LedgerCell& cell : published.cells) {
        if (cell.universe == universe && cell.state == LedgerState::kShown) {
            Questions asked;
            for (const std::string& part : domain::split(cell.key, ';')) {
                asked.insert(part.substr(0, part.find('=')));
            }
            crossings.insert(std::move(asked));
        }
    }
    return crossings;
}

}  // namespace

std::size_t LeftOutCell::crossed() const {
    return static_cast<std::size_t>(
        std::ranges::count_if(answers, [](const auto& answer) { return answer.has_value(); }));
}

MicrodataLine LeftOutCell::line() const {
    MicrodataLine all;
    for (const auto& answer : answers) {
        all.push_back(answer.value());
    }
    return all;
}

std::vector<LeftOutCell> left_out_cells(const std::vector<MicrodataColumn>& columns,
                                        const MicrodataLines& left_out) {
    std::vector<LeftOutCell> cells;
    LeftOutCell cell;
    cell.answers.assign(columns.size(), std::uint16_t{0});
    do {
        const std::size_t crossed = cell.crossed();
        if (crossed <= kMostCrossed || crossed == columns.size()) {
            cells.push_back(cell);
            count(left_out, cells.back());
        }
    } while (advance(columns, cell));
    return cells;
}

std::string left_out_universe(domain::Period period) {
    return "utelamnade " + domain::to_string(period);
}

std::string audit_code(const Space& space, const MicrodataColumn& column, std::uint16_t category) {
    std::vector<std::string> leaves;
    for (const Leaf leaf : column.categories[category].leaves) {
        leaves.push_back(space.dimensions()[column.number].leaves[leaf]);
    }
    std::ranges::sort(leaves);
    std::string code;
    for (const std::string& leaf : leaves) {
        code += (code.empty() ? "" : "+") + leaf;
    }
    return code;
}

AuditModel::Key audit_key(const Space& space,
                          const std::string& universe,
                          const std::vector<MicrodataColumn>& columns,
                          const LeftOutCell& cell) {
    AuditModel::Key key{universe, {}};
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (cell.answers[i]) {
            key.codes.emplace_back(columns[i].dimension,
                                   audit_code(space, columns[i], *cell.answers[i]));
        }
    }
    return key;
}

std::vector<std::string> told_by_subtraction(const Space& space,
                                             const Ledger& published,
                                             domain::Period period,
                                             const std::vector<MicrodataColumn>& columns,
                                             const std::vector<LeftOutCell>& cells,
                                             std::size_t threshold) {
    const std::string universe = universe_name(Counted::kAvslutade, period);
    std::set<std::string> shown;
    for (const LedgerCell& cell : published.cells) {
        if (cell.universe == universe && cell.state == LedgerState::kShown) {
            shown.insert(cell.key);
        }
    }
    std::vector<std::string> told;
    for (const LeftOutCell& cell : cells) {
        CellKey key{static_cast<std::uint16_t>(space.find_universe(universe)), {}};
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (cell.answers[i]) {
                const LeafSet& leaves = columns[i].categories[*cell.answers[i]].leaves;
                key.factors.push_back({columns[i].number, leaves});
            }
        }
        const std::string text = space.text(space.normal(std::move(key)));
        if (cell.rows > 0 && cell.rows < threshold && shown.contains(text)) {
            told.push_back("left out " + text);
        }
    }
    return told;
}

std::vector<bool> beside_a_table(const Ledger& published,
                                 domain::Period period,
                                 const std::vector<MicrodataColumn>& columns,
                                 const std::vector<LeftOutCell>& cells) {
    const std::set<Questions> crossings =
        crossings_of(published, universe_name(Counted::kAvslutade, period));
    std::vector<bool> beside;
    for (const LeftOutCell& cell : cells) {
        Questions asked;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            if (cell.answers[i]) {
                asked.insert(columns[i].dimension);
            }
        }
        beside.push_back(crossings.contains(asked));
    }
    return beside;
}

AuditModel::Table left_out_table(const Space& space,
                                 domain::Period period,
                                 const std::vector<MicrodataColumn>& columns,
                                 const std::vector<LeftOutCell>& cells,
                                 const std::vector<bool>& beside,
                                 std::size_t threshold) {
    AuditModel::Table table{"utelamnade", left_out_universe(period), {}, {}};
    for (const MicrodataColumn& column : columns) {
        table.dimensions.push_back(column.dimension);
    }
    for (std::size_t i = 0; i < cells.size(); ++i) {
        AuditModel::Cell place;
        for (std::size_t column = 0; column < columns.size(); ++column) {
            const auto& answer = cells[i].answers[column];
            place.codes.push_back(answer ? audit_code(space, columns[column], *answer) : "*");
        }
        if (cells[i].rows >= threshold && beside[i]) {
            place.count = static_cast<std::int64_t>(cells[i].rows);
        }
        table.cells.push_back(std::move(place));
    }
    return table;
}

}  // namespace samspar::disclosure
