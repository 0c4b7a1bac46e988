#pragma once

#include <string_view>

#include "disclosure/model/space.h"
#include "domain/kodlista.h"
#include "domain/period.h"
#include "domain/registrering.h"
#include "statistics/rules.h"

namespace samspar::disclosure {

// A question about a person with all its answers, by the name of its dimension
// (dimension_names.h). Which insats somebody takes part in is not asked for here.
// Throws std::logic_error when there is no such question.
[[nodiscard]] Dimension question(std::string_view name, const domain::Kodlistor& lists);

// Reads rows as answers. Definitions as in room statistics, but everybody has exactly one answer
// to each question: with several sources of försörjning it is `flera`, and who was not asked at
// the end has `saknas`.
class Answers {
public:
    // The period is the one that ages and states are of; `space` gets every answer that is read.
    Answers(const domain::Kodlistor& lists, domain::Period period, Space& space);

    [[nodiscard]] const statistics::Rules& rules() const { return rules_; }

    // REQUIRES: a question of `question`; `deltagartid` only of rows that have ended.
    Leaf of(std::string_view name, const domain::RegistreringRow& row);

private:
    const domain::Kodlistor& lists_;
    domain::Period period_;
    Space& space_;
    statistics::Rules rules_;
};

}  // namespace samspar::disclosure
