#include "export/hbs_release.h"

#include <stdexcept>
#include <string>

#include "disclosure/published_year.h"
#include "export/sample.h"
#include "statistics/snapshot_text.h"

namespace samspar::testing {
namespace {

disclosure::ReleaseResult publish_hbs() {
    const domain::Kodlistor lists = test_lists();
    return publish(hbs_2021_with_limits(lists), lists, 2021);
}

std::vector<exporting::ReleaseFile> render(const disclosure::ReleaseResult& result) {
    exporting::Provenance provenance = sample_provenance();
    provenance.forbund = "HBS";
    return exporting::release_files(
        {.release = *result.release,
         .audit_model = result.audit_model,
         .policy = disclosure::Policy{},
         .provenance = provenance,
         .sha256_hex = [](std::string_view text) { return std::to_string(text.size()); }});
}

}  // namespace

const disclosure::ReleaseResult& hbs_release() {
    static const disclosure::ReleaseResult result = publish_hbs();
    return result;
}

const std::vector<exporting::ReleaseFile>& hbs_release_files() {
    static const std::vector<exporting::ReleaseFile> files = render(hbs_release());
    return files;
}

const exporting::ReleaseFile& hbs_release_file(std::string_view format) {
    for (const exporting::ReleaseFile& file : hbs_release_files()) {
        if (file.format == format) {
            return file;
        }
    }
    throw std::runtime_error("no file in the format " + std::string(format));
}

}  // namespace samspar::testing
