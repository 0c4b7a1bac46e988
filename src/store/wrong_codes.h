#pragma once

#include <cstdint>

#include "domain/ids.h"
#include "domain/instant.h"
#include "store/store.h"

namespace samspar::store {

// Where a code was typed: an address where the user has logged in before, or any other.
enum class CodePlace : std::uint8_t { kKnown, kElsewhere };

// Wrong codes since the last right one, and until when the next has to wait. They stand in the row
// of the user, so that nothing but a right code makes them forgotten.
struct WrongCodes {
    unsigned count = 0;
    domain::Instant wait_until;
};

[[nodiscard]] WrongCodes wrong_codes(Scope& scope, domain::UserId user, CodePlace place);
void set_wrong_codes(WriteScope& scope,
                     domain::UserId user,
                     CodePlace place,
                     const WrongCodes& wrong);
// Of both places.
void forgive_wrong_codes(WriteScope& scope, domain::UserId user);

}  // namespace samspar::store
