#pragma once

#include <string>

#include "domain/date.h"
#include "domain/field_error.h"

namespace samspar::disclosure {

// The lowest threshold that any policy may have: with 2, a cell of two tells each of the two who
// the other is.
inline constexpr int kLowestThreshold = 3;

// What may be published (schema/publication.md section 2): decided by the förbund, dated, signed.
struct Policy {
    int version = 1;
    domain::Date valid_from = {};
    std::string signed_by = {};  // name of the user who decided it

    int threshold = 5;    // counts below it are hidden, zero like the rest
    int width = 4;        // largest less smallest possible value of a hidden cell
    int group = 1;        // "all but this many ended the same way" is hidden too
    bool insider = true;  // somebody who is alone in her cell learns no other

    // A row for an insats is split further from these published totals on.
    int split_kon = 10;
    int split_one_way = 20;
    int split_two_way = 50;

    int percent_from = 20;  // smallest denominator of a share
    int mean_from = 10;     // fewest persons behind a mean

    bool operator==(const Policy&) const = default;
};

// Empty when the policy can be used. Fields are named as the members.
[[nodiscard]] domain::FieldErrors check_policy(const Policy& policy);

}  // namespace samspar::disclosure
