// disclosure_report [YEARS]: what the protection of a publicering costs, table by table, for HBS
// 2021, for so many random years (100) and for a large one; and what would be known if only small
// numbers were hidden. Exit status 1 when a limit is missed.
#include <cmath>
#include <cstdlib>
#include <ctime>
#include <iomanip>
#include <iostream>
#include <map>

#include "disclosure/model/population.h"
#include "disclosure/plan/catalogue.h"
#include "disclosure/published_year.h"
#include "disclosure/random_forbund.h"
#include "disclosure/release/ladder.h"
#include "statistics/snapshot_text.h"

namespace samspar::bench {
namespace {

using namespace disclosure;

// Cells of one kind: inner cells of one table, over all years.
struct Cost {
    std::int64_t cells = 0;
    std::int64_t hidden = 0;
    std::int64_t persons = 0;
    std::int64_t persons_hidden = 0;
    // What it takes to write the counts: a reader of n who expected nothing learns log2(n + 1).
    double bits = 0;
    double bits_hidden = 0;

    void add(bool is_hidden, std::int64_t count) {
        const double own = std::log2(static_cast<double>(count) + 1);
        ++cells;
        persons += count;
        bits += own;
        hidden += is_hidden ? 1 : 0;
        persons_hidden += is_hidden ? count : 0;
        bits_hidden += is_hidden ? own : 0;
    }
};

// What many releases cost together.
struct Costs {
    std::map<std::string, Cost> tables;
    std::size_t years = 0;
    std::size_t refused = 0;
    std::size_t cells = 0;
    std::size_t hidden = 0;
    std::size_t large = 0;
    std::size_t large_hidden = 0;
    std::size_t worst_per_mille = 0;  // of the large cells of one year
    std::vector<std::size_t> by_step = std::vector<std::size_t>(ladder().size(), 0);
    std::size_t insats_totals_hidden = 0;
    std::size_t programs = 0;
    double seconds = 0;
    double longest = 0;
    std::size_t naive_hidden = 0;
    std::size_t naive_exact = 0;
    std::size_t naive_narrow = 0;
};

class Truth {
public:
    Truth(const domain::Snapshot& snapshot, const domain::Kodlistor& lists)
        : zeros_(space_.dimension(names::kInsats)),
          population_(make_population(snapshot, lists, domain::year_period(2021), space_, zeros_)) {
    }

    std::int64_t count(const CellName& name) const {
        const auto universe = static_cast<std::uint16_t>(space_.find_universe(name.universe));
        return population_.of(universe).sum(space_.parse(universe, name.key)).persons;
    }

private:
    Space space_;
    StructuralZeros zeros_;
    PeriodPopulation population_;
};

void add_tables(Costs& costs, const PublishedRelease& release, const Truth& truth) {
    for (const PublishedTable& table : release.tables()) {
        Cost& cost = costs.tables[table.id()];
        for (std::size_t row = 0; row < table.rows().size(); ++row) {
            for (std::size_t column = 0; column < table.columns().size(); ++column) {
                const CellState state = table.cell(row, column).state();
                if (!table.rows()[row].total && state != CellState::kNotApplicable) {
                    cost.add(state == CellState::kHidden, truth.count(table.name(row, column)));
                }
            }
        }
    }
    costs.insats_totals_hidden += release.find("insatser")->hidden_cells();
}

void add_naive(Costs& costs, const domain::Snapshot& snapshot, const domain::Kodlistor& lists) {
    Defences primary_only;
    primary_only.secondary = false;
    const ReleaseResult result = testing::publish(snapshot, lists, 2021, {}, primary_only);
    for (const audit::CellFinding& cell : testing::examine_release(result).cells) {
        ++costs.naive_hidden;
        costs.naive_exact += cell.verdict == audit::Verdict::kExact ? 1U : 0U;
        costs.naive_narrow += cell.verdict == audit::Verdict::kNarrow ? 1U : 0U;
    }
}

void add_year(Costs& costs, const domain::Snapshot& snapshot, const domain::Kodlistor& lists) {
    const std::clock_t before = std::clock();
    const ReleaseResult result = testing::publish(snapshot, lists, 2021);
    const double seconds = static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC;
    ++costs.years;
    costs.seconds += seconds;
    costs.longest = std::max(costs.longest, seconds);
    if (result.refusal) {
        ++costs.refused;
        return;
    }
    const ReleaseReport& report = result.report;
    ++costs.by_step[report.step];
    costs.cells += report.cells;
    costs.hidden += report.hidden;
    costs.large += report.large;
    costs.large_hidden += report.large_hidden;
    costs.worst_per_mille =
        std::max(costs.worst_per_mille, report.large_hidden * 1000 / report.large);
    costs.programs += report.programs;
    add_tables(costs, *result.release, Truth(snapshot, lists));
    add_naive(costs, snapshot, lists);
}

double percent(std::int64_t part, std::int64_t whole) {
    return whole == 0 ? 0.0 : 100.0 * static_cast<double>(part) / static_cast<double>(whole);
}
double percent(std::size_t part, std::size_t whole) {
    return percent(static_cast<std::int64_t>(part), static_cast<std::int64_t>(whole));
}

// Of all that the tables would tell if nothing in them were hidden.
double bits_shown(const Costs& costs) {
    double all = 0;
    double shown = 0;
    for (const auto& [id, cost] : costs.tables) {
        all += cost.bits;
        shown += cost.bits - cost.bits_hidden;
    }
    return all == 0 ? 0 : 100 * shown / all;
}

void print(const std::string& title, const Costs& costs) {
    std::cout << title << ": " << costs.years << " publiceringar, " << costs.refused << " refused; "
              << costs.cells << " counts, " << costs.cells - costs.hidden << " shown, "
              << costs.hidden << " hidden, " << bits_shown(costs)
              << " % of the bits shown\n  of those of 5 and more "
              << percent(costs.large_hidden, costs.large) << " % hidden, in the worst year "
              << static_cast<double>(costs.worst_per_mille) / 10 << " %; " << costs.programs
              << " linear programs, " << costs.seconds << " s, the longest " << costs.longest
              << " s\n  with small numbers hidden only: " << costs.naive_exact << " of "
              << costs.naive_hidden << " marks exactly known, " << costs.naive_narrow
              << " nearly\n  made at step";
    for (std::size_t step = 0; step < costs.by_step.size(); ++step) {
        std::cout << ' ' << step << ": " << costs.by_step[step];
    }
    std::cout << "\n  " << std::left << std::setw(30) << "table" << std::right << std::setw(8)
              << "level" << std::setw(8) << "cells" << std::setw(14) << "hidden %" << std::setw(14)
              << "of persons %\n";
    for (const TableDesign& design : catalogue()) {
        const auto found = costs.tables.find(std::string(design.id));
        if (found == costs.tables.end()) {
            continue;
        }
        const Cost& cost = found->second;
        std::cout << "  " << std::left << std::setw(30) << design.id << std::right << std::setw(8)
                  << (design.rows.dimension == names::kInsats ? "insats" : "förbund")
                  << std::setw(8) << cost.cells << std::setw(14) << percent(cost.hidden, cost.cells)
                  << std::setw(13) << percent(cost.persons_hidden, cost.persons) << '\n';
    }
    std::cout << '\n';
}

bool limit(const std::string& what, double value, double most) {
    const bool ok = value <= most;
    std::cout << (ok ? "ok     " : "MISSED ") << what << ": " << value << " (limit " << most
              << ")\n";
    return ok;
}

std::int64_t holes(const Costs& costs, const std::string& table) {
    const auto found = costs.tables.find(table);
    return found == costs.tables.end() ? 1 : found->second.hidden;
}

int run(std::uint32_t years) {
    const domain::Kodlistor lists = testing::test_lists();
    Costs hbs;
    add_year(hbs, testing::hbs_2021_with_limits(lists), lists);
    Costs random;
    for (std::uint32_t seed = 1; seed <= years; ++seed) {
        add_year(random,
                 testing::random_forbund(lists, seed, {.insatser = 10, .registreringar = 260}),
                 lists);
    }
    Costs large;
    for (std::uint32_t seed = 1; seed <= 3; ++seed) {
        add_year(large,
                 testing::random_forbund(lists, seed, {.insatser = 40, .registreringar = 1300}),
                 lists);
    }
    std::cout << std::fixed << std::setprecision(1);
    print("HBS 2021", hbs);
    print("Random years, 10 insatser", random);
    print("Large years, 40 insatser, 1 300 registreringar", large);

    bool ok = limit("HBS 2021: seconds", hbs.longest, 2);
    ok = limit("HBS 2021: hidden counts", static_cast<double>(hbs.hidden), 30) && ok;
    ok = limit("HBS 2021: per cent of the bits hidden", 100 - bits_shown(hbs), 12) && ok;
    for (const char* table : {"insatser", "insats_kon", "arbete_studier", "flode_kon"}) {
        ok = limit(std::string("HBS 2021: holes in ") + table,
                   static_cast<double>(holes(hbs, table)),
                   0) &&
             ok;
    }
    ok = limit("random years: per cent hidden of counts of 5 and more",
               percent(random.large_hidden, random.large),
               9) &&
         ok;
    ok = limit("random years: the same in the worst year",
               static_cast<double>(random.worst_per_mille) / 10,
               15) &&
         ok;
    ok = limit("random years: totals of insatser hidden",
               static_cast<double>(random.insats_totals_hidden + large.insats_totals_hidden),
               0) &&
         ok;
    ok = limit("random years: refused", static_cast<double>(random.refused + large.refused), 0) &&
         ok;
    ok = limit("large year: seconds", large.longest, 10) && ok;
    return ok ? 0 : 1;
}

}  // namespace
}  // namespace samspar::bench

int main(int argc, char** argv) {
    return samspar::bench::run(argc > 1 ? static_cast<std::uint32_t>(std::atoi(argv[1])) : 100);
}
