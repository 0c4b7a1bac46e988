#include <string>
#include <vector>

#include "domain/remittent_text.h"
#include "statistics/code_axis.h"
#include "statistics/table_builder.h"
#include "statistics/tables.h"

namespace samspar::statistics {
namespace {

// A category is a remittent, or a kommun as remittent (`kommun:0127`). A kommun that is not
// said which, is `kommun`.
struct Sender {
    std::uint16_t kategori = 0;
    domain::KodNumber remittent = domain::kNoKod;
    domain::KodNumber kommun = domain::kNoKod;
    bool is_kommun = false;
};

void add_kommuner(TableBuilder& table, const domain::Kodlistor& lists, std::vector<Sender>& all) {
    for (const domain::Kod& kommun : lists.kommun.codes()) {
        if (kommun.code != "saknas") {
            all.push_back(
                {table.kategori(domain::remittent_kommun_text(kommun.code), kommun.label, kFine),
                 domain::kNoKod,
                 kommun.number,
                 true});
        }
    }
}

std::vector<Sender> add_senders(TableBuilder& table, const domain::Kodlistor& lists) {
    std::vector<Sender> all;
    for (const domain::Kod& kod : lists.remittent.codes()) {
        const bool is_kommun = kod.code == "kommun";
        if (is_kommun) {
            add_kommuner(table, lists, all);
        }
        const std::string label = is_kommun ? kod.label + ", ej angivet vilken" : kod.label;
        all.push_back({table.kategori(kod.code, label, kFine),
                       kod.number,
                       lists.kommun.number_of("saknas"),
                       is_kommun});
    }
    all.push_back({table.named_kategori("allt", "saknas", kFine)});
    return all;
}

std::int64_t count(const Sender& sender, const Counters& c) {
    if (!sender.is_kommun) {
        return c.remittent[sender.remittent];
    }
    std::int64_t sum = c.remittent_kommun[sender.kommun];
    if (sender.remittent != domain::kNoKod && sender.kommun != domain::kNoKod) {
        sum += c.remittent_kommun[domain::kNoKod];
    }
    return sum;
}

}  // namespace

// Who proposed the new.
Table remittent(const Source& source) {
    TableBuilder table("remittent", source.decimals, {measure("nya", Kind::kShare)});
    const std::vector<Sender> senders = add_senders(table, *source.lists);
    for (const Cell& cell : source.cells) {
        const Counters& c = *cell.counters;
        table.at(cell);
        table.share(kAll, 0, {c.nya, c.nya});
        for (const Sender& sender : senders) {
            table.share(sender.kategori, 0, {count(sender, c), c.nya});
        }
    }
    return table.finish();
}

}  // namespace samspar::statistics
