#include "disclosure/model/policy.h"

#include <string_view>

namespace samspar::disclosure {
namespace {

void at_least(domain::FieldErrors& errors, std::string_view field, int value, int lowest) {
    if (value < lowest) {
        const std::string name(field);
        errors.push_back({name,
                          "out_of_range",
                          name + " must be at least " + std::to_string(lowest),
                          std::to_string(lowest)});
    }
}

}  // namespace

domain::FieldErrors check_policy(const Policy& policy) {
    domain::FieldErrors errors;
    at_least(errors, "version", policy.version, 1);
    at_least(errors, "threshold", policy.threshold, kLowestThreshold);
    at_least(errors, "width", policy.width, 2);
    at_least(errors, "group", policy.group, 1);
    at_least(errors, "split_kon", policy.split_kon, 2 * policy.threshold);
    at_least(errors, "split_one_way", policy.split_one_way, policy.split_kon);
    at_least(errors, "split_two_way", policy.split_two_way, policy.split_one_way);
    at_least(errors, "percent_from", policy.percent_from, 2 * policy.threshold);
    at_least(errors, "mean_from", policy.mean_from, policy.threshold);
    // A cell can be no wider than "fewer than the threshold" says.
    if (policy.width > policy.threshold - 1) {
        errors.push_back({"width",
                          "out_of_range",
                          "width may be at most threshold - 1",
                          std::to_string(policy.threshold - 1)});
    }
    return errors;
}

}  // namespace samspar::disclosure
