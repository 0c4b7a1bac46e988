#pragma once

#include "audit/attacker.h"
#include "audit/questions.h"
#include "audit/report.h"

namespace samspar::audit {

// Attacks every hidden cell and gives each its verdict.
[[nodiscard]] std::vector<CellFinding> judge_cells(Attacker& attacker,
                                                   const Questions& questions,
                                                   const Model& model,
                                                   bool fast);

// k-disclosure (A. Lupp and O. Langsrud 2021): the cells of sensitive dimensions that hold
// everybody of their group, but at most as many as the coalition.
[[nodiscard]] std::vector<GroupFinding> judge_groups(Attacker& attacker,
                                                     const Questions& questions);

// Numbers below the threshold that are printed, declared zeros excepted.
[[nodiscard]] std::vector<SmallFinding> small_published(const Publication& publication,
                                                        const JointCubes& cubes,
                                                        const Model& model);

// What each scenario teaches about cells that nobody else knows exactly. A scenario that cannot be
// true teaches nothing and is a note.
[[nodiscard]] std::vector<ScenarioFinding> judge_scenarios(Attacker& attacker,
                                                           const Questions& questions,
                                                           const Publication& publication,
                                                           std::vector<std::string>& notes);

// The true value of each hidden cell, in the order of Questions::hidden; -1 where there is none.
using Truth = std::vector<Count>;

// Tries everybody who is alone in a hidden cell as an insider who knows that.
[[nodiscard]] std::vector<ScenarioFinding> judge_insiders(Attacker& attacker,
                                                          const Questions& questions,
                                                          const Truth& truth);

}  // namespace samspar::audit
