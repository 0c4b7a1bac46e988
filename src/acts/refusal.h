#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/field_error.h"
#include "domain/insats_effect.h"

namespace samspar::acts {

// Why an act was not done. The faces make a reply or a sentence of it.
enum class Why : std::uint8_t {
    kNotLoggedIn,
    kForbidden,
    kStepUpRequired,
    kNotFound,  // there is none, or it is somebody else's: the two look the same
    kInvalid,
    kNeedsConfirmation,
    kVersionConflict,
    kKeyReused,
    kNoSuchFormat,  // what it is asked of is there, but not in that form
    // A year that is not published, or has no file of single registreringar: publication/prepare.h,
    // publication/microdata.h.
    kPublicationRunning,
    kPeriodOpen,
    kAlreadyPublished,
    kPolicyBroken,
    kTooSmall,
    kContradiction,
    kNotSafe,
    kNotProven,
    kNotPublished,
    kNobodyLeft,
    kNoSafeProfile,
    kNothingToMend,  // no printed count is wrong by the threshold: publication/rattelse.h
    kOvertaken,
    kAlreadyEnded,
    kAlreadyFelregistrerad,
    kNothingToReopen,
    kLastForbundUser,
    kProofUsed,  // the code was used, or the password changed, in the meantime
};

// Something that stood in the way, for whoever asks why.
struct Ground {
    std::string what;
    std::string why;
};

struct [[nodiscard]] Refusal {
    Why why;
    // Of kInvalid, what is unusual of kNeedsConfirmation, what is somebody else's of kForbidden.
    domain::FieldErrors fields = {};
    std::vector<std::string> koder = {};  // of kNeedsConfirmation: who may be the same
    // Of kTooSmall the threshold, of kNotProven what the audit said, of kNoSafeProfile each profile
    // and the condition that it fails.
    std::vector<Ground> grounds = {};
    std::vector<domain::MovedFigure> figures = {};  // of kNeedsConfirmation: what would move
};

// kNeedsConfirmation with what of `unusual` is not among the codes that were confirmed; empty when
// nothing is left.
[[nodiscard]] std::optional<Refusal> needs_confirmation(domain::FieldErrors unusual,
                                                        const std::vector<std::string>& confirmed);

// `version_conflict`: for the log, and the error code of the API.
[[nodiscard]] std::string_view code_of(Why why);

}  // namespace samspar::acts
