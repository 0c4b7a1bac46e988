#include "acts/refusal.h"

#include <algorithm>
#include <array>
#include <utility>

namespace samspar::acts {
namespace {

constexpr std::array<std::string_view, 27> kCodes{"not_logged_in",
                                                  "forbidden",
                                                  "step_up_required",
                                                  "not_found",
                                                  "validation_failed",
                                                  "needs_confirmation",
                                                  "version_conflict",
                                                  "idempotency_key_reused",
                                                  "not_found",
                                                  "publication_running",
                                                  "period_open",
                                                  "already_published",
                                                  "policy",
                                                  "too_small",
                                                  "contradiction",
                                                  "not_safe",
                                                  "not_proven",
                                                  "not_published",
                                                  "nobody_left",
                                                  "no_safe_profile",
                                                  "nothing_to_mend",
                                                  "overtaken",
                                                  "already_ended",
                                                  "already_felregistrerad",
                                                  "nothing_to_reopen",
                                                  "last_forbund_user",
                                                  "login_failed"};
static_assert(kCodes.size() == static_cast<std::size_t>(Why::kProofUsed) + 1);

}  // namespace

std::string_view code_of(Why why) {
    return kCodes.at(static_cast<std::size_t>(why));
}

std::optional<Refusal> needs_confirmation(domain::FieldErrors unusual,
                                          const std::vector<std::string>& confirmed) {
    std::erase_if(unusual, [&](const domain::FieldError& warning) {
        return std::ranges::find(confirmed, warning.code.text()) != confirmed.end();
    });
    if (unusual.empty()) {
        return std::nullopt;
    }
    return Refusal{Why::kNeedsConfirmation, std::move(unusual)};
}

}  // namespace samspar::acts
