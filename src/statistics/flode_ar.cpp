#include <algorithm>
#include <vector>

#include "statistics/flow.h"
#include "statistics/tables.h"

namespace samspar::statistics {
namespace {

void add(Flow& flow, const Source& source, const domain::RegistreringRow& row, domain::Period p) {
    const bool ended = row.avslut <= p.last.days;
    const bool outcome = ended && source.scopes->outcome[source.scopes->of_insats[row.insats]] != 0;
    flow.aktuella += 1;
    flow.nya += row.start >= p.first.days;
    flow.avslutade += ended;
    flow.till_arbete_studier += outcome && source.rules->to_arbete_studier[row.anledning] != 0;
    flow.arbetssokande += outcome && source.rules->to_arbetssokande[row.anledning] != 0;
}

struct YearFlow {
    std::vector<Flow> by_kon;              // by place of kön; 0 is their sum
    std::vector<std::uint8_t> taken_part;  // by scope: 1 when somebody did
};

// Says in its own words who counts in the period and does not ask counts_in: a mistake there must
// not be made here too.
YearFlow count(const Source& source, domain::Period part) {
    std::vector<Flow> flows(source.rules->kon_count + 1);
    std::vector<std::uint8_t> taken_part(source.scopes->size());
    for (const domain::RegistreringRow& row : source.snapshot->rows) {
        if (source.scopes->of_insats[row.insats] != kOutside && row.start <= part.last.days &&
            row.avslut >= part.first.days && row.anledning != source.rules->felregistrering) {
            add(flows[0], source, row, part);
            add(flows[source.rules->kon[row.kon]], source, row, part);
            taken_part[source.scopes->of_insats[row.insats]] = 1;
        }
    }
    return {std::move(flows), std::move(taken_part)};
}

// The part of a calendar year that lies in the span.
std::vector<domain::Period> years_of(domain::Period span) {
    std::vector<domain::Period> years;
    for (int year = domain::year_of(span.first); year <= domain::year_of(span.last); ++year) {
        const domain::Period whole = domain::year_period(year);
        years.push_back({std::max(whole.first, span.first), std::min(whole.last, span.last)});
    }
    return years;
}

}  // namespace

// The flow, year by year. Counted by itself, so that it checks table flode; only the names of the
// measures are the same piece.
Table flode_ar(const Source& source) {
    TableBuilder table("flode_ar", source.decimals, flow_measures());
    for (const Cell& cell : source.cells) {
        if (!cell.whole || cell.kon != kAll) {
            continue;
        }
        for (const domain::Period& part : years_of(cell.count->span)) {
            const std::uint16_t period = source.period_place(part);
            const YearFlow year = count(source, part);
            const bool outcome = source.has_outcome(
                part, [&](std::size_t scope) { return year.taken_part[scope] != 0; });
            for (std::size_t kon = 0; kon < year.by_kon.size(); ++kon) {
                const Flow& flow = year.by_kon[kon];
                table.at(period, cell.insats, static_cast<std::uint16_t>(kon));
                add_flow(table, flow, outcome);
            }
        }
    }
    return table.finish();
}

}  // namespace samspar::statistics
