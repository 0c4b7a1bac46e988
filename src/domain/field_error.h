#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "domain/field_code.h"

namespace samspar::domain {

// One thing wrong with one field. The web maps `code` to Swedish; `message` is for the command
// line and the API. A message never repeats a value that was typed in: it may be an identity.
struct FieldError {
    std::string field;
    FieldCode code;
    std::string message;
    std::optional<std::string> limit;  // the date or number that was passed
    bool operator==(const FieldError&) const = default;
};

using FieldErrors = std::vector<FieldError>;

// Adds the error whose message is the name of the field and `what`: `start` + `is required`.
inline void add_error(FieldErrors& errors,
                      std::string_view field,
                      FieldCode code,
                      std::string_view what,
                      std::optional<std::string> limit = std::nullopt) {
    errors.push_back(
        {std::string(field), code, std::string(field) + " " + std::string(what), std::move(limit)});
}

}  // namespace samspar::domain
