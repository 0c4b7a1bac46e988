#pragma once

#include <vector>

#include "disclosure/microdata/microdata.h"
#include "export/provenance.h"
#include "export/release_files.h"

namespace samspar::exporting {

struct MicrodataToRender {
    const disclosure::MicrodataFile& file;
    const disclosure::AuditModel& audit_model;
    int publicering = 0;  // whose tables it was audited with
    const Provenance& provenance;
};

// Everything that is given out with a file of single registreringar, in a fixed order: `csv` (the
// lines as codes), `kodbok` (what the codes mean), `garanti` (to read and print: what is promised
// and what was measured, and the codebook), `sdc-audit` (for who wants to check it together with
// the files of the publiceringar).
[[nodiscard]] std::vector<ReleaseFile> microdata_files(const MicrodataToRender& from);

// `mikrodata-2021`: the names of the files without their endings.
[[nodiscard]] std::string microdata_name(domain::Period period);

}  // namespace samspar::exporting
