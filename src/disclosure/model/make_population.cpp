// Who is counted, and what is known of each. Three universes and not one: what came after is known
// of those who ended only, and a universe with all questions would need cubes over all of them.
//
// Everybody has exactly one answer to each question; else the parts of a table would not add up to
// its total and no cube could hold her. So several sources of försörjning are the one answer
// `flera`, and who was not asked at the end has `saknas`.
//
// What should be empty is declared empty only if the rows agree: when a man is registered in an
// insats for women all the same, nobody may rely on there being none.

#include <algorithm>
#include <array>
#include <map>
#include <span>

#include "disclosure/model/answers.h"
#include "disclosure/model/dimension_names.h"
#include "disclosure/model/population.h"
#include "statistics/scopes.h"

namespace samspar::disclosure {
namespace {

using domain::RegistreringRow;

// The questions of each universe, in the order of its populations' answers; insats comes first.
constexpr std::array kOfAktuella{
    names::kKon, names::kStatus, names::kIntrade, names::kAlder, names::kKommun};
constexpr std::array kOfNya{names::kKon, names::kRemittent, names::kUtbildning, names::kTid};
constexpr std::array kOfAvslutade{names::kKon,
                                  names::kAnledning,
                                  names::kForsorjningFore,
                                  names::kForsorjningEfter,
                                  names::kSysselsattningFore,
                                  names::kSysselsattningEfter};

class PopulationMaker {
public:
    PopulationMaker(const domain::Snapshot& snapshot,
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
          answers_(lists, period, space) {}

    PeriodPopulation make();

private:
    [[nodiscard]] bool counts(const RegistreringRow& row) const;
    [[nodiscard]] std::vector<std::size_t> listed_scopes() const;
    Population universe(Counted counted,
                        const Dimension& insats,
                        std::span<const std::string_view> questions);
    void add(PeriodPopulation& result, const RegistreringRow& row, Leaf insats);
    std::vector<Leaf> answers(Leaf insats,
                              std::span<const std::string_view> questions,
                              const RegistreringRow& row);
    void declare(const PeriodPopulation& result, std::size_t scope, Leaf leaf);
    void declare(const Population& population,
                 Leaf insats,
                 std::string_view dimension,
                 const std::vector<std::string>& closed);
    // What every insats that counts in the scope fulfils.
    template <typename Test>
    [[nodiscard]] bool all_of_scope(std::size_t scope, Test test) const {
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
    Answers answers_;
};

bool PopulationMaker::counts(const RegistreringRow& row) const {
    return scopes_.of_insats[row.insats] != statistics::kOutside &&
           statistics::counts_in(row, period_, answers_.rules());
}

// As in statistics::compute: somebody took part, or somebody could have.
std::vector<std::size_t> PopulationMaker::listed_scopes() const {
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

Population PopulationMaker::universe(Counted counted,
                                     const Dimension& insats,
                                     std::span<const std::string_view> questions) {
    std::vector<Dimension> dimensions{insats};
    for (const std::string_view name : questions) {
        dimensions.push_back(question(name, lists_));
    }
    const std::uint16_t number = space_.universe(universe_name(counted, period_), dimensions);
    std::vector<std::uint16_t> own;
    for (const Dimension& dimension : dimensions) {
        own.push_back(space_.dimension(dimension.name));
    }
    return {number, std::move(own)};
}

std::vector<Leaf> PopulationMaker::answers(Leaf insats,
                                           std::span<const std::string_view> questions,
                                           const RegistreringRow& row) {
    std::vector<Leaf> all{insats};
    for (const std::string_view name : questions) {
        all.push_back(answers_.of(name, row));
    }
    return all;
}

void PopulationMaker::add(PeriodPopulation& result, const RegistreringRow& row, Leaf insats) {
    result.aktuella.add(answers(insats, kOfAktuella, row), 0);
    if (row.start >= period_.first.days) {
        result.nya.add(answers(insats, kOfNya, row), 0);
    }
    if (row.avslut <= period_.last.days) {
        result.avslutade.add(answers(insats, kOfAvslutade, row), row.avslut - row.start);
    }
}

void PopulationMaker::declare(const Population& population,
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

void PopulationMaker::declare(const PeriodPopulation& result, std::size_t scope, Leaf leaf) {
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

PeriodPopulation PopulationMaker::make() {
    const std::vector<std::size_t> scopes = listed_scopes();
    Dimension insats{std::string(names::kInsats), {}};
    for (const std::size_t scope : scopes) {
        insats.leaves.push_back(insats_leaf(snapshot_.insatser[scopes_.place[scope]].id));
    }
    PeriodPopulation result{universe(Counted::kAktuella, insats, kOfAktuella),
                            universe(Counted::kAvslutade, insats, kOfAvslutade),
                            universe(Counted::kNya, insats, kOfNya),
                            {}};
    std::map<std::size_t, std::size_t> row_of_scope;
    for (const std::size_t scope : scopes) {
        const domain::Insats& own = snapshot_.insatser[scopes_.place[scope]];
        row_of_scope[scope] = result.insatser.size();
        result.insatser.push_back(
            {space_.leaf(space_.dimension(names::kInsats), insats_leaf(own.id)),
             own.namn,
             scopes_.outcome[scope] != 0,
             0});
    }
    for (const RegistreringRow& row : snapshot_.rows) {
        if (counts(row)) {
            InsatsRow& of = result.insatser[row_of_scope.at(scopes_.of_insats[row.insats])];
            ++of.aktuella;
            add(result, row, of.leaf);
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
    return PopulationMaker(snapshot, lists, period, space, zeros).make();
}

}  // namespace samspar::disclosure
