#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "statistics/table_builder.h"
#include "statistics/tables.h"

namespace samspar::statistics {
namespace {

// By place of kön; 0 is their sum. None where nobody has entered a number, which is not zero.
using ByKon = std::vector<std::optional<std::int64_t>>;
using ByEnhet = std::map<std::string, ByKon>;  // empty: the whole insats

// Counts of one year: by place in the snapshot of the insats that reports them.
using Year = std::map<std::size_t, ByEnhet>;

bool is_asked_for(const Source& source, std::size_t place) {
    return !source.only || source.snapshot->insatser[place].id == *source.only;
}

void add(ByKon& counts, const Source& source, const domain::Antal& antal) {
    counts.resize(source.rules->kon_count + 1);
    // A number that is not split by kön: the code whose label is "Annat/ej angivet".
    const std::uint16_t kon = source.kon_place(antal.kon.empty() ? "annat" : antal.kon);
    counts[kon] = counts[kon].value_or(0) + antal.count;
    counts[0] = counts[0].value_or(0) + antal.count;
}

Year count(const Source& source, int year) {
    Year result;
    const auto& insatser = source.snapshot->insatser;
    const domain::Period whole = domain::year_period(year);
    for (std::size_t i = 0; i < insatser.size(); ++i) {
        const bool open = insatser[i].start <= whole.last &&
                          (!insatser[i].slut || *insatser[i].slut >= whole.first);
        if (open && insatser[i].registrering == domain::Registreringssatt::kAntal &&
            reported_under(*source.snapshot, i) == i && is_asked_for(source, i)) {
            result[i][""].resize(source.rules->kon_count + 1);
        }
    }
    for (const domain::Antal& antal : source.snapshot->antal) {
        const auto it = std::ranges::find(insatser, antal.insats, &domain::Insats::id);
        if (antal.year != year || it == insatser.end()) {
            continue;
        }
        const std::size_t place =
            reported_under(*source.snapshot, static_cast<std::size_t>(it - insatser.begin()));
        if (!is_asked_for(source, place)) {
            continue;
        }
        add(result[place][""], source, antal);
        if (!antal.enhet.empty()) {
            add(result[place][antal.enhet], source, antal);
        }
    }
    return result;
}

using Places = std::map<std::string, std::uint16_t>;

void write(TableBuilder& table, std::uint16_t kategori, const ByKon& counts, Cell head) {
    for (std::size_t kon = 0; kon < counts.size(); ++kon) {
        table.at(head.period, head.insats, static_cast<std::uint16_t>(kon));
        if (counts[kon]) {
            table.count(kategori, 0, *counts[kon]);
        } else {
            table.unknown(kategori, 0);
        }
    }
}

// By kön, over all insatser; nothing where none has entered anything.
ByKon total_of(const Year& counts, std::size_t places) {
    ByKon total(places);
    for (const auto& [place, enheter] : counts) {
        for (std::size_t kon = 0; kon < total.size(); ++kon) {
            if (const auto& part = enheter.at("")[kon]) {
                total[kon] = total[kon].value_or(0) + *part;
            }
        }
    }
    return total;
}

void write_year(TableBuilder& table, const Source& source, const Places& places, int year) {
    const Year counts = count(source, year);
    Cell head;
    head.period = source.period_place(domain::year_period(year));
    if (!source.only) {
        write(table, kAll, total_of(counts, source.rules->kon_count + 1), head);
    }
    for (const auto& [place, enheter] : counts) {
        head.insats = source.insats_place(place);
        for (const auto& [enhet, by_kon] : enheter) {
            write(table, enhet.empty() ? kAll : places.at(enhet), by_kon, head);
        }
    }
}

// Counts are entered by the year, so only years that lie wholly in the span can be shown.
std::vector<int> whole_years(domain::Period span) {
    std::vector<int> years;
    for (int year = domain::year_of(span.first); year <= domain::year_of(span.last); ++year) {
        const domain::Period whole = domain::year_period(year);
        if (span.first <= whole.first && whole.last <= span.last) {
            years.push_back(year);
        }
    }
    return years;
}

}  // namespace

// Numbers entered by hand: volyminsatser, and years before Samspår.
Table antal(const Source& source) {
    TableBuilder table("antal", source.decimals, {measure("antal", Kind::kCount)});
    std::set<std::string> enheter;
    for (const domain::Antal& antal : source.snapshot->antal) {
        enheter.insert(antal.enhet);
    }
    enheter.erase("");
    Places places;
    for (const std::string& enhet : enheter) {
        places[enhet] = table.kategori(enhet, enhet);
    }
    for (const PeriodCount& period : source.counts) {
        for (const int year : whole_years(period.span)) {
            write_year(table, source, places, year);
        }
    }
    return table.finish();
}

}  // namespace samspar::statistics
