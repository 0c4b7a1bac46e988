#pragma once

#include <map>
#include <random>
#include <string>
#include <vector>

#include "audit/joint_cubes.h"
#include "audit/publication.h"

namespace samspar::testing {

// For each dimension that anything published cuts, the answers that she may have: those that
// nothing tells apart from hers.
using PossibleAnswers = std::map<int, audit::LeafSet>;

// Whole persons of a universe behind the unknowns of a joint model: the cubes are joined along
// their tree, and who of the one is who of the other is left to chance.
[[nodiscard]] std::vector<PossibleAnswers> joined_persons(const audit::JointCubes& cubes,
                                                          const std::vector<audit::Count>& unknowns,
                                                          int universe,
                                                          std::mt19937& dice);

// Whether somebody can have an answer of both, for each dimension of `shared`.
[[nodiscard]] bool can_be_one(const PossibleAnswers& one,
                              const PossibleAnswers& other,
                              const std::vector<int>& shared);

// What both allow. REQUIRES: can_be_one in all that both have.
[[nodiscard]] PossibleAnswers common_answers(PossibleAnswers one, const PossibleAnswers& other);

// For each of `some` a different one of `others` who can be the same person, by place; empty when
// there is no such choice, or not as many of the one as of the other.
[[nodiscard]] std::vector<std::size_t> matched(const std::vector<PossibleAnswers>& some,
                                               const std::vector<PossibleAnswers>& others,
                                               const std::vector<int>& shared);

}  // namespace samspar::testing
