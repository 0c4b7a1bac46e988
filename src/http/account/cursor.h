#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "http/account/context.h"

namespace samspar::http {

// Where a page of a list ends, as its reader gets it: sealed, since it would tell a number of the
// store, and with it how many of others there are. `list` keeps that of one list from another.
[[nodiscard]] std::string seal_cursor(const Context& context,
                                      std::string_view list,
                                      std::string_view place);

// Throws BadRequest naming that field when it is none of ours.
[[nodiscard]] std::string open_cursor(const Context& context,
                                      std::string_view list,
                                      std::string_view sealed,
                                      const std::string& field);

}  // namespace samspar::http
