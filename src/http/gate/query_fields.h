#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>

#include "http/gate/request.h"

namespace samspar::http {

// Throws BadRequest naming the first query field that is not one of these.
void allow_only(const Request& request, std::initializer_list<std::string_view> names);

// A number in a path or query: digits only, 1 to 15 of them. Nothing else is an id.
[[nodiscard]] std::optional<std::int64_t> read_id(std::string_view text);

// A number of at most 15 digits; nothing when absent. Throws BadRequest when it is none.
[[nodiscard]] std::optional<std::int64_t> query_number(const Request& request,
                                                       std::string_view name);

// `0` or `1`; false when absent. Throws BadRequest for anything else.
[[nodiscard]] bool query_flag(const Request& request, std::string_view name);

}  // namespace samspar::http
