#pragma once

#include <span>
#include <string_view>

#include "domain/field_error.h"

namespace samspar::domain {

// Why somebody takes a registrering out or opens it again: a code, since free text could come to
// say something about a person. It is no content of the registrering and stands in the audit row
// only. Labels: web/src/registrering/act-skal.ts.
using SkalCodes = std::span<const std::string_view>;

[[nodiscard]] SkalCodes felregistrering_skal();
// What is taken back is the mark felregistrerad, or the avslut: not the same reasons fit both.
[[nodiscard]] SkalCodes reopen_skal(bool felregistrerad);

// Empty, or one error of the field `skal`: required or unknown_code.
[[nodiscard]] FieldErrors check_skal(std::string_view skal, SkalCodes codes);

}  // namespace samspar::domain
