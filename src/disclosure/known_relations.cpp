#include "disclosure/known_relations.h"

#include <algorithm>
#include <cmath>

#include "disclosure/dimension_names.h"
#include "disclosure/joint_model.h"
#include "disclosure/partition.h"
#include "solver/solver.h"

namespace samspar::disclosure {
namespace {

class Maker {
public:
    Maker(const Space& space, const StructuralZeros& zeros, std::span<const CellKey> keys)
        : space_(space),
          insats_(place_of(names::kInsats)),
          kon_(place_of(names::kKon)),
          insatser_(space.dimensions()[insats_].leaves.size()),
          kons_(space.dimensions()[kon_].leaves.size()) {
        refine(keys);
        refine(zeros.all());
    }

    void within(domain::Period period, std::vector<Relation>& all) const;
    void between(domain::Period before, domain::Period after, std::vector<Relation>& all) const;

private:
    std::uint16_t place_of(std::string_view name) const {
        const auto& all = space_.dimensions();
        return static_cast<std::uint16_t>(std::ranges::find(all, name, &Dimension::name) -
                                          all.begin());
    }
    void refine(std::span<const CellKey> keys) {
        for (const CellKey& key : keys) {
            for (const Factor& factor : key.factors) {
                if (factor.dimension == insats_) {
                    insatser_.refine(factor.leaves);
                } else if (factor.dimension == kon_) {
                    kons_.refine(factor.leaves);
                }
            }
        }
    }
    // The key of one block of insatser and kön; no term when the universe has none of them.
    void add_term(Relation& relation,
                  std::int64_t coefficient,
                  std::size_t universe,
                  LeafSet insatser,
                  LeafSet kons,
                  std::string_view dimension,
                  std::string_view leaf) const;
    template <typename Visit>
    void each_block(Visit visit) const {
        for (std::size_t i = 0; i < insatser_.blocks(); ++i) {
            for (std::size_t k = 0; k < kons_.blocks(); ++k) {
                visit(insatser_.leaves_of(i), kons_.leaves_of(k));
            }
        }
    }
    std::size_t universe(Counted counted, domain::Period period) const {
        return space_.find_universe(universe_name(counted, period));
    }

    const Space& space_;
    std::uint16_t insats_;
    std::uint16_t kon_;
    Partition insatser_;
    Partition kons_;
};

void Maker::add_term(Relation& relation,
                     std::int64_t coefficient,
                     std::size_t universe,
                     LeafSet insatser,
                     LeafSet kons,
                     std::string_view dimension,
                     std::string_view leaf) const {
    const Universe& of = space_.universes()[universe];
    insatser = common_of(insatser, *of.leaves_of(insats_));
    kons = common_of(kons, *of.leaves_of(kon_));
    if (insatser.empty() || kons.empty()) {
        return;
    }
    CellKey key{static_cast<std::uint16_t>(universe), {{insats_, insatser}, {kon_, kons}}};
    if (!dimension.empty()) {
        const std::uint16_t number = place_of(dimension);
        const auto& leaves = space_.dimensions()[number].leaves;
        key.factors.push_back(
            {number, {static_cast<Leaf>(std::ranges::find(leaves, leaf) - leaves.begin())}});
    }
    relation.terms.push_back({coefficient, space_.normal(std::move(key))});
}

void Maker::within(domain::Period period, std::vector<Relation>& all) const {
    struct Part {
        Counted counted;
        std::string_view dimension;
        std::string_view leaf;
    };
    for (const Part& part : {Part{Counted::avslutade, names::kStatus, names::kAvslutad},
                             Part{Counted::nya, names::kIntrade, names::kNy}}) {
        each_block([&](const LeafSet& insatser, const LeafSet& kons) {
            Relation relation;
            add_term(relation, 1, universe(part.counted, period), insatser, kons, {}, {});
            add_term(relation,
                     -1,
                     universe(Counted::aktuella, period),
                     insatser,
                     kons,
                     part.dimension,
                     part.leaf);
            if (!relation.terms.empty()) {
                all.push_back(std::move(relation));
            }
        });
    }
}

void Maker::between(domain::Period before, domain::Period after, std::vector<Relation>& all) const {
    each_block([&](const LeafSet& insatser, const LeafSet& kons) {
        Relation relation;
        add_term(relation,
                 1,
                 universe(Counted::aktuella, after),
                 insatser,
                 kons,
                 names::kIntrade,
                 names::kIngaende);
        add_term(relation,
                 -1,
                 universe(Counted::aktuella, before),
                 insatser,
                 kons,
                 names::kStatus,
                 names::kPagaende);
        if (!relation.terms.empty()) {
            all.push_back(std::move(relation));
        }
    });
}

// The model with every count that is known; corrections between periods can be made at a price.
solver::Program with_corrections(const std::vector<RegistryCell>& cells,
                                 const JointModel& model,
                                 const KnownRelations& relations,
                                 std::vector<solver::Term>& price) {
    solver::Program program = model.program();
    for (std::size_t i = 0; i < relations.all.size(); ++i) {
        solver::Row row{0, 0, model.relations()[i]};
        if (i >= relations.first_between_periods) {
            const auto at = static_cast<int>(program.variables.size());
            program.variables.push_back({0, solver::kInfinity, true});
            program.variables.push_back({0, solver::kInfinity, true});
            row.terms.push_back({at, -1.0});
            row.terms.push_back({at + 1, 1.0});
            price.push_back({at, 1.0});
            price.push_back({at + 1, 1.0});
        }
        program.rows.push_back(std::move(row));
    }
    for (std::size_t cell = 0; cell < cells.size(); ++cell) {
        if (!cells[cell].earlier || cells[cell].frozen) {
            const auto count = static_cast<double>(cells[cell].count);
            program.rows.push_back({count, count, model.cells()[cell]});
        }
    }
    return program;
}

std::int64_t whole(double value) {
    return std::llround(value);
}

}  // namespace

KnownRelations known_relations(const Space& space,
                               const StructuralZeros& zeros,
                               std::span<const CellKey> keys,
                               std::span<const domain::Period> periods) {
    const Maker maker(space, zeros, keys);
    KnownRelations result;
    for (const domain::Period period : periods) {
        maker.within(period, result.all);
    }
    result.first_between_periods = result.all.size();
    for (const domain::Period before : periods) {
        for (const domain::Period after : periods) {
            if (before.last.days + 1 == after.first.days) {
                maker.between(before, after, result.all);
            }
        }
    }
    return result;
}

bool reconcile(std::vector<RegistryCell>& cells,
               const Space& space,
               const StructuralZeros& zeros,
               KnownRelations& relations) {
    std::vector<CellKey> keys;
    for (const RegistryCell& cell : cells) {
        keys.push_back(cell.key);
    }
    const JointModel model(space, zeros, keys, relations.all);
    std::vector<solver::Term> price;
    const solver::Program program = with_corrections(cells, model, relations, price);
    solver::Solver solver(program);
    const solver::Answer answer = solver.solve_integer(solver::Sense::minimise, price);
    if (answer.status != solver::Status::optimal) {
        return false;
    }
    const auto value = [&](int variable) {
        return answer.solution[static_cast<std::size_t>(variable)];
    };
    for (std::size_t i = relations.first_between_periods; i < relations.all.size(); ++i) {
        const std::size_t at = 2 * (i - relations.first_between_periods);
        relations.all[i].rhs = whole(value(price[at].variable) - value(price[at + 1].variable));
    }
    for (std::size_t cell = 0; cell < cells.size(); ++cell) {
        if (cells[cell].earlier && !cells[cell].frozen) {
            double count = 0;
            for (const solver::Term& term : model.cells()[cell]) {
                count += term.coefficient * value(term.variable);
            }
            cells[cell].count = whole(count);
        }
    }
    return true;
}

}  // namespace samspar::disclosure
