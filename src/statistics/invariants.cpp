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

bool is_consistent(const Figure& figure, Kind kind) {
    if (figure.status == Status::kEjTillampligt) {
        return !figure.antal && !figure.av && !figure.varde;
    }
    if (kind == Kind::kPoints || kind == Kind::kMonths) {
        return !figure.av;
    }
    if (!figure.antal || *figure.antal < 0) {
        return false;
    }
    if (kind == Kind::kCount || kind == Kind::kUnique) {
        return !figure.av && !figure.varde;
    }
    const Share share{*figure.antal, figure.av.value_or(-1)};
    return share.antal <= share.av &&
           figure.varde == percent(share, figure.varde ? figure.varde->decimals : 0);
}

void check_sums(const ExactStatistics& statistics, const Table& table, const FigureGrid& grid) {
    Sums kon(grid);
    Sums insatser(grid);
    Sums fine(grid);
    Sums coarse(grid);
    for (const Figure& f : table.figures) {
        const Kind kind = table.matt[f.matt].kind;
        const std::uint8_t partition = table.kategorier[f.kategori].partition;
        if (f.kon != kAll && adds_over_kon(kind)) {
            kon.add(grid.slot(f.period, f.insats, kAll, f.kategori, f.matt), f);
        }
        if (f.insats != kAll && adds_over_insatser(kind)) {
            insatser.add(grid.slot(f.period, kAll, f.kon, f.kategori, f.matt), f);
        }
        const std::size_t whole = grid.slot(f.period, f.insats, f.kon, kAll, f.matt);
        if ((partition & kFine) != 0) {
            fine.add(whole, f);
        }
        if ((partition & kCoarse) != 0) {
            coarse.add(whole, f);
        }
    }
    for (const Figure& f : table.figures) {
        const std::size_t slot = grid.slot(f);
        if (f.kon == kAll && kon.differs(slot, f, true)) {
            throw InvariantViolation("the kön do not add up", statistics, table, f);
        }
        if (f.insats == kAll && insatser.differs(slot, f, true)) {
            throw InvariantViolation("the insatser do not add up", statistics, table, f);
        }
        if (f.kategori == kAll && table.matt[f.matt].kind != Kind::kPoints &&
            (fine.differs(slot, f, false) || coarse.differs(slot, f, false))) {
            throw InvariantViolation("the categories do not add up", statistics, table, f);
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
        if (!is_consistent(figure, table.matt[figure.matt].kind)) {
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
