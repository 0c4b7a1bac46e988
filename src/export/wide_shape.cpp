#include "export/wide_shape.h"

#include <algorithm>

#include "export/report.h"
#include "export/swedish_list.h"
#include "export/swedish_time.h"
#include "export/words.h"

namespace samspar::exporting {
namespace {

using statistics::ExactStatistics;
using statistics::Figure;
using statistics::kAll;
using statistics::Kind;
using statistics::Measure;
using statistics::Table;

// Ends the name of a measure.
constexpr std::string_view kInMonths = ", månader";

// So many measures, each with its kön, fit a page side by side; with a compared period, each also
// has that period and the change.
std::size_t measures_across(const ExactStatistics& statistics) {
    return statistics.compared ? 2 : 3;
}

// The place of the compared period when the table has figures of it. A change from nothing, which
// is what a year before the first registrering has, would be no change.
int compared_place(const WideShape& shape) {
    if (!shape.statistics.compared) {
        return -1;
    }
    const auto it = std::ranges::find(shape.statistics.periods, *shape.statistics.compared);
    const int found = place(static_cast<std::size_t>(it - shape.statistics.periods.begin()));
    return shape.periods_with_persons.contains(found) ? found : -1;
}

// Some tables bring the period before as measures of their own.
bool brings_previous(const Table& table) {
    return std::ranges::find(table.matt, Kind::kPrevious, &Measure::kind) != table.matt.end();
}

// A change of a share stands beside counts, and is not one.
std::string change_head(Kind kind) {
    return said("huvud", kind == Kind::kShare ? "forandring_andel" : "forandring");
}

}  // namespace

WideShape::WideShape(const ExactStatistics& s, const Table& t) : statistics(s), table(t) {
    for (const Figure& f : table.figures) {
        periods.insert(f.period);
        if (f.antal.value_or(0) > 0) {
            periods_with_persons.insert(f.period);
        }
        insatser.insert(f.insats);
        (f.kategori == kAll ? whole_matt : category_matt).insert(f.matt);
        if (f.kon != kAll) {
            matt_with_kon.insert(f.matt);
        }
        if (f.kategori != kAll && f.insats != kAll) {
            insats_categories = true;
        }
    }
}

int WideShape::whole() const {
    return insatser.contains(kAll) || insatser.empty() ? 0 : *insatser.begin();
}

std::vector<std::vector<int>> across(const ExactStatistics& statistics,
                                     const std::vector<int>& matt) {
    std::vector<std::vector<int>> parts;
    for (std::size_t i = 0; i < matt.size(); ++i) {
        if (i % measures_across(statistics) == 0) {
            parts.emplace_back();
        }
        parts.back().push_back(matt[i]);
    }
    return parts;
}

std::string caption(const Table& table, const std::vector<int>& matt) {
    if (table.matt[static_cast<std::size_t>(matt.front())].code == "unika_min") {
        return said("bildtext", "unika");
    }
    std::vector<std::string> names;
    std::size_t in_months = 0;
    for (const int each : matt) {
        std::string name = lower_first(table.matt[static_cast<std::size_t>(each)].label);
        if (name.ends_with(kInMonths)) {
            name.resize(name.size() - kInMonths.size());
            ++in_months;
        }
        names.push_back(std::move(name));
    }
    // What all of them are measured in is said once.
    return table.definition->title + ": " + swedish_list(names) +
           (in_months > 0 ? std::string(kInMonths) : "");
}

WideGroup measure_group(const WideShape& shape, int matt) {
    const Measure& measure = shape.table.matt[static_cast<std::size_t>(matt)];
    WideGroup group{measure.label, {}};
    if (shape.matt_with_kon.contains(matt)) {
        for (std::size_t kon = 1; kon < shape.statistics.kon.size(); ++kon) {
            group.columns.push_back({shape.statistics.kon[kon].label,
                                     {.period = 0, .kon = place(kon), .matt = matt},
                                     false});
        }
    }
    group.columns.push_back({said("allt", "*"), {.period = 0, .kon = 0, .matt = matt}, false});
    const int before = compared_place(shape);
    if (before >= 0 && !brings_previous(shape.table) && measure.kind != Kind::kPoints) {
        group.columns.push_back({swedish_period(*shape.statistics.compared),
                                 {.period = before, .kon = 0, .matt = matt},
                                 false});
        group.columns.push_back(
            {change_head(measure.kind), {.period = 0, .kon = 0, .matt = matt}, true});
    }
    return group;
}

}  // namespace samspar::exporting
