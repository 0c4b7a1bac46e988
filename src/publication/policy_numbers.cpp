#include "publication/policy_numbers.h"

#include <algorithm>
#include <array>

namespace samspar::publication {
namespace {

using disclosure::Policy;

// clang-format off
constexpr std::array kNumbers{
    PolicyNumber{"troskel",        "threshold",     &Policy::threshold,     "Counts below it are hidden, zero like the rest"},
    PolicyNumber{"bredd",          "width",         &Policy::width,         "The largest less the smallest number that a hidden small count can be"},
    PolicyNumber{"grupp",          "group",         &Policy::group,         "What all but so many of a group have in common is hidden"},
    PolicyNumber{"kon_fran",       "split_kon",     &Policy::split_kon,     "An insats is split by kön from so many deltagare"},
    PolicyNumber{"en_vag_fran",    "split_one_way", &Policy::split_one_way, "An insats is split by one other thing from so many deltagare"},
    PolicyNumber{"tva_vagar_fran", "split_two_way", &Policy::split_two_way, "An insats is split by that and kön from so many deltagare"},
    PolicyNumber{"procent_fran",   "percent_from",  &Policy::percent_from,  "Per cent are shown of so many deltagare and more"},
    PolicyNumber{"medel_fran",     "mean_from",     &Policy::mean_from,     "Means are shown of so many deltagare and more"}};
// clang-format on

// No förbund has so many deltagare in a year: more hides everything, and what check_policy computes
// from a number must not overflow.
constexpr int kHighest = 100'000;

domain::FieldError outside(std::string_view name, bool too_low, const std::string& limit) {
    return {std::string(name),
            too_low ? domain::FieldCode("too_low") : domain::FieldCode("too_high"),
            std::string(name) + (too_low ? " must be at least " : " may be at most ") + limit,
            limit};
}

domain::FieldErrors check_range(const Policy& policy) {
    domain::FieldErrors errors;
    for (const PolicyNumber& number : kNumbers) {
        const int value = policy.*number.value;
        if (value < 1 || value > kHighest) {
            errors.push_back(
                outside(number.name, value < 1, std::to_string(value < 1 ? 1 : kHighest)));
        }
    }
    return errors;
}

}  // namespace

std::span<const PolicyNumber> policy_numbers() {
    return kNumbers;
}

domain::FieldErrors check_policy_numbers(const Policy& policy) {
    domain::FieldErrors errors = check_range(policy);
    if (!errors.empty()) {
        return errors;
    }
    for (const domain::FieldError& found : disclosure::check_policy(policy)) {
        const auto number = std::ranges::find(kNumbers, found.field, &PolicyNumber::member);
        if (number == kNumbers.end() || !found.limit) {
            errors.push_back(found);
            continue;
        }
        const bool too_low = policy.*number->value < std::stoi(*found.limit);
        errors.push_back(outside(number->name, too_low, *found.limit));
    }
    return errors;
}

domain::FieldErrors fixed_by(const Policy& wanted, const Policy& promised) {
    domain::FieldErrors errors;
    for (const PolicyNumber& number : kNumbers) {
        const int now = wanted.*number.value;
        const int then = promised.*number.value;
        const bool may_rise = number.value == &Policy::threshold;
        const bool stays = number.value == &Policy::width || number.value == &Policy::group;
        if ((may_rise || stays) && (now < then || (stays && now > then))) {
            errors.push_back(outside(number.name, now < then, std::to_string(then)));
        }
    }
    return errors;
}

Json to_json(const Policy& policy) {
    const bool decided = is_decided(policy);
    Json json{{"version", decided ? Json(policy.version) : Json(nullptr)},
              {"galler_fran", decided ? Json(domain::to_string(policy.valid_from)) : Json(nullptr)},
              {"beslutad_av", policy.signed_by}};
    for (const PolicyNumber& number : kNumbers) {
        json[std::string(number.name)] = policy.*number.value;
    }
    return json;
}

}  // namespace samspar::publication
