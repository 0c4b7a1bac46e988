#pragma once

#include <string>
#include <vector>

#include "audit/attacker.h"
#include "audit/judge.h"
#include "audit/questions.h"

namespace samspar::audit {

// The true values of the hidden cells, from files with the same tables and cells that have numbers
// everywhere. texts[i] belongs to the publication's source i. Throws FormatError when a cell has no
// true value, or a shown number differs from it.
[[nodiscard]] Truth read_truth(const std::vector<std::string>& texts,
                               const Publication& publication,
                               const Questions& questions);

// One line for each hidden cell whose true value was proven impossible: then the published tables
// are not those of the truth, or this program is wrong.
[[nodiscard]] std::vector<std::string> impossible_truths(const Attacker& attacker,
                                                         const Questions& questions,
                                                         const Truth& truth);

}  // namespace samspar::audit
