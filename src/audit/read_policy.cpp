#include "audit/read_parts.h"

namespace samspar::audit {

Policy read_policy(Fields& root, std::vector<std::string>& unread) {
    Policy policy;
    const auto value = root.find("policy");
    if (!value) {
        return policy;
    }
    Fields fields(*value);
    if (const auto threshold = fields.find("threshold")) {
        policy.threshold = threshold->whole(1);
    }
    if (const auto width = fields.find("min_width")) {
        policy.min_width = width->whole(0);
    }
    if (const auto coalition = fields.find("coalition")) {
        policy.coalition = coalition->whole(0);
    }
    if (const auto zero = fields.find("zero_exact")) {
        policy.zero_exact = zero->boolean();
    }
    if (const auto targets = fields.find("targets")) {
        policy.attack_cube = targets->text() == "cube";
        if (!policy.attack_cube && targets->text() != "hidden") {
            targets->fail("must be \"hidden\" or \"cube\"");
        }
    }
    fields.ignore({"title", "note"});
    fields.report_rest(unread);
    return policy;
}

}  // namespace samspar::audit
