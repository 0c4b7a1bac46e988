#include "statistics/code_axis.h"
#include "statistics/table_builder.h"
#include "statistics/tables.h"

namespace samspar::statistics {
namespace {

struct Group {
    std::uint16_t kategori = 0;
    domain::KodSet codes = 0;
};

// A reason that was not given is number 0; felregistrering has no group and no rows.
std::vector<Group> add_groups(TableBuilder& table, const domain::Kodlistor& lists) {
    std::vector<Group> groups;
    for (const std::string& group : lists.avslutsanledning.groups()) {
        groups.push_back({table.kategori(group, group_label(lists, group), kFine),
                          lists.avslutsanledning.group_set(group)});
    }
    groups.push_back(
        {table.named_kategori("allt", "saknas", kFine), domain::kod_bit(domain::kNoKod)});
    return groups;
}

std::int64_t count(const Group& group, const PerCode& counts) {
    std::int64_t sum = 0;
    for (std::size_t number = 0; number < kCodes; ++number) {
        sum += (group.codes >> number & 1U) != 0 ? counts[number] : 0;
    }
    return sum;
}

}  // namespace

// Groups of reasons among those who ended.
Table avslutsanledning(const Source& source) {
    TableBuilder table("avslutsanledning", source.decimals, {measure("avslutade", Kind::kShare)});
    const std::vector<Group> groups = add_groups(table, *source.lists);
    for (const Cell& cell : source.cells) {
        const Counters& c = *cell.counters;
        table.at(cell);
        table.share(kAll, 0, {c.avslutade, c.avslutade});
        for (const Group& group : groups) {
            table.share(group.kategori, 0, {count(group, c.anledning), c.avslutade});
        }
    }
    return table.finish();
}

}  // namespace samspar::statistics
