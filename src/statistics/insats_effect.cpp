// The figures before and after are counted in the same way, by the rules of table flode, and told
// where they differ. So nothing here has to know which fields of an insats are counted by: one that
// moves a figure shows it.

#include "statistics/insats_effect.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "domain/period.h"
#include "statistics/flow.h"
#include "statistics/rules.h"
#include "statistics/scopes.h"

namespace samspar::statistics {
namespace {

using domain::Insats;
using domain::RegistreringRow;
using domain::Snapshot;

struct MeasureOfFlow {
    std::string_view name;
    std::int64_t Flow::*member;
    bool of_outcome;  // only of insatser that aim at work
};

constexpr auto kMeasures = std::to_array<MeasureOfFlow>({
    {"aktuella", &Flow::aktuella, false},
    {"nya", &Flow::nya, false},
    {"avslutade", &Flow::avslutade, false},
    {"till_arbete_studier", &Flow::till_arbete_studier, true},
    {"arbetssokande", &Flow::arbetssokande, true},
});

struct YearSpan {
    int first = 0;
    int last = -1;  // before `first`: nothing is registered
};

YearSpan years_of(const Snapshot& snapshot, domain::Date today) {
    YearSpan years{domain::year_of(today), domain::year_of(today)};
    for (const RegistreringRow& row : snapshot.rows) {
        years.first = std::min(years.first, domain::year_of(domain::Date{row.start}));
    }
    return snapshot.rows.empty() ? YearSpan{} : years;
}

// The flow of one year: of all insatser, and of each that somebody took part in.
struct YearFigures {
    Flow all;
    bool all_outcome = false;
    std::map<std::int64_t, std::pair<Flow, bool>> of_insats;  // by id, with its outcome
};

class Counter {
public:
    Counter(const Snapshot& snapshot, const Rules& rules, YearSpan years)
        : snapshot_(snapshot),
          rules_(rules),
          years_(years),
          scopes_(make_scopes(snapshot, std::nullopt)),
          flows_(static_cast<std::size_t>(years.last - years.first + 1) * scopes_.size()) {
        for (const RegistreringRow& row : snapshot.rows) {
            add(row);
        }
    }

    [[nodiscard]] YearFigures of_year(int year) const {
        YearFigures figures;
        bool nobody = true;
        for (std::size_t scope = 1; scope < scopes_.size(); ++scope) {
            const Flow& flow = flows_[place(year, scope)];
            const Insats& insats = snapshot_.insatser[scopes_.place[scope]];
            const bool outcome = scopes_.outcome[scope] != 0;
            const domain::Period whole = domain::year_period(year);
            if (flow.aktuella > 0 || is_open_in(insats, whole.first, whole.last)) {
                nobody = false;
                figures.all_outcome = figures.all_outcome || outcome;
            }
            if (flow.aktuella > 0) {
                figures.of_insats[insats.id.value] = {flow, outcome};
            }
            for (const MeasureOfFlow& measure : kMeasures) {
                figures.all.*measure.member += flow.*measure.member;
            }
        }
        figures.all_outcome = figures.all_outcome || nobody;
        return figures;
    }

private:
    [[nodiscard]] std::size_t place(int year, std::size_t scope) const {
        return static_cast<std::size_t>(year - years_.first) * scopes_.size() + scope;
    }

    void add(const RegistreringRow& row) {
        const std::uint16_t scope = scopes_.of_insats[row.insats];
        if (scope == kOutside || row.anledning == rules_.felregistrering) {
            return;
        }
        const int begun = domain::year_of(domain::Date{row.start});
        const int ended = row.avslut == domain::kStillOpen
                              ? years_.last + 1
                              : domain::year_of(domain::Date{row.avslut});
        for (int year = begun; year <= std::min(ended, years_.last); ++year) {
            Flow& flow = flows_[place(year, scope)];
            flow.aktuella += 1;
            flow.nya += year == begun;
            flow.avslutade += year == ended;
            const bool outcome = year == ended && scopes_.outcome[scope] != 0;
            flow.till_arbete_studier += outcome && rules_.to_arbete_studier[row.anledning] != 0;
            flow.arbetssokande += outcome && rules_.to_arbetssokande[row.anledning] != 0;
        }
    }

    const Snapshot& snapshot_;
    const Rules& rules_;
    YearSpan years_;
    Scopes scopes_;
    std::vector<Flow> flows_;  // by year and scope
};

// Each measure of one row of the table, before and after. No row is no figure.
void compare(std::vector<domain::MovedFigure>& moved,
             int year,
             const std::string& insats,
             const std::pair<Flow, bool>* before,
             const std::pair<Flow, bool>* after) {
    const auto value = [](const std::pair<Flow, bool>* row, const MeasureOfFlow& measure) {
        return row == nullptr || (measure.of_outcome && !row->second)
                   ? std::nullopt
                   : std::optional(row->first.*measure.member);
    };
    for (const MeasureOfFlow& measure : kMeasures) {
        const auto from = value(before, measure);
        const auto to = value(after, measure);
        if (from.value_or(0) != to.value_or(0)) {
            moved.push_back({year, insats, measure.name, from, to});
        }
    }
}

void compare_year(std::vector<domain::MovedFigure>& moved,
                  int year,
                  const YearFigures& before,
                  const YearFigures& after,
                  const std::vector<Insats>& insatser) {
    const std::pair all_before{before.all, before.all_outcome};
    const std::pair all_after{after.all, after.all_outcome};
    compare(moved, year, {}, &all_before, &all_after);
    for (const Insats& insats : insatser) {
        const auto row = [&](const YearFigures& figures) {
            const auto it = figures.of_insats.find(insats.id.value);
            return it == figures.of_insats.end() ? nullptr : &it->second;
        };
        compare(moved, year, insats.namn, row(before), row(after));
    }
}

std::vector<domain::RegistreringarOutside> outside(const Snapshot& snapshot,
                                                   std::size_t place,
                                                   const Insats& after,
                                                   const domain::Kodlistor& lists) {
    const Insats& before = snapshot.insatser[place];
    const auto too_early = [](const RegistreringRow& row, const Insats& insats) {
        return row.start < insats.start.days;
    };
    const auto too_late = [](const RegistreringRow& row, const Insats& insats) {
        return insats.slut && row.start > insats.slut->days;
    };
    const auto other_kon = [&](const RegistreringRow& row, const Insats& insats) {
        return !insats.kon_begransning.empty() &&
               row.kon != lists.kon.number_of(insats.kon_begransning);
    };
    const auto only_counts = [](const RegistreringRow& /*row*/, const Insats& insats) {
        return insats.registrering == domain::Registreringssatt::kAntal;
    };
    std::array<domain::RegistreringarOutside, 4> found{
        {{"start"}, {"slut"}, {"kon_begransning"}, {"registrering"}}};
    for (const RegistreringRow& row : snapshot.rows) {
        if (row.insats == place) {
            found[0].count += too_early(row, after) && !too_early(row, before);
            found[1].count += too_late(row, after) && !too_late(row, before);
            found[2].count += other_kon(row, after) && !other_kon(row, before);
            found[3].count += only_counts(row, after) && !only_counts(row, before);
        }
    }
    std::vector<domain::RegistreringarOutside> told;
    std::ranges::copy_if(
        found, std::back_inserter(told), [](const auto& one) { return one.count > 0; });
    return told;
}

std::string_view moved_by(const Insats& before, const Insats& after) {
    if (before.redovisas_i != after.redovisas_i) {
        return "redovisas_i";
    }
    return before.arbetslivsinriktad != after.arbetslivsinriktad ? "arbetslivsinriktad"
                                                                 : "registrering";
}

}  // namespace

domain::InsatsEffect effect_of(Snapshot snapshot,
                               const Insats& after,
                               const domain::Kodlistor& lists,
                               domain::Date today) {
    const auto it = std::ranges::find(snapshot.insatser, after.id, &Insats::id);
    const auto place = static_cast<std::size_t>(it - snapshot.insatser.begin());
    domain::InsatsEffect effect{.outside = outside(snapshot, place, after, lists),
                                .moved_by = moved_by(*it, after),
                                .figures = {}};
    const YearSpan years = years_of(snapshot, today);
    const Rules rules = make_rules(lists);
    std::vector<YearFigures> before;
    const Counter as_it_is(snapshot, rules, years);
    for (int year = years.first; year <= years.last; ++year) {
        before.push_back(as_it_is.of_year(year));
    }
    snapshot.insatser[place] = after;
    const Counter as_it_becomes(snapshot, rules, years);
    for (int year = years.first; year <= years.last; ++year) {
        compare_year(effect.figures,
                     year,
                     before[static_cast<std::size_t>(year - years.first)],
                     as_it_becomes.of_year(year),
                     snapshot.insatser);
    }
    return effect;
}

}  // namespace samspar::statistics
