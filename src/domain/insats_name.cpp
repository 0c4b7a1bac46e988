#include "domain/insats_name.h"

#include <algorithm>
#include <array>
#include <string>

#include "domain/free_text.h"
#include "domain/label.h"
#include "domain/spreadsheet_text.h"
#include "domain/text_fold.h"
#include "domain/unicode.h"
#include "domain/utf8.h"

namespace samspar::domain {
namespace {

void check_signs(FieldErrors& errors, const std::string& name) {
    if (count_signs(name) > kLongestInsatsName) {
        add_error(errors,
                  "namn",
                  "too_long",
                  "is longer than " + std::to_string(kLongestInsatsName) + " signs",
                  std::to_string(kLongestInsatsName));
    }
    check_no_identity(errors, "namn", name);
    if (runs_as_formula(name)) {
        add_error(errors, "namn", "formula", "begins like a formula, with = + - or @");
    }
    // `*` and `>` are signs of the statistics format, where an insats stands by its name.
    if (name == "*" || name.find('>') != std::string::npos || has_hidden_sign(name)) {
        add_error(errors,
                  "namn",
                  "out_of_range",
                  "may not be *, nor hold > or control signs or signs that nobody sees");
    } else if (is_reserved_insats_name(name)) {
        add_error(errors, "namn", "reserved", "is a word that tables use for several insatser");
    }
}

}  // namespace

FieldErrors check_insats_name(const Insats& insats, std::span<const Insats> others) {
    FieldErrors errors;
    const std::string folded = fold(insats.namn);
    if (folded.empty()) {
        add_error(errors, "namn", "required", "is required");
        return errors;
    }
    const auto itself = std::ranges::find(others, insats.id, &Insats::id);
    if (itself != others.end() && itself->namn == insats.namn) {
        return errors;
    }
    check_signs(errors, insats.namn);
    const bool taken = std::ranges::any_of(others, [&](const Insats& other) {
        return other.id != insats.id && fold(other.namn) == folded;
    });
    if (taken) {
        add_error(errors, "namn", "taken", "is that of another insats");
    }
    return errors;
}

bool is_reserved_insats_name(std::string_view name) {
    const std::string folded = fold(name);
    return is_name_of_sum(name) ||
           std::ranges::any_of(words_beside_insatser(),
                               [&](std::string_view word) { return fold(word) == folded; });
}

bool is_name_of_sum(std::string_view name) {
    constexpr auto kSums =
        std::to_array<std::string_view>({"summa", "total", "totalt", "totalsumma", "delsumma"});
    return std::ranges::find(kSums, fold(name)) != kSums.end();
}

}  // namespace samspar::domain
