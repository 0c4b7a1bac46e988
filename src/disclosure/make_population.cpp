#include <algorithm>
#include <array>
#include <bit>
#include <map>

#include "disclosure/dimension_names.h"
#include "disclosure/population.h"
#include "statistics/rules.h"
#include "statistics/scopes.h"

namespace samspar::disclosure {
namespace {

using domain::RegistreringRow;

// Upper ends of the age groups but the last; the groups of statistics table `alder`.
constexpr std::array<int, 6> kOldest{19, 24, 29, 39, 49, 59};
constexpr std::array<std::string_view, 8> kAges{
    "-19", "20-24", "25-29", "30-39", "40-49", "50-59", "60-", "saknas"};

// The codes of a list, then `saknas` when the list has none of its own.
Dimension of_list(std::string_view name, const domain::Kodlista& list) {
    Dimension dimension{std::string(name), {}};
    for (const domain::Kod& kod : list.codes()) {
        dimension.leaves.push_back(kod.code);
    }
    if (list.find(names::kSaknas) == nullptr) {
        dimension.leaves.emplace_back(names::kSaknas);
    }
    return dimension;
}

Dimension forsorjning(std::string_view name, const domain::Kodlistor& lists) {
    Dimension dimension = of_list(name, lists.forsorjning);
    dimension.leaves.emplace_back(names::kFlera);
    return dimension;
}

Dimension anledning(const domain::Kodlistor& lists) {
    Dimension dimension{std::string(names::kAnledning), lists.avslutsanledning.groups()};
    dimension.leaves.emplace_back(names::kSaknas);
    return dimension;
}

Dimension remittent(const domain::Kodlistor& lists) {
    Dimension dimension = of_list(names::kRemittent, lists.remittent);
    for (const domain::Kod& kommun : lists.kommun.codes()) {
        if (kommun.code != names::kSaknas) {
            dimension.leaves.push_back("kommun:" + kommun.code);
        }
    }
    return dimension;
}

Dimension kon(const domain::Kodlistor& lists) {
    Dimension dimension{std::string(names::kKon), {}};
    for (const domain::Kod& kod : lists.kon.codes()) {
        dimension.leaves.push_back(kod.code);
    }
    return dimension;
}

Dimension two(std::string_view name, std::string_view a, std::string_view b) {
    return {std::string(name), {std::string(a), std::string(b)}};
}

// Reads the answers of a row as leaves.
class Coder {
public:
    Coder(const domain::Kodlistor& lists, Space& space)
        : lists_(lists), space_(space), rules_(statistics::make_rules(lists)) {}

    const statistics::Rules& rules() const { return rules_; }

    Leaf leaf(std::string_view dimension, std::string_view code) {
        return space_.leaf(space_.dimension(dimension), code);
    }
    Leaf kon(const RegistreringRow& row) {
        return leaf(names::kKon, lists_.kon.codes()[rules_.kon[row.kon] - 1U].code);
    }
    Leaf alder(const RegistreringRow& row, int year) {
        const int age = year - row.fodelsear;
        const auto passed = static_cast<std::size_t>(
            std::ranges::count_if(kOldest, [age](int oldest) { return age > oldest; }));
        return leaf(names::kAlder, row.fodelsear == 0 ? kAges.back() : kAges[passed]);
    }
    Leaf code(std::string_view dimension, const domain::Kodlista& list, domain::KodNumber number) {
        const domain::Kod* kod = list.at(number);
        return leaf(dimension, kod == nullptr ? names::kSaknas : std::string_view(kod->code));
    }
    Leaf anledning(const RegistreringRow& row) {
        const domain::Kod* kod = lists_.avslutsanledning.at(row.anledning);
        return leaf(
            names::kAnledning,
            kod == nullptr || kod->group.empty() ? names::kSaknas : std::string_view(kod->group));
    }
    Leaf forsorjning(std::string_view dimension, domain::KodSet set) {
        if (std::popcount(set) > 1) {
            return leaf(dimension, names::kFlera);
        }
        const int number = set == 0 ? 0 : std::countr_zero(set);
        return code(dimension, lists_.forsorjning, static_cast<domain::KodNumber>(number));
    }
    Leaf remittent(const RegistreringRow& row) {
        const domain::Kod* kommun = lists_.kommun.at(row.remittent_kommun);
        if (row.remittent == rules_.remittent_kommun && kommun != nullptr &&
            kommun->code != names::kSaknas) {
            return leaf(names::kRemittent, "kommun:" + kommun->code);
        }
        return code(names::kRemittent, lists_.remittent, row.remittent);
    }

private:
    const domain::Kodlistor& lists_;
    Space& space_;
    statistics::Rules rules_;
};

class Maker {
public:
    Maker(const domain::Snapshot& snapshot,
          const domain::Kodlistor& lists,
          domain::Period period,
          Space& space,
          StructuralZeros& zeros)
        : snapshot_(snapshot),
          lists_(lists),
          period_(period),
          space_(space),
          zeros_(zeros),
          scopes_(statistics::make_scopes(snapshot, std::nullopt)),
          coder_(lists, space) {}

    PeriodPopulation make();

private:
    bool counts(const RegistreringRow& row) const;
    std::vector<std::size_t> listed_scopes() const;
    Population universe(Counted counted, const std::vector<Dimension>& dimensions);
    void add(PeriodPopulation& result, const RegistreringRow& row, const InsatsRow& insats);
    void declare(const PeriodPopulation& result, std::size_t scope, Leaf leaf);
    void declare(const Population& population,
                 Leaf insats,
                 std::string_view dimension,
                 const std::vector<std::string>& closed);
    // What every insats that counts in the scope fulfils.
    template <typename Test>
    bool all_of_scope(std::size_t scope, Test test) const {
        for (std::size_t i = 0; i < snapshot_.insatser.size(); ++i) {
            if (scopes_.of_insats[i] == scope && !test(snapshot_.insatser[i])) {
                return false;
            }
        }
        return true;
    }

    const domain::Snapshot& snapshot_;
    const domain::Kodlistor& lists_;
    domain::Period period_;
    Space& space_;
    StructuralZeros& zeros_;
    statistics::Scopes scopes_;
    Coder coder_;
};

bool Maker::counts(const RegistreringRow& row) const {
    return scopes_.of_insats[row.insats] != statistics::kOutside &&
           row.start <= period_.last.days && row.avslut >= period_.first.days &&
           row.anledning != coder_.rules().felregistrering;
}

// As in statistics::compute: somebody took part, or somebody could have.
std::vector<std::size_t> Maker::listed_scopes() const {
    std::vector<bool> listed(scopes_.size(), false);
    for (const RegistreringRow& row : snapshot_.rows) {
        if (counts(row)) {
            listed[scopes_.of_insats[row.insats]] = true;
        }
    }
    std::vector<std::size_t> result;
    for (std::size_t scope = 1; scope < scopes_.size(); ++scope) {
        const domain::Insats& insats = snapshot_.insatser[scopes_.place[scope]];
        if (listed[scope] || statistics::is_open_in(insats, period_.first, period_.last)) {
            result.push_back(scope);
        }
    }
    return result;
}

Population Maker::universe(Counted counted, const std::vector<Dimension>& dimensions) {
    const std::uint16_t number = space_.universe(universe_name(counted, period_), dimensions);
    std::vector<std::uint16_t> own;
    for (const Dimension& dimension : dimensions) {
        own.push_back(space_.dimension(dimension.name));
    }
    return {number, std::move(own)};
}

void Maker::add(PeriodPopulation& result, const RegistreringRow& row, const InsatsRow& insats) {
    const bool ended = row.avslut <= period_.last.days;
    const bool is_new = row.start >= period_.first.days;
    const Leaf kon = coder_.kon(row);
    result.aktuella.add({insats.leaf,
                         kon,
                         coder_.leaf(names::kStatus, ended ? names::kAvslutad : names::kPagaende),
                         coder_.leaf(names::kIntrade, is_new ? names::kNy : names::kIngaende),
                         coder_.alder(row, domain::year_of(period_.last)),
                         coder_.code(names::kKommun, lists_.kommun, row.kommun)},
                        0);
    if (is_new) {
        result.nya.add({insats.leaf,
                        kon,
                        coder_.remittent(row),
                        coder_.code(names::kUtbildning, lists_.utbildning, row.utbildning),
                        coder_.code(names::kTid, lists_.tid_i_forsorjning, row.tid_i_forsorjning)},
                       0);
    }
    if (ended) {
        const bool asked = coder_.rules().asked_after[row.anledning] != 0;
        const domain::KodNumber efter = asked ? row.sysselsattning_efter : domain::kNoKod;
        const auto sysselsattning = [&](std::string_view name, domain::KodNumber number) {
            return coder_.code(name, lists_.sysselsattning, number);
        };
        result.avslutade.add(
            {insats.leaf,
             kon,
             coder_.anledning(row),
             coder_.forsorjning(names::kForsorjningFore, row.forsorjning_fore),
             coder_.forsorjning(names::kForsorjningEfter, asked ? row.forsorjning_efter : 0),
             sysselsattning(names::kSysselsattningFore, row.sysselsattning_fore),
             sysselsattning(names::kSysselsattningEfter, efter)},
            row.avslut - row.start);
    }
}

void Maker::declare(const Population& population,
                    Leaf insats,
                    std::string_view dimension,
                    const std::vector<std::string>& closed) {
    const std::uint16_t number = space_.dimension(dimension);
    LeafSet leaves;
    for (const std::string& code : closed) {
        leaves.push_back(space_.leaf(number, code));
    }
    std::ranges::sort(leaves);
    const CellKey key{population.universe(),
                      {{space_.dimension(names::kInsats), {insats}}, {number, leaves}}};
    if (population.sum(key).persons == 0) {
        zeros_.add(population.universe(), insats, number, leaves);
    }
}

void Maker::declare(const PeriodPopulation& result, std::size_t scope, Leaf leaf) {
    for (const domain::Kod& kod : lists_.kon.codes()) {
        if (!all_of_scope(scope, [&](const auto& i) { return i.kon_begransning == kod.code; })) {
            continue;
        }
        std::vector<std::string> others;
        for (const domain::Kod& other : lists_.kon.codes()) {
            if (other.code != kod.code) {
                others.push_back(other.code);
            }
        }
        for (const Population* population : {&result.aktuella, &result.avslutade, &result.nya}) {
            declare(*population, leaf, names::kKon, others);
        }
    }
    if (all_of_scope(scope, [&](const auto& i) { return i.slut && *i.slut < period_.last; })) {
        declare(result.aktuella, leaf, names::kStatus, {std::string(names::kPagaende)});
    }
    if (all_of_scope(scope, [&](const auto& i) { return i.start >= period_.first; })) {
        declare(result.aktuella, leaf, names::kIntrade, {std::string(names::kIngaende)});
    }
}

PeriodPopulation Maker::make() {
    const std::vector<std::size_t> scopes = listed_scopes();
    Dimension insats{std::string(names::kInsats), {}};
    for (const std::size_t scope : scopes) {
        insats.leaves.push_back(insats_leaf(snapshot_.insatser[scopes_.place[scope]].id));
    }
    const Dimension by_kon = kon(lists_);
    Dimension ages{std::string(names::kAlder), {}};
    ages.leaves.assign(kAges.begin(), kAges.end());
    PeriodPopulation result{universe(Counted::aktuella,
                                     {insats,
                                      by_kon,
                                      two(names::kStatus, names::kAvslutad, names::kPagaende),
                                      two(names::kIntrade, names::kIngaende, names::kNy),
                                      ages,
                                      of_list(names::kKommun, lists_.kommun)}),
                            universe(Counted::avslutade,
                                     {insats,
                                      by_kon,
                                      anledning(lists_),
                                      forsorjning(names::kForsorjningFore, lists_),
                                      forsorjning(names::kForsorjningEfter, lists_),
                                      of_list(names::kSysselsattningFore, lists_.sysselsattning),
                                      of_list(names::kSysselsattningEfter, lists_.sysselsattning)}),
                            universe(Counted::nya,
                                     {insats,
                                      by_kon,
                                      remittent(lists_),
                                      of_list(names::kUtbildning, lists_.utbildning),
                                      of_list(names::kTid, lists_.tid_i_forsorjning)}),
                            {}};
    std::map<std::size_t, std::size_t> row_of_scope;
    for (const std::size_t scope : scopes) {
        const domain::Insats& own = snapshot_.insatser[scopes_.place[scope]];
        row_of_scope[scope] = result.insatser.size();
        result.insatser.push_back({coder_.leaf(names::kInsats, insats_leaf(own.id)),
                                   own.namn,
                                   scopes_.outcome[scope] != 0,
                                   0});
    }
    for (const RegistreringRow& row : snapshot_.rows) {
        if (counts(row)) {
            InsatsRow& of = result.insatser[row_of_scope.at(scopes_.of_insats[row.insats])];
            ++of.aktuella;
            add(result, row, of);
        }
    }
    for (const std::size_t scope : scopes) {
        declare(result, scope, result.insatser[row_of_scope.at(scope)].leaf);
    }
    return result;
}

}  // namespace

PeriodPopulation make_population(const domain::Snapshot& snapshot,
                                 const domain::Kodlistor& lists,
                                 domain::Period period,
                                 Space& space,
                                 StructuralZeros& zeros) {
    return Maker(snapshot, lists, period, space, zeros).make();
}

}  // namespace samspar::disclosure
