#pragma once

#include "domain/field_error.h"
#include "http/gate/error_code.h"
#include "http/gate/json.h"
#include "http/gate/reply.h"

namespace samspar::http {

[[nodiscard]] Reply json_reply(int status, const Json& body);

// 204, nothing to say.
[[nodiscard]] Reply empty_reply();

// An error with its list of fields: 422 validation_failed, 409 needs_confirmation.
[[nodiscard]] Reply field_error_reply(int status,
                                      ErrorCode code,
                                      const domain::FieldErrors& fields);

// The list as it stands in an error, for those that add to it.
[[nodiscard]] Json to_json(const domain::FieldErrors& fields);
[[nodiscard]] Reply field_error_reply(int status, ErrorCode code, const Json& fields);

[[nodiscard]] inline Reply invalid(const domain::FieldErrors& fields) {
    return field_error_reply(422, "validation_failed", fields);
}

}  // namespace samspar::http
