#include "acts/arsredovisning.h"

#include "acts/perform.h"

namespace samspar::acts {
namespace {

using Files = std::vector<exporting::ReleaseFile>;
using publication::ArsredovisningKind;

// Who may have the exact figures; empty for who may.
std::optional<Refusal> refuse_exact(Looking& looking) {
    if (looking.doer().in_session() != nullptr && !looking.doer().acts_as(domain::Role::kForbund)) {
        return Refusal{Why::kForbidden};
    }
    return look_at_proof(looking.environment(), looking.doer(), looking.scope());
}

std::variant<Done<Files>, Refusal> files_of(Looking& looking,
                                            const publication::ArsredovisningRequest& request) {
    looking.set_parameters(Detail()
                               .add("period", domain::to_string(request.year))
                               .add("typ", to_string(request.kind))
                               .add_list("format", request.formats));
    if (request.kind == ArsredovisningKind::kIntern) {
        if (auto refusal = refuse_exact(looking)) {
            return std::move(*refusal);
        }
    }
    Files files = publication::arsredovisning_files(looking.scope(), request, looking.doer().now);
    if (files.empty()) {
        return Refusal{Why::kNotFound};
    }
    return Done<Files>{std::move(files), {.detail = looking.parameters().text()}};
}

}  // namespace

Outcome<Files> read_arsredovisning(const Environment& environment,
                                   const Doer& doer,
                                   publication::ArsredovisningRequest request) {
    request.program = environment.program;
    return look<Files>(environment, doer, ActId::kArsredovisningRead, [&](Looking& looking) {
        return files_of(looking, request);
    });
}

}  // namespace samspar::acts
