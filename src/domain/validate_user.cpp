#include "domain/validate_user.h"

#include <algorithm>
#include <string>

#include "domain/free_text.h"
#include "domain/text_fold.h"
#include "domain/unicode.h"
#include "domain/utf8.h"

namespace samspar::domain {
namespace {

constexpr std::size_t kMinName = 2;
constexpr std::size_t kMaxName = 40;
constexpr std::size_t kMaxUserText = 120;

bool is_name_sign(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-';
}

void check_name(const User& user, std::span<const User> others, FieldErrors& errors) {
    if (user.name.size() < kMinName || user.name.size() > kMaxName ||
        !std::ranges::all_of(user.name, is_name_sign)) {
        errors.push_back({"anvandarnamn",
                          "out_of_range",
                          "anvandarnamn must be 2-40 signs of a-z, 0-9, dot, underscore, hyphen",
                          std::nullopt});
    } else if (std::ranges::find(others, user.name, &User::name) != others.end()) {
        errors.push_back({"anvandarnamn", "taken", "anvandarnamn is taken", std::nullopt});
    }
}

void check_text(const std::string& field, const std::string& value, FieldErrors& errors) {
    if (count_signs(value) > kMaxUserText) {
        errors.push_back({field, "too_long", field + " is too long", std::to_string(kMaxUserText)});
    }
    if (has_hidden_sign(value)) {
        add_error(errors, field, "out_of_range", "holds control signs or signs that nobody sees");
    }
    check_no_identity(errors, field, value);
}

FieldErrors of_uppdrag(FieldCode code, const std::string& what) {
    return {{"uppdrag", code, "uppdrag " + what, std::nullopt}};
}

}  // namespace

FieldErrors validate(const User& user, std::span<const User> others, bool training) {
    FieldErrors errors;
    check_name(user, others, errors);
    if (trim(user.display_name).empty()) {
        errors.push_back({"namn", "required", "namn is required", std::nullopt});
    }
    check_text("anvandarnamn", user.name, errors);
    check_text("namn", user.display_name, errors);
    check_text("organisation", user.organisation, errors);
    if (user.roles == 0) {
        errors.push_back({"roller", "required", "roller is required", std::nullopt});
    } else if (!may_be_combined(user.roles, training)) {
        errors.push_back({"roller",
                          "combination_not_allowed",
                          "roller may not be combined like that",
                          std::nullopt});
    }
    return errors;
}

bool is_last_forbund_user(const User& user, std::span<const User> all, bool training) {
    const auto is_one = [](const User& one) {
        return one.active && holds(one.roles, Role::kForbund);
    };
    const auto can_log_in = [training](const User& one) {
        return one.has_password && (training || one.has_second_factor);
    };
    // Whoever still waits for her first login takes the place only of another who does.
    return is_one(user) && std::ranges::none_of(all, [&](const User& other) {
               return other.id != user.id && is_one(other) &&
                      (can_log_in(other) || !can_log_in(user));
           });
}

bool acts_by_uppdrag(RoleSet roles) {
    return holds(roles, Role::kHandlaggare) || holds(roles, Role::kInsatsansvarig);
}

FieldErrors validate(std::span<const Uppdrag> uppdrag,
                     RoleSet roles,
                     std::span<const Insats> insatser) {
    if (!uppdrag.empty() && !acts_by_uppdrag(roles)) {
        return of_uppdrag("not_applicable", "is for handlaggare and insatsansvarig only");
    }
    for (std::size_t i = 0; i < uppdrag.size(); ++i) {
        const Uppdrag& one = uppdrag[i];
        if (std::ranges::find(insatser, one.insats, &Insats::id) == insatser.end()) {
            return of_uppdrag("unknown_code", "names no insats");
        }
        if (one.to && *one.to < one.from) {
            return of_uppdrag("before_start", "ends before it begins");
        }
        if (i > 0 && uppdrag[i - 1].insats == one.insats && uppdrag[i - 1].from == one.from) {
            return of_uppdrag("taken", "has two for one insats from the same day");
        }
    }
    return {};
}

}  // namespace samspar::domain
