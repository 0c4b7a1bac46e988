#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "acts/entry.h"
#include "domain/uppdrag_change.h"
#include "domain/user.h"

namespace samspar::acts {

// Uppdrag as the log says them: `3 2026-11-22 -`, insats, first day, last day.
[[nodiscard]] std::vector<std::string> words_of(const std::vector<domain::Uppdrag>& all);

// A list under that name, unless it is empty.
void add_some(Detail& detail, std::string_view name, const std::vector<std::string>& words);

// What was given, what has another last day (`3 2026-11-22 - 2026-12-31`: and which), what ended.
void add_decision(Detail& detail, const domain::UppdragDecision& decision);

}  // namespace samspar::acts
