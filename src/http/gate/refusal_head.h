#pragma once

#include <string>

#include "http/gate/gate.h"

namespace samspar::http {

// Never in kSingle of the gate, so that a client cannot send it.
inline constexpr const char* kRefusalField = "Samspar-Refusal";

// A head that carries the gate's refusal through the library, so that refusals and answers are
// written by the same code.
[[nodiscard]] std::string refusal_head(const Refusal& refusal);

}  // namespace samspar::http
