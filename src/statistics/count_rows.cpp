// Everything that any table needs is counted in one pass over the rows, into counters for each
// insats and kön. Tables read the counters and never the rows: so the same figure in two tables is
// the same number, and a year is read once (`flode_ar` reads again, on purpose: it checks the
// others). A row of an insats that is reported under another counts there from the first step on;
// no table has to remember it.

#include "statistics/count_rows.h"

#include <algorithm>
#include <bit>
#include <utility>
#include <variant>

#include "domain/age_group.h"
#include "domain/field.h"

namespace samspar::statistics {
namespace {

using domain::RegistreringRow;

std::size_t age_group(const RegistreringRow& row, int year) {
    if (row.fodelsear == 0) {
        return kAgeGroups - 1;
    }
    return domain::age_group(year - row.fodelsear);
}

constexpr std::size_t kSysselsattningFore =
    static_cast<std::size_t>(&domain::field_named("sysselsattning_fore") - domain::kFields.data());

// First whole day of 3, 6, 12 and 24 months of 30.4375 days.
constexpr std::array<std::int32_t, 4> kFirstDayOf{92, 183, 366, 731};

class Pass {
public:
    Pass(const Scopes& scopes, const Rules& rules, domain::Period period, std::size_t rows)
        : scopes_(scopes),
          rules_(rules),
          period_(period),
          first_(period.first.days),
          last_(period.last.days),
          year_(domain::year_of(period.last)),
          counted_{CounterMatrix(scopes.size(), rules.kon_count), {}, {}} {
        counted_.participations.reserve(rows);
    }

    void row(const RegistreringRow& row) {
        const std::uint16_t scope = scopes_.of_insats[row.insats];
        if (scope == kOutside || !counts_in(row, period_, rules_)) {
            return;
        }
        const std::uint8_t kon = rules_.kon[row.kon];
        Counters& c = counted_.matrix.at(scope, kon);
        const bool ended = row.avslut <= last_;
        aktuell(c, row);
        counted_.participations.push_back({scope, row.person});
        if (row.start >= first_) {
            ny(c, row);
        }
        if (ended) {
            avslutad(c, row, scopes_.outcome[scope]);
            counted_.ended.push_back({scope, kon, row.avslut - row.start});
        }
        const bool asked = ended && rules_.asked_after[row.anledning] != 0;
        coverage(c, row, ended, asked, std::make_index_sequence<kCoveredFields>());
    }

    Counted finish() {
        counted_.matrix.fold();
        return std::move(counted_);
    }

private:
    void aktuell(Counters& c, const RegistreringRow& row) const {
        ++c.aktuella;
        ++c.alder[age_group(row, year_)];
        ++c.kommun[row.kommun];
    }

    [[nodiscard]] Answer omfattning_answer(domain::KodNumber sysselsattning,
                                           std::uint8_t omfattning) const {
        if (rules_.has_omfattning[sysselsattning] == 0) {
            return Answer::kEjAktuellt;
        }
        return omfattning != 0 ? Answer::kGiven : Answer::kSaknas;
    }

    void ny(Counters& c, const RegistreringRow& row) const {
        ++c.nya;
        ++c.utbildning[row.utbildning];
        ++c.tid_i_forsorjning[row.tid_i_forsorjning];
        ++c.remittent[row.remittent];
        if (row.remittent == rules_.remittent_kommun) {
            ++c.remittent_kommun[row.remittent_kommun];
        }
    }

    void avslutad(Counters& c, const RegistreringRow& row, Count outcome) const {
        ++c.avslutade;
        c.avslutade_outcome += outcome;
        c.till_arbete_studier += outcome & rules_.to_arbete_studier[row.anledning];
        c.arbetssokande += outcome & rules_.to_arbetssokande[row.anledning];
        ++c.anledning[row.anledning];
        c.days += row.avslut - row.start;
        ++c.deltagartid[duration_class(row.avslut - row.start)];
        if (rules_.asked_after[row.anledning] != 0) {
            asked(c, row);
        }
    }

    void asked(Counters& c, const RegistreringRow& row) const {
        ++c.asked;
        const std::uint8_t fore = rules_.sysselsattning.of_code[row.sysselsattning_fore];
        const std::uint8_t efter = rules_.sysselsattning.of_code[row.sysselsattning_efter];
        ++c.sysselsattning_fore[fore];
        ++c.sysselsattning_efter[efter];
        c.started += started(row, fore, efter);
        ++c.handlingsplan[row.handlingsplan];
        forsorjning(c, row);
    }

    // Works or studies after, and either did something else before that is known, or did the
    // same to a lower omfattning.
    [[nodiscard]] bool started(const RegistreringRow& row,
                               std::uint8_t fore,
                               std::uint8_t efter) const {
        if (rules_.has_omfattning[row.sysselsattning_efter] == 0 ||
            rules_.answers[kSysselsattningFore][row.sysselsattning_fore] != Answer::kGiven) {
            return false;
        }
        return fore != efter ||
               (row.omfattning_fore != 0 && row.omfattning_efter > row.omfattning_fore);
    }

    // Counts each chosen source, and gives back the groups they belong to.
    [[nodiscard]] std::uint32_t sources(PerCode& counts, domain::KodSet set) const {
        std::uint32_t groups = 0;
        for (set = set == 0 ? rules_.forsorjning_saknas : set; set != 0; set &= set - 1) {
            const auto code = static_cast<std::size_t>(std::countr_zero(set));
            ++counts[code];
            groups |= 1U << rules_.forsorjning.of_code[code];
        }
        return groups;
    }

    void forsorjning(Counters& c, const RegistreringRow& row) const {
        const std::uint32_t fore = sources(c.forsorjning_fore, row.forsorjning_fore);
        const std::uint32_t efter = sources(c.forsorjning_efter, row.forsorjning_efter);
        for (std::uint32_t left = efter; left != 0; left &= left - 1) {
            ++c.forsorjning_grupp_efter[static_cast<std::size_t>(std::countr_zero(left))];
        }
        for (std::uint32_t left = fore; left != 0; left &= left - 1) {
            const auto from = static_cast<std::size_t>(std::countr_zero(left));
            ++c.forsorjning_grupp_fore[from];
            for (std::uint32_t to = efter; to != 0; to &= to - 1) {
                ++c.overgang[from][static_cast<std::size_t>(std::countr_zero(to))];
            }
        }
    }

    // How a field is answered, were it due. Its place is known when this is compiled, so that it
    // comes down to reading one member of the row.
    template <std::size_t Place>
    [[nodiscard]] Answer answer(const RegistreringRow& row) const {
        constexpr const domain::Field& kField = domain::kFields[Place];
        if constexpr (kField.kind == domain::FieldKind::kKey) {
            return row.person != 0 ? Answer::kGiven : Answer::kSaknas;
        } else if constexpr (kField.kind == domain::FieldKind::kCodes) {
            constexpr auto kCodes = std::get<domain::KodSet RegistreringRow::*>(kField.row);
            return answer_of(rules_, row.*kCodes);
        } else if constexpr (kField.kind == domain::FieldKind::kPercent) {
            constexpr auto kPercent = std::get<std::uint8_t RegistreringRow::*>(kField.row);
            constexpr auto kWhole =
                std::ranges::find(domain::kFields, kField.of, &domain::Field::name);
            constexpr auto kOf = std::get<domain::KodNumber RegistreringRow::*>(kWhole->row);
            return omfattning_answer(row.*kOf, row.*kPercent);
        } else {
            constexpr auto kCode = std::get<domain::KodNumber RegistreringRow::*>(kField.row);
            return rules_.answers[Place][row.*kCode];
        }
    }

    // The same, when it is due: at the start always, at the end when there is one, and after it
    // when its reason lets ask.
    template <std::size_t Place>
    [[nodiscard]] Answer answer_when_due(const RegistreringRow& row, bool ended, bool asked) const {
        constexpr domain::FieldPart kPart = domain::kFields[Place].part;
        if constexpr (kPart == domain::FieldPart::kStart) {
            return answer<Place>(row);
        } else {
            const bool due = kPart == domain::FieldPart::kAvslut ? ended : asked;
            return due ? answer<Place>(row) : Answer::kEjAktuellt;
        }
    }

    template <std::size_t... I>
    void coverage(Counters& c,
                  const RegistreringRow& row,
                  bool ended,
                  bool asked,
                  std::index_sequence<I...> /*places*/) const {
        (++c.tackning[I][static_cast<std::size_t>(answer_when_due<kCovered[I]>(row, ended, asked))],
         ...);
    }

    const Scopes& scopes_;
    const Rules& rules_;
    domain::Period period_;
    std::int32_t first_;
    std::int32_t last_;
    int year_;
    Counted counted_;
};

}  // namespace

std::size_t duration_class(std::int32_t days) {
    const auto passed =
        std::ranges::count_if(kFirstDayOf, [days](std::int32_t first) { return days >= first; });
    return static_cast<std::size_t>(passed);
}

Counted count_rows(std::span<const domain::RegistreringRow> rows,
                   const Scopes& scopes,
                   const Rules& rules,
                   domain::Period period) {
    Pass pass(scopes, rules, period, rows.size());
    for (const RegistreringRow& row : rows) {
        pass.row(row);
    }
    return pass.finish();
}

}  // namespace samspar::statistics
