#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "disclosure/model/space.h"
#include "disclosure/model/structural.h"
#include "domain/kodlista.h"
#include "domain/period.h"
#include "domain/snapshot.h"

namespace samspar::disclosure {

// The persons of one universe, each with an answer to every dimension of it.
class Population {
public:
    Population(std::uint16_t universe, std::vector<std::uint16_t> dimensions)
        : universe_(universe), dimensions_(std::move(dimensions)) {}

    // `answers` in the order of the dimensions. `days`: length of the deltagande, 0 when open.
    void add(const std::vector<Leaf>& answers, std::int64_t days);

    struct Sum {
        std::int64_t persons = 0;
        std::int64_t days = 0;
    };
    // Those whom the key counts. REQUIRES: a key of this universe.
    [[nodiscard]] Sum sum(const CellKey& key) const;

    // Counts by the answers to some dimensions, the last changing fastest.
    [[nodiscard]] std::vector<std::int64_t> counts(const Space& space,
                                                   const std::vector<std::uint16_t>& by,
                                                   const std::vector<Factor>& where) const;

    [[nodiscard]] std::uint16_t universe() const { return universe_; }

private:
    [[nodiscard]] std::size_t place_of(std::uint16_t dimension) const;
    [[nodiscard]] bool is_in(std::size_t person, const std::vector<Factor>& where) const;

    std::uint16_t universe_;
    std::vector<std::uint16_t> dimensions_;
    std::vector<Leaf> answers_;
    std::vector<std::int64_t> days_;
};

// One insats with a row of its own, or 0 persons and open.
struct InsatsRow {
    Leaf leaf = 0;
    std::string namn;
    bool arbetslivsinriktad = true;
    std::int64_t aktuella = 0;
};

// The three universes of a period and what everybody knows of them. Definitions as in
// statistics::compute; a person with several sources of försörjning has the answer `flera`, and
// one who was not asked at the end has `saknas`.
struct PeriodPopulation {
    Population aktuella;
    Population avslutade;
    Population nya;
    std::vector<InsatsRow> insatser;  // in the order of the snapshot

    [[nodiscard]] const Population& of(std::uint16_t universe) const;
};

// Adds the universes `aktuella 2021`, `avslutade 2021` and `nya 2021` and their structural zeros.
// A structural zero that the rows contradict is not declared.
[[nodiscard]] PeriodPopulation make_population(const domain::Snapshot& snapshot,
                                               const domain::Kodlistor& lists,
                                               domain::Period period,
                                               Space& space,
                                               StructuralZeros& zeros);

}  // namespace samspar::disclosure
