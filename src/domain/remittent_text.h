#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "domain/kodlista.h"

// A remittent as text: its code, or `kommun:0126` for the kommun with that code. The API, files,
// the history and the statistics write it alike.
namespace samspar::domain {

inline constexpr std::string_view kRemittentKommun = "kommun";

// `kommun:0126`.
std::string remittent_kommun_text(std::string_view kommun_code);

// Of the numbers that a registrering holds; empty when no remittent is given.
std::string remittent_text(const Kodlistor& lists, KodNumber remittent, KodNumber kommun);

// The two halves of such a text, trimmed and not looked up: the second is there when a colon is.
struct RemittentParts {
    std::string_view remittent;
    std::optional<std::string_view> kommun;
};
RemittentParts remittent_parts(std::string_view text);

}  // namespace samspar::domain
