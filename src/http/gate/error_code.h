#pragma once

#include <algorithm>
#include <array>
#include <string_view>

#include "domain/known_code.h"

namespace samspar::http {

// Why a request was refused, and the one English sentence that goes with it.
struct ErrorText {
    std::string_view code;
    std::string_view message;
};

// The codes are the enum Felkod of schema/openapi.yaml, in its order.
inline constexpr auto kErrorTexts = std::to_array<ErrorText>({
    {"bad_request", "The request could not be understood."},
    {"not_logged_in", "There is no session, or it has ended."},
    {"login_failed", "The user name or the password is wrong."},
    {"totp_required", "A one-time code is needed too."},
    {"totp_wrong", "The one-time code is wrong, too old or used already."},
    {"totp_missing", "No app for one-time codes is tied to this account; a new link is needed."},
    {"link_invalid", "The link is unknown, used or too old."},
    {"forbidden", "The role of this session may not do that."},
    {"step_up_required", "Password and code have to be given again for this."},
    {"csrf_failed", "The request did not come from the application's own page."},
    {"not_found", "There is nothing here."},
    {"method_not_allowed", "That method does not exist here."},
    {"needs_confirmation", "Some values are unusual and need to be confirmed."},
    {"version_conflict", "Somebody else changed this in the meantime."},
    {"idempotency_key_reused", "This idempotency key was used for another request."},
    {"already_ended", "The registration has ended already."},
    {"already_felregistrerad", "The registration is marked as registered in error."},
    {"nothing_to_reopen", "The registration is neither ended nor registered in error."},
    {"last_forbund_user",
     "The last active user of the role forbund can neither be disabled nor lose the role."},
    {"too_large", "The request is too large."},
    {"unsupported_media_type", "Only application/json is accepted."},
    {"validation_failed", "Some fields are not right."},
    {"too_many_attempts", "Too many attempts; wait before the next."},
    {"internal", "Something went wrong inside the service."},
    {"unavailable", "The service cannot answer at the moment."},
    {"disk_full", "There is no space left to store anything."},
    {"password_unchanged", "The new password is the same as the old one."},
    {"already_published", "The period, or one that overlaps it, is published already."},
    {"overtaken", "Something else was published in the meantime."},
    {"publication_running", "Another publication is being made; wait until it is done."},
    {"period_open", "The period is not over yet."},
    {"policy", "The stored policy breaks a rule."},
    {"too_small", "There are too few people to publish anything of."},
    {"contradiction", "What was published before and what is registered now cannot both be true."},
    {"not_safe", "No form of the tables could be shown to be safe."},
    {"not_proven", "The audit could not decide whether the tables are safe."},
    {"not_published", "The tables of the period have to be published first."},
    {"nobody_left", "Everybody who ended in the period is in an earlier file, or nobody did."},
    {"no_safe_profile", "No form of the file could be shown to be safe."},
    {"nothing_to_mend", "No published count is wrong by the threshold or more."},
    {"statistics_failed", "The statistics failed their own checks and are not shown."},
});

inline constexpr auto kErrorCodes = [] {
    std::array<std::string_view, kErrorTexts.size()> codes{};
    std::ranges::transform(kErrorTexts, codes.begin(), &ErrorText::code);
    return codes;
}();

using ErrorCode = domain::KnownCode<kErrorCodes>;

}  // namespace samspar::http
