#include "export/wide_table.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "export/kategori_order.h"
#include "export/swedish_time.h"
#include "export/wide_shape.h"
#include "export/words.h"

namespace samspar::exporting {
namespace {

using statistics::ExactStatistics;
using statistics::Figure;
using statistics::kAll;
using statistics::Kind;
using statistics::Measure;
using statistics::Table;

// Insatser that have figures, each a row, the total last.
std::vector<WideRow> insats_rows(const WideShape& shape) {
    std::vector<WideRow> rows;
    for (const int insats : shape.insatser) {
        if (insats != 0) {
            rows.push_back({shape.statistics.insatser[static_cast<std::size_t>(insats)].namn,
                            {.insats = insats},
                            false});
        }
    }
    if (shape.insatser.contains(kAll)) {
        rows.push_back({said("allt", "*"), {.insats = 0}, true});
    }
    return rows;
}

void set_all(std::vector<WideRow>& rows, int Spot::*coordinate, int value) {
    for (WideRow& row : rows) {
        row.spot.*coordinate = value;
    }
}

// Categories that are divided in two ways, fine and coarse, are two tables: in one they would add
// up to twice the whole.
bool has_two_divisions(const Table& table) {
    return std::ranges::any_of(table.kategorier, [](const statistics::Kategori& kategori) {
        return kategori.partition == statistics::kCoarse;
    });
}

std::vector<WideRow> category_rows(const Table& table, std::uint8_t division) {
    std::vector<WideRow> rows;
    for (const std::size_t k : kategori_order(table)) {
        const std::uint8_t partition = table.kategorier[k].partition;
        if (partition == 0 || (partition & division) != 0) {
            rows.push_back(
                {table.kategorier[k].label, {.kategori = place(k)}, false, is_sum(table, k)});
        }
    }
    return rows;
}

// Categories down, measures across, for the whole.
void add_by_category(std::vector<WideTable>& tables,
                     const WideShape& shape,
                     std::uint8_t division) {
    const std::vector<int> matt(shape.category_matt.begin(), shape.category_matt.end());
    for (const std::vector<int>& part : across(shape.statistics, matt)) {
        WideTable wide{
            caption(shape.table, part), said("radhuvud", shape.table.definition->id), {}, {}};
        for (const int m : part) {
            wide.groups.push_back(measure_group(shape, m));
        }
        if (division == statistics::kCoarse) {
            wide.caption += ", " + said("bildtext", "grova_grupper");
        }
        wide.rows = category_rows(shape.table, division);
        const bool with_total =
            std::ranges::any_of(matt, [&](int m) { return shape.whole_matt.contains(m); });
        if (with_total) {
            wide.rows.push_back({said("allt", "*"), {.kategori = 0}, true});
        }
        set_all(wide.rows, &Spot::insats, shape.whole());
        tables.push_back(std::move(wide));
    }
}

// Categories that are shown across: the fine ones, or all when the table has no fine ones.
std::vector<WideColumn> category_columns(const WideShape& shape, int matt) {
    std::vector<WideColumn> columns;
    const auto& kategorier = shape.table.kategorier;
    for (const std::size_t k : kategori_order(shape.table)) {
        if ((kategorier[k].partition & statistics::kFine) != 0 || kategorier[1].partition == 0) {
            columns.push_back({kategorier[k].label,
                               {.period = 0, .kon = 0, .kategori = place(k), .matt = matt},
                               false});
        }
    }
    if (shape.whole_matt.contains(matt)) {
        columns.push_back(
            {said("allt", "*"), {.period = 0, .kon = 0, .kategori = 0, .matt = matt}, false});
    }
    return columns;
}

// So many columns of shares fit a page.
constexpr std::size_t kColumnsAcross = 9;

// Insatser down, categories across, both kön together; in several tables of equal width when
// there are many.
void add_insatser_by_category(std::vector<WideTable>& tables, const WideShape& shape, int matt) {
    const Measure& measure = shape.table.matt[static_cast<std::size_t>(matt)];
    const std::vector<WideColumn> columns = category_columns(shape, matt);
    const std::size_t parts = (columns.size() + kColumnsAcross - 1) / kColumnsAcross;
    for (std::size_t part = 0; part < parts; ++part) {
        const auto from = static_cast<std::ptrdiff_t>(columns.size() * part / parts);
        const auto to = static_cast<std::ptrdiff_t>(columns.size() * (part + 1) / parts);
        std::string text = caption(shape.table, {matt}) + " per insats";
        if (parts > 1) {
            text += ", del " + std::to_string(part + 1) + " av " + std::to_string(parts);
        }
        tables.push_back({std::move(text),
                          said("huvud", "insats"),
                          insats_rows(shape),
                          {{measure.label, {columns.begin() + from, columns.begin() + to}}}});
    }
}

// The first two counting measures, which are the two sides where a table has sides.
void add_insatser_by_category(std::vector<WideTable>& tables, const WideShape& shape) {
    if (shape.insatser.size() < 2 || !shape.insats_categories) {
        return;
    }
    int shown = 0;
    for (const int matt : shape.category_matt) {
        const Kind kind = shape.table.matt[static_cast<std::size_t>(matt)].kind;
        if ((kind == Kind::kShare || kind == Kind::kCount) && ++shown <= 2) {
            add_insatser_by_category(tables, shape, matt);
        }
    }
}

// Insatser down, the measures that have no categories across.
void add_by_insats(std::vector<WideTable>& tables, const WideShape& shape) {
    std::vector<int> matt;
    std::ranges::set_difference(shape.whole_matt, shape.category_matt, std::back_inserter(matt));
    for (const std::vector<int>& part : across(shape.statistics, matt)) {
        WideTable wide{caption(shape.table, part), said("huvud", "insats"), insats_rows(shape), {}};
        for (const int m : part) {
            wide.groups.push_back(measure_group(shape, m));
        }
        set_all(wide.rows, &Spot::kategori, 0);
        tables.push_back(std::move(wide));
    }
}

// In the order of time, from the first in which anybody took part: a förbund begins some year, and
// the years before it are nothing to compare with.
std::vector<int> periods_from_first(const WideShape& shape) {
    std::vector<int> periods(shape.periods.begin(), shape.periods.end());
    std::ranges::sort(periods, {}, [&](int p) {
        return shape.statistics.periods[static_cast<std::size_t>(p)].first;
    });
    const auto first = std::ranges::find_if(
        periods, [&](int p) { return shape.periods_with_persons.contains(p); });
    periods.erase(periods.begin(), first);
    return periods;
}

// A measure of the period that the row is about: the compared one is a row of its own.
WideGroup group_of_any_period(const WideShape& shape, int matt) {
    WideGroup group = measure_group(shape, matt);
    std::erase_if(group.columns, [](const WideColumn& column) {
        return column.change || column.spot.period != 0;
    });
    for (WideColumn& column : group.columns) {
        column.spot.period = -1;
    }
    return group;
}

// A table that speaks of other periods than the asked: those down, each measure across.
void add_by_period(std::vector<WideTable>& tables, const WideShape& shape) {
    const std::vector<int> periods = periods_from_first(shape);
    const std::vector<int> matt(shape.whole_matt.begin(), shape.whole_matt.end());
    for (const std::vector<int>& part : across(shape.statistics, matt)) {
        WideTable wide{caption(shape.table, part), said("huvud", "ar"), {}, {}};
        for (const int p : periods) {
            wide.rows.push_back(
                {swedish_period(shape.statistics.periods[static_cast<std::size_t>(p)]),
                 {.period = p, .insats = shape.whole(), .kategori = 0},
                 false});
        }
        for (const int m : part) {
            wide.groups.push_back(group_of_any_period(shape, m));
        }
        tables.push_back(std::move(wide));
    }
}

// The rows of one period that have a figure: each insats with its enheter, the total last.
std::vector<WideRow> rows_by_enhet(const WideShape& shape, int period) {
    std::set<std::pair<int, int>> places;
    for (const Figure& f : shape.table.figures) {
        if (f.period == period) {
            places.insert({f.insats, f.kategori});
        }
    }
    std::vector<WideRow> rows;
    for (const auto& [insats, kategori] : places) {
        const auto& namn = shape.statistics.insatser[static_cast<std::size_t>(insats)].namn;
        const auto& enhet = shape.table.kategorier[static_cast<std::size_t>(kategori)].label;
        const std::string label = insats == 0     ? said("allt", "*")
                                  : kategori == 0 ? namn
                                                  : namn + ", " + enhet;
        rows.push_back(
            {label, {.period = period, .insats = insats, .kategori = kategori}, insats == 0});
    }
    std::stable_partition(rows.begin(), rows.end(), [](const WideRow& row) { return !row.total; });
    return rows;
}

// Insatser and their enheter down, kön across, a table for each year.
void add_enheter(std::vector<WideTable>& tables, const WideShape& shape) {
    WideGroup group{shape.table.matt[0].label, {}};
    for (std::size_t kon = 1; kon <= shape.statistics.kon.size(); ++kon) {
        const std::size_t at = kon % shape.statistics.kon.size();  // the total last
        group.columns.push_back(
            {shape.statistics.kon[at].label, {.kon = place(at), .matt = 0}, false});
    }
    for (const int p : shape.periods) {
        const std::string year =
            swedish_period(shape.statistics.periods[static_cast<std::size_t>(p)]);
        tables.push_back({shape.table.definition->title + " " + year,
                          said("huvud", "insats_enhet"),
                          rows_by_enhet(shape, p),
                          {group}});
    }
}

}  // namespace

Spot merge(const Spot& row, const Spot& column) {
    const auto either = [](int a, int b) { return a >= 0 ? a : b; };
    return {either(row.period, column.period),
            either(row.insats, column.insats),
            either(row.kon, column.kon),
            either(row.kategori, column.kategori),
            either(row.matt, column.matt)};
}

std::vector<WideTable> wide_tables(const ExactStatistics& statistics, const Table& table) {
    const WideShape shape(statistics, table);
    std::vector<WideTable> tables;
    if (table.definition->id == "antal") {
        add_enheter(tables, shape);
    } else if (table.definition->id == "flode_ar") {
        add_by_period(tables, shape);
    } else {
        if (has_two_divisions(table)) {
            add_by_category(tables, shape, statistics::kFine);
            add_by_category(tables, shape, statistics::kCoarse);
        } else {
            add_by_category(tables, shape, statistics::kFine | statistics::kCoarse);
        }
        add_insatser_by_category(tables, shape);
        add_by_insats(tables, shape);
    }
    return tables;
}

}  // namespace samspar::exporting
