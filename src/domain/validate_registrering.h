#pragma once

#include <optional>

#include "domain/field_error.h"
#include "domain/insats.h"
#include "domain/kodlista.h"
#include "domain/registrering.h"

namespace samspar::domain {

// Age at start (year of start - year of birth): what is possible, and what is usual.
inline constexpr int kMinAge = 15;
inline constexpr int kMaxAge = 80;
inline constexpr int kUsualMinAge = 16;
inline constexpr int kUsualMaxAge = 65;
// A start further back than this is asked about.
inline constexpr int kLongAgoDays = 90;

// What is wrong with a registrering that is about to be stored (schema/domain.md section 2).
// `today` is the day it is registered. Field names are those of schema/exchange-format.md; errors
// of the end carry `avslut`, `anledning`, `forsorjning_efter` ...
FieldErrors validate(const Registrering& registrering,
                     const Insats& insats,
                     const Kodlistor& lists,
                     Date today);

// The same of a change that is about to be stored. A field that stays as it was blocks nothing when
// the content before breaks the same rule: of today's insats and lists only what the change touches
// is asked. One that moves to another insats is asked about its start and kön anew.
FieldErrors validate_change(const Registrering& after,
                            const Registrering& before,
                            const Insats& insats,
                            const Kodlistor& lists,
                            Date today);

// `anledning_contradicts`: an end whose reason and sysselsättning gainsay each other
// (kod_rules.h). Nothing when both stand as they did `before`.
FieldErrors avslut_warnings(const Registrering& after,
                            const std::optional<Registrering>& before,
                            const Kodlistor& lists);

// Things that are allowed but unlikely; whoever registers confirms them: `age_unusual` (outside
// 16-65), `age_outside_insats`, `start_long_ago` (more than 90 days before today).
FieldErrors warnings(const Registrering& registrering, const Insats& insats, Date today);

// What is wrong with the text of a key or of an extern_id: `looks_like_identity` or `too_long`.
FieldErrors validate_key(std::string_view field, std::string_view key);

}  // namespace samspar::domain
