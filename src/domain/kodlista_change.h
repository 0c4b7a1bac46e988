#pragma once

#include <string_view>

#include "domain/field_error.h"
#include "domain/kodlista.h"

namespace samspar::domain {

// How a förbund may change its code lists. A code is added, ended, moved or called something else;
// it is never taken away, and its number, its group and what it means stay. Errors name fields of
// schema/etiketter.csv, record `kodlista`.

inline constexpr std::size_t kMaxKodLabel = 80;  // signs, as all lengths here
inline constexpr std::size_t kMaxKodHelp = 300;
inline constexpr std::size_t kMaxKodName = 40;

// Lists whose every code the program knows the meaning of take no new ones: kon, handlingsplan,
// grupp.
[[nodiscard]] bool takes_new_codes(std::string_view list);

// The groups that a new code of that list can belong to; none when the list has no groups. Not
// those of answers that stand alone (`saknas`).
[[nodiscard]] std::vector<std::string> groups_for_new_codes(const Kodlista& list);

// What is wrong with a code that is to be added. Its number is not looked at, nor is
// `published_under`, which room disclosure knows about.
[[nodiscard]] FieldErrors check_new_kod(const Kodlista& list, const Kod& added);

// What is wrong with new words for a code. `code` is the one that gets them.
[[nodiscard]] FieldErrors check_kod_words(const Kodlista& list,
                                          std::string_view code,
                                          std::string_view label,
                                          std::string_view help);

// What is wrong with a last day, or with none, for a code.
[[nodiscard]] FieldErrors check_kod_end(const Kodlista& list,
                                        const Kod& kod,
                                        std::optional<Date> last);

// What is wrong with a kommun that joins: `kod` of four digits, `namn`. Errors name fields of the
// record `kommun`.
[[nodiscard]] FieldErrors check_new_kommun(const Kodlista& kommuner,
                                           std::string_view code,
                                           std::string_view namn);

// The number of the next code; 0 when the list is full. Never one that a code has had.
[[nodiscard]] KodNumber next_number(const Kodlista& list);

// Whether that can be the code of a kommun: four digits, two of the län and two of the kommun, each
// counted from 01.
[[nodiscard]] bool is_kommun_code(std::string_view code);

}  // namespace samspar::domain
