#include "acts/arsredovisning.h"

#include "acts/perform.h"
#include "domain/asked_time.h"

namespace samspar::acts {
namespace {

using Files = std::vector<exporting::ReleaseFile>;
using publication::ArsredovisningKind;

// Who may have the exact figures, and of which years; empty when it is so.
std::optional<Refusal> refuse_exact(Looking& looking, domain::Period year) {
    const Doer& doer = looking.doer();
    if (doer.in_session() != nullptr && !doer.acts_as(domain::Role::kForbund)) {
        return Refusal{Why::kForbidden};
    }
    if (auto error = domain::refuse_period(year, domain::PeriodSteps::kMonths, doer.today())) {
        error->field = "ar";
        return Refusal{Why::kInvalid, {std::move(*error)}};
    }
    return look_at_proof(looking.environment(), doer, looking.scope());
}

std::variant<Done<Files>, Refusal> files_of(Looking& looking,
                                            const publication::ArsredovisningRequest& request) {
    looking.set_parameters(Detail()
                               .add("period", domain::to_string(request.year))
                               .add("typ", to_string(request.kind))
                               .add_list("format", request.formats));
    if (request.kind == ArsredovisningKind::kIntern) {
        if (auto refusal = refuse_exact(looking, request.year)) {
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
