#include <string>

#include "statistics/code_axis.h"
#include "statistics/table_builder.h"
#include "statistics/tables.h"

namespace samspar::statistics {
namespace {

void add_pairs(TableBuilder& table, const Source& source) {
    const auto& groups = source.rules->forsorjning.groups;
    const auto label = [&](const std::string& group) {
        return std::string(group_label(*source.lists, group));
    };
    for (const std::string& fore : groups) {
        table.kategori(fore + ">*", label(fore) + " före");
        for (const std::string& efter : groups) {
            table.kategori(fore + ">" + efter, label(fore) + " → " + label(efter));
        }
    }
    for (const std::string& efter : groups) {
        table.kategori("*>" + efter, label(efter) + " efter");
    }
}

}  // namespace

// From which group of sources to which. A person counts once in every pair of a group she had
// before and a group she had after; the share is of those who had the group before.
Table forsorjning_overgang(const Source& source) {
    TableBuilder table(
        "forsorjning_overgang", source.decimals, {measure("avslutade", Kind::kShare)});
    add_pairs(table, source);
    const std::size_t groups = source.rules->forsorjning.groups.size();
    for (const Cell& cell : source.cells) {
        if (!cell.whole) {
            continue;
        }
        const Counters& c = *cell.counters;
        std::uint16_t kategori = kAll;
        table.at(cell);
        table.share(kategori++, 0, {c.asked, c.asked});
        for (std::size_t fore = 0; fore < groups; ++fore) {
            const std::int64_t with_group = c.forsorjning_grupp_fore[fore];
            table.share(kategori++, 0, {with_group, c.asked});
            for (std::size_t efter = 0; efter < groups; ++efter) {
                table.share(kategori++, 0, {c.overgang[fore][efter], with_group});
            }
        }
        for (std::size_t efter = 0; efter < groups; ++efter) {
            table.share(kategori++, 0, {c.forsorjning_grupp_efter[efter], c.asked});
        }
    }
    return table.finish();
}

}  // namespace samspar::statistics
