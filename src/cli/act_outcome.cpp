#include "cli/act_outcome.h"

#include "cli/library_versions.h"

namespace samspar::cli {

CommandEnvironment::CommandEnvironment(store::Store& store, std::string url)
    : edition_(store.edition()),
      refusals_(store),
      environment_{store,
                   edition_->lists,
                   edition_->forbund,
                   {},
                   std::move(url),
                   kProgramVersion,
                   press_,
                   refusals_} {}

std::string refusal_text(const acts::Refusal& refusal) {
    if (!refusal.fields.empty()) {
        return refusal.fields.front().message;
    }
    if (refusal.why == acts::Why::kLastForbundUser) {
        return "the last user of the role forbund who can log in keeps the role and the account";
    }
    if (refusal.why == acts::Why::kNotFound) {
        return "there is no such thing";
    }
    if (refusal.why == acts::Why::kForbidden) {
        return "that is not done at the command line";
    }
    return "refused: " + std::string(acts::code_of(refusal.why));
}

}  // namespace samspar::cli
