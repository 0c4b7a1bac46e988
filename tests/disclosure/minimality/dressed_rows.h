#pragma once

#include <optional>
#include <random>
#include <vector>

#include "audit/joint_cubes.h"
#include "audit/publication.h"
#include "disclosure/minimality/dates_of_rows.h"
#include "disclosure/model/edition.h"
#include "domain/kodlista.h"
#include "domain/snapshot.h"

namespace samspar::testing {

// What makes registreringar of a population.
struct Wardrobe {
    const audit::Publication& publication;
    const audit::JointCubes& cubes;
    const domain::Kodlistor& lists;
    std::mt19937& dice;
};

// A snapshot in which the persons of a period, or of it counted again, are those behind the
// unknowns of the joint model. Everything that nothing published tells is left to chance; rows
// outside the period are kept. Empty when nobody can be dressed so: somebody is in one table and
// not in another, or the means cannot be had by those who are left.
[[nodiscard]] std::optional<domain::Snapshot> dressed(const Wardrobe& wardrobe,
                                                      const std::vector<audit::Count>& unknowns,
                                                      const disclosure::Edition& edition,
                                                      const domain::Snapshot& registered,
                                                      const std::vector<DaysTogether>& means);

}  // namespace samspar::testing
