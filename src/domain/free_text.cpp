#include "domain/free_text.h"

#include <algorithm>

#include "domain/identity_guard.h"
#include "domain/unicode.h"
#include "domain/utf8.h"

namespace samspar::domain {
namespace {

constexpr std::size_t kMaxSkal = 500;

}  // namespace

void check_no_identity(FieldErrors& errors, std::string_view field, std::string_view text) {
    if (looks_like_identity(text)) {
        add_error(errors,
                  field,
                  "looks_like_identity",
                  "holds something that looks like a personnummer, phone number or e-mail address");
    }
}

void check_free_text(FieldErrors& errors,
                     const std::string& field,
                     std::string_view text,
                     std::size_t limit) {
    if (count_signs(text) > limit) {
        add_error(errors,
                  field,
                  "too_long",
                  "is longer than " + std::to_string(limit) + " signs",
                  std::to_string(limit));
    }
    // What XML cannot hold would break the files that are made of it.
    if (has_control_sign(text)) {
        add_error(errors, field, "out_of_range", "holds a control sign");
    }
    check_no_identity(errors, field, text);
}

FieldErrors check_skal_in_words(std::string_view skal) {
    FieldErrors errors;
    if (std::ranges::all_of(skal, [](char c) { return c == ' ' || c == '\n' || c == '\t'; })) {
        add_error(errors, "skal", "required", "is required");
        return errors;
    }
    check_free_text(errors, "skal", skal, kMaxSkal);
    // It is one cell of a line of CSV.
    if (errors.empty() && skal.find_first_of("\n\t") != std::string_view::npos) {
        add_error(errors, "skal", "out_of_range", "must be one line");
    }
    return errors;
}

}  // namespace samspar::domain
