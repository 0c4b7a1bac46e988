#include "audit/read_parts.h"

namespace samspar::audit {
namespace {

void read_sensitive(const PartReader& reader, Fields& fields, Source& source) {
    if (const auto sensitive = fields.find("sensitive")) {
        for (const Value& item : sensitive->items()) {
            source.sensitive.push_back(reader.names.dimension(item, item.text()));
        }
    }
}

bool wants_cube(const Value& targets) {
    if (targets.text() != "cube" && targets.text() != "hidden") {
        targets.fail("must be \"hidden\" or \"cube\"");
    }
    return targets.text() == "cube";
}

}  // namespace

void read_policy(const PartReader& reader, Fields& root, Source& source) {
    read_sensitive(reader, root, source);
    const auto value = root.find("policy");
    if (!value) {
        return;
    }
    Fields fields(*value);
    Policy& policy = source.policy;
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
        policy.attack_cube = wants_cube(*targets);
    }
    read_sensitive(reader, fields, source);
    fields.ignore({"title", "note"});
    fields.report_rest(reader.publication);
}

}  // namespace samspar::audit
