#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "domain/field_error.h"

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
    kAlreadyEnded,
    kAlreadyFelregistrerad,
    kNothingToReopen,
    kLastForbundUser,
    kProofUsed,  // the code was used, or the password changed, in the meantime
};

struct [[nodiscard]] Refusal {
    Why why;
    domain::FieldErrors fields = {};      // of kInvalid, and what is unusual of kNeedsConfirmation
    std::vector<std::string> koder = {};  // of kNeedsConfirmation: who may be the same
};

// `version_conflict`: for the log, and the error code of the API.
[[nodiscard]] std::string_view code_of(Why why);

}  // namespace samspar::acts
