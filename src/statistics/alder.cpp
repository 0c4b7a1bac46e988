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
    std::string_view place;  // in schema/ord.csv, where its name is
    std::string_view code;
    int partition;
    std::size_t from;
    std::size_t to;
};

constexpr std::array<AgeGroup, 11> kGroups{{
    {"alder", domain::kAgeGroups[0].code, kFine, 0, 1},
    {"alder", domain::kAgeGroups[1].code, kFine, 1, 2},
    {"alder", domain::kAgeGroups[2].code, kFine, 2, 3},
    {"alder", domain::kAgeGroups[3].code, kFine, 3, 4},
    {"alder", domain::kAgeGroups[4].code, kFine, 4, 5},
    {"alder", domain::kAgeGroups[5].code, kFine, 5, 6},
    {"alder", domain::kAgeGroups[6].code, kFine, 6, 7},
    {"allt", "saknas", kFine | kCoarse, 7, 8},
    {"alder", "-29", kCoarse, 0, 3},
    {"alder", "30-49", kCoarse, 3, 5},
    {"alder", "50-", kCoarse, 5, 7},
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
        table.named_kategori(group.place, group.code, group.partition);
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
