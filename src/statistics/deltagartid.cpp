#include <array>
#include <string_view>

#include "statistics/table_builder.h"
#include "statistics/tables.h"

namespace samspar::statistics {
namespace {

enum Matt : std::uint16_t { kAvslutade, kMean, kMedian, kExpected };

// The lower bound belongs to the class, the upper does not.
constexpr std::array<std::string_view, kDurationClasses> kClasses{
    "0-3", "3-6", "6-12", "12-24", "24-"};

// What the insats itself expects; a whole number of months, and only of one insats.
void write_expected(TableBuilder& table, const Source& source, const Cell& cell) {
    if (cell.scope == kAll) {
        table.not_applicable(kAll, kExpected);
        return;
    }
    const auto& months = source.snapshot->insatser[source.scopes->place[cell.scope]].forvantad_tid;
    table.months(
        kAll, kExpected, std::nullopt, months ? std::optional(Decimal{*months, 0}) : std::nullopt);
}

}  // namespace

// How long the ended had been there, from start to avslut.
Table deltagartid(const Source& source) {
    TableBuilder table("deltagartid",
                       source.decimals,
                       {measure("avslutade", Kind::kShare),
                        measure("medel_manader", Kind::kMonths),
                        measure("median_manader", Kind::kMonths),
                        measure("forvantad_tid", Kind::kMonths)});
    for (const std::string_view code : kClasses) {
        table.named_kategori("deltagartid", code, kFine);
    }
    for (const Cell& cell : source.cells) {
        const Counters& c = *cell.counters;
        const std::int64_t n = c.avslutade;
        table.at(cell);
        table.share(kAll, kAvslutade, {n, n});
        table.months(kAll, kMean, n, n > 0 ? std::optional(mean_months(c.days, n)) : std::nullopt);
        table.months(kAll, kMedian, n, cell.count->medians.months(cell.scope, cell.kon));
        if (cell.kon == kAll) {
            write_expected(table, source, cell);
        }
        for (std::size_t i = 0; i < kClasses.size(); ++i) {
            table.share(static_cast<std::uint16_t>(i + 1), kAvslutade, {c.deltagartid[i], n});
        }
    }
    return table.finish();
}

}  // namespace samspar::statistics
