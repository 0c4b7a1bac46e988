#pragma once

#include <string>
#include <variant>

#include "acts/outcome.h"

namespace samspar::test {

// `done`, `kept`, or the code of a refusal with the fields that are wrong: `validation_failed
// namn:required`.
template <typename T>
std::string came_to(const acts::Outcome<T>& outcome) {
    const auto* refusal = std::get_if<acts::Refusal>(&outcome);
    if (refusal == nullptr) {
        return std::holds_alternative<acts::Kept>(outcome) ? "kept" : "done";
    }
    std::string text(acts::code_of(refusal->why));
    for (const domain::FieldError& error : refusal->fields) {
        text += " " + error.field + ":" + std::string(error.code.text());
    }
    return text;
}

}  // namespace samspar::test
