#include "acts/arkiv.h"

#include <utility>

#include "acts/perform.h"

namespace samspar::acts {

// `look` ends its reading before it writes the row; here the row comes between two readings of the
// same moment.
Outcome<arkiv::ArchiveSummary> give_out_arkiv(
    const Environment& environment,
    const Doer& doer,
    const arkiv::Sink& take,
    std::function<void(std::size_t done, std::size_t of)> progress) {
    store::ReadScope scope = environment.store.read();
    if (auto refusal = look_at_doer(environment, doer, act_of(ActId::kDriftArkiv), scope)) {
        log_refusal(environment, doer, ActId::kDriftArkiv, {}, *refusal);
        return std::move(*refusal);
    }
    const arkiv::Archive archive(scope,
                                 {.at = doer.now,
                                  .program = environment.program,
                                  .random = environment.store.random(),
                                  .progress = std::move(progress)});
    const arkiv::ArchiveSummary& summary = archive.summary();
    const Detail detail = Detail()
                              .add("rad", summary.log_rows)
                              .add("filer", summary.files)
                              .add("sha256", summary.manifest_sha256);
    if (auto refusal = log_look(environment,
                                doer,
                                ActId::kDriftArkiv,
                                {},
                                {.count = summary.registreringar, .detail = detail.text()})) {
        return std::move(*refusal);
    }
    archive.write(take);
    return summary;
}

}  // namespace samspar::acts
