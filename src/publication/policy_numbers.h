#pragma once

#include <span>
#include <string_view>

#include "disclosure/model/policy.h"
#include "publication/json.h"

namespace samspar::publication {

// A number of a policy that the förbund decides. `insider` is none: it stays on.
struct PolicyNumber {
    std::string_view name;    // in JSON and errors, and with `-` for `_` at the command line
    std::string_view member;  // as disclosure::check_policy calls it
    int disclosure::Policy::*value;
    std::string_view meaning;  // for the command line
};

// THE table of them, in the order they are shown.
[[nodiscard]] std::span<const PolicyNumber> policy_numbers();

// What disclosure::check_policy finds, by the names of the table: too_low or too_high, each with
// the limit. Numbers above the size of any förbund are too_high as well.
[[nodiscard]] domain::FieldErrors check_policy_numbers(const disclosure::Policy& policy);

// What of `wanted` goes back on what releases under `promised` have promised: a lower threshold,
// another width or group. too_low and too_high, with the limit.
[[nodiscard]] domain::FieldErrors fixed_by(const disclosure::Policy& wanted,
                                           const disclosure::Policy& promised);

// Whether the förbund has decided it; the defaults before the first decision are not signed.
[[nodiscard]] inline bool is_decided(const disclosure::Policy& policy) {
    return !policy.signed_by.empty();
}

// `{version, galler_fran, beslutad_av, troskel, ...}`; version and date are null, and the name is
// empty, when it is not decided.
[[nodiscard]] Json to_json(const disclosure::Policy& policy);

}  // namespace samspar::publication
