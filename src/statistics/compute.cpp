#include "statistics/compute.h"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "domain/label.h"
#include "statistics/invariants.h"
#include "statistics/tables.h"

namespace samspar::statistics {
namespace {

PeriodCount count_period(const Source& source, domain::Period period) {
    Counted counted = count_rows(source.snapshot->rows, *source.scopes, *source.rules, period);
    const std::size_t scopes = counted.matrix.scopes();
    Medians medians(counted.ended, scopes, counted.matrix.width());
    std::vector<UniquePersons> unique =
        count_unique(counted.participations, scopes, source.snapshot->person_key_begins);
    return {source.period_place(period),
            period,
            std::move(counted),
            std::move(medians),
            std::move(unique)};
}

void add_cells(Source& source, const PeriodCount& count, std::size_t scope, bool outcome) {
    Cell cell;
    cell.period = count.period;
    cell.insats = scope == kAll ? kAll : source.insats_place(source.scopes->place[scope]);
    cell.scope = scope;
    cell.whole = source.only.has_value() || scope == kAll;
    cell.outcome = outcome;
    cell.count = &count;
    const bool compared = source.counts.size() > 1 && &count == &source.counts.front();
    for (std::size_t kon = 0; kon < count.counted.matrix.width(); ++kon) {
        cell.kon = static_cast<std::uint16_t>(kon);
        cell.counters = &count.counted.matrix.at(scope, kon);
        cell.previous = compared ? &source.counts[1].counted.matrix.at(scope, kon) : nullptr;
        source.cells.push_back(cell);
    }
}

void add_cells(Source& source, const PeriodCount& count) {
    const auto taken_part = [&](std::size_t scope) {
        return count.counted.matrix.at(scope, 0).aktuella > 0;
    };
    if (!source.only) {
        add_cells(source, count, kAll, source.has_outcome(count.span, taken_part));
    }
    for (std::size_t scope = 1; scope < source.scopes->size(); ++scope) {
        if (source.is_listed(scope, count.span, taken_part(scope))) {
            add_cells(source, count, scope, source.scopes->outcome[scope] != 0);
        }
    }
}

// In tables that count persons a kön is called in the plural, whatever it is called in a form.
std::string kon_label(const domain::Kod& kod) {
    constexpr std::array<std::string_view, 3> kNamed{"kvinna", "man", "annat"};
    const bool named = std::ranges::find(kNamed, kod.code) != kNamed.end();
    return named ? std::string(domain::word("kon", kod.code)) : kod.label;
}

ExactStatistics make_axes(const domain::Kodlistor& lists, const Request& request) {
    ExactStatistics result;
    result.period = request.period;
    result.insats = request.insats;
    if (request.compare) {
        result.compared = domain::period_before(request.period);
    }
    result.insatser.push_back({domain::InsatsId{}, "*"});
    result.kon.push_back({"*", std::string(domain::word("allt", "*"))});
    for (const domain::Kod& kod : lists.kon.codes()) {
        result.kon.push_back({kod.code, kon_label(kod)});
    }
    return result;
}

void check_request(const domain::Snapshot& snapshot, const Request& request) {
    if (request.decimals < 0 || request.decimals > 1) {
        throw std::invalid_argument("shares have 0 or 1 decimals");
    }
    if (request.insats && !has_own_figures(snapshot, *request.insats)) {
        throw std::invalid_argument("the insats has no figures of its own");
    }
}

}  // namespace

bool has_own_figures(const domain::Snapshot& snapshot, domain::InsatsId insats) {
    const auto it = std::ranges::find(snapshot.insatser, insats, &domain::Insats::id);
    if (it == snapshot.insatser.end()) {
        return false;
    }
    const auto place = static_cast<std::size_t>(it - snapshot.insatser.begin());
    return reported_under(snapshot, place) == place;
}

ExactStatistics compute(const domain::Snapshot& snapshot,
                        const domain::Kodlistor& lists,
                        const Request& request) {
    check_request(snapshot, request);
    ExactStatistics result = make_axes(lists, request);
    const Rules rules = make_rules(lists);
    const Scopes scopes = make_scopes(snapshot, request.insats);
    Source source{
        &snapshot, &lists, &rules, &scopes, request.insats, request.decimals, {}, {}, &result};
    source.counts.push_back(count_period(source, request.period));
    if (result.compared) {
        source.counts.push_back(count_period(source, *result.compared));
    }
    for (const PeriodCount& count : source.counts) {
        add_cells(source, count);
    }
    for (const TableMaker& maker : kTables) {
        result.tables.push_back(maker.make(source));
    }
    check_invariants(result);
    return result;
}

}  // namespace samspar::statistics
