#pragma once

#include "http/account/call.h"

namespace samspar::http {

// The {nummer} of a publicering in the path; 0, which none has, when it is no such number.
[[nodiscard]] int nummer_of(const Call& call);

// The {rattelse} of the path, likewise: its number within the publicering.
[[nodiscard]] int rattelse_of(const Call& call);

}  // namespace samspar::http
