#include "export/year_by_year.h"

namespace samspar::exporting {
namespace {

constexpr int kYears = 6;

}  // namespace

domain::Period years_beside(domain::Period year) {
    const int last = domain::year_of(year.last);
    return {domain::make_date(last - kYears + 1, 1, 1), domain::make_date(last, 12, 31)};
}

std::optional<domain::Period> years_for_file(domain::Period period) {
    return period == domain::year_period(domain::year_of(period.last))
               ? std::optional(years_beside(period))
               : std::nullopt;
}

TableOf shown_table(const statistics::ExactStatistics& statistics,
                    const statistics::Table& table,
                    const statistics::ExactStatistics* years) {
    if (years != nullptr && table.definition->id == "flode_ar") {
        if (const statistics::Table* longer = statistics::find_table(*years, "flode_ar")) {
            return {*years, *longer};
        }
    }
    return {statistics, table};
}

}  // namespace samspar::exporting
