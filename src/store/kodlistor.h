#pragma once

#include <span>

#include "domain/forbund.h"
#include "domain/kodlista.h"
#include "store/store.h"

namespace samspar::store {

// Puts the program's own code lists into a new store.
void insert_builtin_kodlistor(WriteScope& scope);

// Adds the förbund's kommuner to the list `kommun`, before `annan` and `saknas`.
void insert_kommuner(WriteScope& scope, std::span<const domain::Kommun> kommuner);

// Every code list as the store has it.
[[nodiscard]] domain::Kodlistor load_kodlistor(Scope& scope);

// The codes that there were at that moment, with the words and the days that they have now: those
// that a publicering of that moment was made with.
domain::Kodlistor load_kodlistor_as_of(Scope& scope, domain::Instant moment);

// Puts a code into a list, right after the one with the number `after`; first of all when that is
// kNoKod. The lists that are loaded afterwards have it, and the next publicering knows it.
// REQUIRES: domain::check_new_kod or check_new_kommun found nothing wrong; the number is
// domain::next_number.
void add_kod(WriteScope& scope,
             const domain::Kodlista& list,
             const domain::Kod& kod,
             domain::KodNumber after);

// Gives the code with that number its last day, or takes it away.
void end_kod(WriteScope& scope,
             const domain::Kodlista& list,
             domain::KodNumber number,
             std::optional<domain::Date> last);

// Gives a code other words, everywhere and for all years but in what is published.
void rename_kod(WriteScope& scope,
                const domain::Kodlista& list,
                domain::KodNumber number,
                const std::string& label,
                const std::string& help);

// Moves a code right after another, or to the front (kNoKod), in forms and tables.
void move_kod(WriteScope& scope,
              const domain::Kodlista& list,
              domain::KodNumber number,
              domain::KodNumber after);

}  // namespace samspar::store
