#pragma once

#include <string>
#include <vector>

#include "disclosure/model/policy.h"
#include "disclosure/release/audit_model.h"
#include "disclosure/release/published.h"
#include "export/provenance.h"

namespace samspar::exporting {

// One file of a publicering, as it is frozen and for ever after handed out.
struct ReleaseFile {
    std::string format;  // `csv`, `json`, ...: asked for by this name
    std::string name;    // for the one who saves it
    std::string media_type;
    std::string content;
};

struct ReleaseToRender {
    const disclosure::PublishedRelease& release;
    const disclosure::AuditModel& audit_model;
    const disclosure::Policy& policy;  // the one that the release was made under
    const Provenance& provenance;
    const Sha256Hex& sha256_hex;
};

// Every file of a release, in a fixed order. Nothing but the release and the provenance goes in:
// the same gives the same bytes, and no number that is hidden can be reached from here.
[[nodiscard]] std::vector<ReleaseFile> release_files(const ReleaseToRender& from);

}  // namespace samspar::exporting
