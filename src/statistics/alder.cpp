#include <array>
#include <numeric>

#include "domain/age_group.h"
#include "statistics/code_axis.h"
#include "statistics/table_builder.h"
#include "statistics/tables.h"

namespace samspar::statistics {
namespace {

// A group of ages: the counters from `from` up to, not including, `to`.
struct AgeGroup {
    std::string_view code;
    std::string_view label;
    int partition;
    std::size_t from;
    std::size_t to;
};

constexpr std::array<AgeGroup, 11> kGroups{{
    {domain::kAgeGroups[0].code, "Under 20 år", kFine, 0, 1},
    {domain::kAgeGroups[1].code, "20–24 år", kFine, 1, 2},
    {domain::kAgeGroups[2].code, "25–29 år", kFine, 2, 3},
    {domain::kAgeGroups[3].code, "30–39 år", kFine, 3, 4},
    {domain::kAgeGroups[4].code, "40–49 år", kFine, 4, 5},
    {domain::kAgeGroups[5].code, "50–59 år", kFine, 5, 6},
    {domain::kAgeGroups[6].code, "60 år och äldre", kFine, 6, 7},
    {"saknas", kMissingLabel, kFine | kCoarse, 7, 8},
    {"-29", "Under 30 år", kCoarse, 0, 3},
    {"30-49", "30–49 år", kCoarse, 3, 5},
    {"50-", "50 år och äldre", kCoarse, 5, 7},
}};

std::int64_t count(const AgeGroup& group, const Counters& c) {
    const auto begin = c.alder.begin();
    return std::accumulate(begin + static_cast<std::ptrdiff_t>(group.from),
                           begin + static_cast<std::ptrdiff_t>(group.to),
                           std::int64_t{0});
}

}  // namespace

// Ages at the end of the period.
Table alder(const Source& source) {
    TableBuilder table("alder",
                       source.decimals,
                       {measure("aktuella", Kind::kShare), measure("under_30", Kind::kShare)});
    for (const AgeGroup& group : kGroups) {
        table.kategori(group.code, group.label, group.partition);
    }
    for (const Cell& cell : source.cells) {
        const Counters& c = *cell.counters;
        table.at(cell);
        table.share(kAll, 0, {c.aktuella, c.aktuella});
        table.share(kAll, 1, {std::int64_t{c.alder[0]} + c.alder[1] + c.alder[2], c.aktuella});
        for (std::size_t i = 0; i < kGroups.size(); ++i) {
            table.share(static_cast<std::uint16_t>(i + 1), 0, {count(kGroups[i], c), c.aktuella});
        }
    }
    return table.finish();
}

}  // namespace samspar::statistics
