// The invariants between figures of different meaning; those within a table are in
// invariants.cpp.

#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "statistics/invariants.h"

namespace samspar::statistics {
namespace {

struct Name {
    std::string_view table;
    std::string_view matt;
};

// The first is always at most the second, in the same period, insats and kön.
struct Pair {
    Name first;
    Name second;
};
constexpr auto kBounds = std::to_array<Pair>({
    {{"flode", "nya"}, {"flode", "aktuella"}},
    {{"flode", "avslutade"}, {"flode", "aktuella"}},
    {{"flode", "till_arbete_studier"}, {"flode", "avslutade"}},
    {{"unika", "unika_min"}, {"unika", "unika_max"}},
    {{"unika", "unika_max"}, {"unika", "aktuella"}},
    {{"unika", "utan_nyckel"}, {"unika", "aktuella"}},
    {{"sysselsattning", "efter"}, {"flode", "avslutade"}},
});

// The same figure in two tables: their wholes, in the same period, insats and kön.
constexpr auto kSame = std::to_array<Pair>({
    {{"unika", "aktuella"}, {"flode", "aktuella"}},
    {{"kvarstaende", "nya"}, {"flode", "nya"}},
    {{"kvarstaende", "avslutade"}, {"flode", "avslutade"}},
    {{"avslutsanledning", "avslutade"}, {"flode", "avslutade"}},
    {{"arbete_studier", "till_arbete_studier"}, {"flode", "till_arbete_studier"}},
    {{"forsorjning", "fore"}, {"sysselsattning", "fore"}},
    {{"forsorjning", "efter"}, {"sysselsattning", "efter"}},
    {{"forsorjning_overgang", "avslutade"}, {"forsorjning", "fore"}},
    {{"alder", "aktuella"}, {"flode", "aktuella"}},
    {{"utbildning", "nya"}, {"flode", "nya"}},
    {{"tid_i_forsorjning", "nya"}, {"flode", "nya"}},
    {{"remittent", "nya"}, {"flode", "nya"}},
    {{"kommun", "aktuella"}, {"flode", "aktuella"}},
    {{"deltagartid", "avslutade"}, {"flode", "avslutade"}},
    {{"handlingsplan", "avslutade"}, {"flode", "avslutade"}},
    {{"flode_ar", "aktuella"}, {"flode", "aktuella"}},
    {{"flode_ar", "nya"}, {"flode", "nya"}},
    {{"flode_ar", "avslutade"}, {"flode", "avslutade"}},
});

// The wholes (category `*`) of one measure, by period, insats and kön.
class Wholes {
public:
    Wholes(const ExactStatistics& statistics, Name name)
        : insatser_(statistics.insatser.size()),
          kon_(statistics.kon.size()),
          table_(find_table(statistics, name.table)),
          figures_(statistics.periods.size() * insatser_ * kon_, nullptr) {
        if (table_ == nullptr) {
            return;
        }
        const auto matt = std::ranges::find(table_->matt, name.matt, &Measure::code);
        const auto place = static_cast<std::size_t>(matt - table_->matt.begin());
        for (const Figure& f : table_->figures) {
            if (f.kategori == kAll && f.matt == place) {
                figures_[(f.period * insatser_ + f.insats) * kon_ + f.kon] = &f;
            }
        }
    }

    [[nodiscard]] const Table& table() const { return *table_; }
    [[nodiscard]] std::size_t size() const { return figures_.size(); }
    [[nodiscard]] std::size_t places_of_a_period() const { return insatser_ * kon_; }
    [[nodiscard]] const Figure* at(std::size_t place) const { return figures_[place]; }

    // Nothing when there is no such figure, or it does not apply.
    [[nodiscard]] std::optional<std::int64_t> antal(std::size_t place) const {
        return figures_[place] == nullptr ? std::nullopt : figures_[place]->antal;
    }
    // A row that is not there counts nobody.
    [[nodiscard]] std::int64_t antal_or_none(std::size_t place) const {
        return antal(place).value_or(0);
    }

private:
    std::size_t insatser_;
    std::size_t kon_;
    const Table* table_;
    std::vector<const Figure*> figures_;
};

template <typename Holds>
void check_pair(const ExactStatistics& statistics,
                const Pair& pair,
                std::string_view rule,
                Holds holds) {
    const Wholes a(statistics, pair.first);
    const Wholes b(statistics, pair.second);
    for (std::size_t place = 0; place < a.size(); ++place) {
        const auto mine = a.antal(place);
        const auto other = b.antal(place);
        if (mine && other && !holds(*mine, *other)) {
            throw InvariantViolation(rule, statistics, a.table(), *a.at(place));
        }
    }
}

void check_stock(const ExactStatistics& statistics) {
    const Wholes before(statistics, {"kvarstaende", "ingaende"});
    const Wholes begun(statistics, {"kvarstaende", "nya"});
    const Wholes ended(statistics, {"kvarstaende", "avslutade"});
    const Wholes after(statistics, {"kvarstaende", "utgaende"});
    for (std::size_t place = 0; place < after.size(); ++place) {
        const std::int64_t left =
            before.antal_or_none(place) + begun.antal_or_none(place) - ended.antal_or_none(place);
        if (left != after.antal_or_none(place)) {
            throw InvariantViolation("ingående + nya - avslutade is not utgående",
                                     statistics,
                                     after.table(),
                                     *after.at(place));
        }
    }
}

// An insats that has rows in only one of two adjacent periods had nobody between them.
void check_link(const ExactStatistics& statistics, std::size_t earlier, std::size_t later) {
    const Wholes in(statistics, {"kvarstaende", "ingaende"});
    const Wholes out(statistics, {"kvarstaende", "utgaende"});
    const std::size_t places = in.places_of_a_period();
    for (std::size_t i = 0; i < places; ++i) {
        const std::size_t from = earlier * places + i;
        const std::size_t to = later * places + i;
        if (out.antal_or_none(from) != in.antal_or_none(to)) {
            const Figure* figure = in.at(to) != nullptr ? in.at(to) : out.at(from);
            throw InvariantViolation(
                "ingående is not utgående of the period before", statistics, in.table(), *figure);
        }
    }
}

// The years of a span: who began and who ended in one of them did so in the span.
void check_years(const ExactStatistics& statistics, std::string_view matt) {
    const Wholes yearly(statistics, {"flode_ar", matt});
    const Wholes whole(statistics, {"flode", matt});
    const std::size_t places = yearly.places_of_a_period();
    for (std::size_t place = 0; place < whole.size(); ++place) {
        const domain::Period span = statistics.periods[place / places];
        std::int64_t sum = 0;
        const Figure* last = nullptr;
        for (std::size_t p = 0; p < statistics.periods.size(); ++p) {
            const domain::Period part = statistics.periods[p];
            const Figure* figure = yearly.at(p * places + place % places);
            if (figure != nullptr && span.first <= part.first && part.last <= span.last) {
                sum += figure->antal.value_or(0);
                last = figure;
            }
        }
        if (last != nullptr && whole.at(place) != nullptr && sum != whole.antal_or_none(place)) {
            throw InvariantViolation(
                "the years do not add up to the span", statistics, yearly.table(), *last);
        }
    }
}

}  // namespace

void check_relations(const ExactStatistics& statistics) {
    for (const Pair& bound : kBounds) {
        check_pair(statistics, bound, "a part is larger than its whole", std::less_equal<>());
    }
    for (const Pair& same : kSame) {
        check_pair(statistics, same, "the same figure differs between tables", std::equal_to<>());
    }
    check_stock(statistics);
    for (const std::string_view matt : {"nya", "avslutade", "till_arbete_studier"}) {
        check_years(statistics, matt);
    }
    const auto place = [&](domain::Period period) {
        const auto it = std::ranges::find(statistics.periods, period);
        return static_cast<std::size_t>(it - statistics.periods.begin());
    };
    if (statistics.compared && statistics.compared->last.days + 1 == statistics.period.first.days) {
        check_link(statistics, place(*statistics.compared), place(statistics.period));
    }
}

}  // namespace samspar::statistics
