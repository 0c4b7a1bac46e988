#include "statistics/invariants.h"

#include <vector>

#include "statistics/figure_grid.h"

namespace samspar::statistics {
namespace {

std::string describe(std::string_view rule,
                     const ExactStatistics& statistics,
                     const Table& table,
                     const Figure& figure) {
    std::string text(rule);
    text += ": " + table.definition->id;
    text += ',' + domain::to_string(statistics.periods.at(figure.period));
    text += ',' + statistics.insatser.at(figure.insats).namn;
    text += ',' + statistics.kon.at(figure.kon).code;
    text += ',' + table.kategorier.at(figure.kategori).code;
    text += ',' + table.matt.at(figure.matt).code;
    text += ',' + (figure.antal ? std::to_string(*figure.antal) : std::string());
    return text;
}

// Sums of parts, by the slot of the whole they belong to.
class Sums {
public:
    explicit Sums(const FigureGrid& grid) : parts_(grid.slots()) {}

    void add(std::size_t whole, const Figure& part) {
        parts_[whole].any = true;
        parts_[whole].antal += part.antal.value_or(0);
        parts_[whole].av += part.av.value_or(0);
    }

    // Nothing to compare when there were no parts, or the whole says nothing.
    [[nodiscard]] bool differs(std::size_t slot, const Figure& whole, bool with_av) const {
        const Part& part = parts_[slot];
        return part.any && whole.status == Status::kVisas &&
               (part.antal != whole.antal.value_or(0) ||
                (with_av && part.av != whole.av.value_or(0)));
    }

private:
    struct Part {
        bool any = false;
        std::int64_t antal = 0;
        std::int64_t av = 0;
    };
    std::vector<Part> parts_;
};

bool adds_over_kon(Kind kind) {
    return kind == Kind::kCount || kind == Kind::kShare || kind == Kind::kPrevious;
}

bool adds_over_insatser(Kind kind) {
    return kind == Kind::kCount || kind == Kind::kShare;
}

// What people enter by hand can be missing; what is counted cannot.
bool may_be_unknown(const Table& table) {
    return table.definition->id == "antal";
}

bool is_consistent(const Figure& figure, Kind kind, bool unknown) {
    if (figure.status == Status::kEjTillampligt) {
        return !figure.antal && !figure.av && !figure.varde;
    }
    if (kind == Kind::kPoints || kind == Kind::kMonths) {
        return !figure.av;
    }
    if (!figure.antal) {
        return unknown && !figure.av && !figure.varde;
    }
    if (*figure.antal < 0) {
        return false;
    }
    if (kind == Kind::kCount || kind == Kind::kUnique) {
        return !figure.av && !figure.varde;
    }
    const Share share{*figure.antal, figure.av.value_or(-1)};
    return share.antal <= share.av &&
           figure.varde == percent(share, figure.varde ? figure.varde->decimals : 0);
}

// What the parts of each whole of a table add up to, by the place of the whole.
class PartSums {
public:
    PartSums(const Table& table, const FigureGrid& grid)
        : table_(table), grid_(grid), kon_(grid), insatser_(grid), fine_(grid), coarse_(grid) {}

    void add(const Figure& f) {
        const Kind kind = table_.matt[f.matt].kind;
        const std::uint8_t partition = table_.kategorier[f.kategori].partition;
        if (f.kon != kAll && adds_over_kon(kind)) {
            kon_.add(grid_.slot(f.period, f.insats, kAll, f.kategori, f.matt), f);
        }
        if (f.insats != kAll && adds_over_insatser(kind)) {
            insatser_.add(grid_.slot(f.period, kAll, f.kon, f.kategori, f.matt), f);
        }
        const std::size_t whole = grid_.slot(f.period, f.insats, f.kon, kAll, f.matt);
        if ((partition & kFine) != 0) {
            fine_.add(whole, f);
        }
        if ((partition & kCoarse) != 0) {
            coarse_.add(whole, f);
        }
    }

    // The rule that the whole `f` breaks; empty when its parts add up to it.
    [[nodiscard]] std::string_view broken_by(const Figure& f) const {
        const std::size_t slot = grid_.slot(f);
        if (f.kon == kAll && kon_.differs(slot, f, true)) {
            return "the kön do not add up";
        }
        if (f.insats == kAll && insatser_.differs(slot, f, true)) {
            return "the insatser do not add up";
        }
        if (f.kategori == kAll && table_.matt[f.matt].kind != Kind::kPoints &&
            (fine_.differs(slot, f, false) || coarse_.differs(slot, f, false))) {
            return "the categories do not add up";
        }
        return {};
    }

private:
    const Table& table_;
    const FigureGrid& grid_;
    Sums kon_;
    Sums insatser_;
    Sums fine_;
    Sums coarse_;
};

void check_sums(const ExactStatistics& statistics, const Table& table, const FigureGrid& grid) {
    PartSums sums(table, grid);
    for (const Figure& f : table.figures) {
        sums.add(f);
    }
    for (const Figure& f : table.figures) {
        if (const std::string_view rule = sums.broken_by(f); !rule.empty()) {
            throw InvariantViolation(rule, statistics, table, f);
        }
    }
}

}  // namespace

InvariantViolation::InvariantViolation(std::string_view rule,
                                       const ExactStatistics& statistics,
                                       const Table& table,
                                       const Figure& figure)
    : std::logic_error(describe(rule, statistics, table, figure)) {}

void check_table(const ExactStatistics& statistics, const Table& table) {
    const FigureGrid grid(statistics, table);
    for (const Figure& figure : table.figures) {
        if (!is_consistent(figure, table.matt[figure.matt].kind, may_be_unknown(table))) {
            throw InvariantViolation("antal, av and varde do not agree", statistics, table, figure);
        }
    }
    check_sums(statistics, table, grid);
}

void check_invariants(const ExactStatistics& statistics) {
    for (const Table& table : statistics.tables) {
        check_table(statistics, table);
    }
    check_relations(statistics);
}

}  // namespace samspar::statistics
