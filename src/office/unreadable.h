#pragma once

#include <optional>
#include <stdexcept>
#include <string>

#include "domain/field_code.h"

namespace samspar::office {

// Why a file cannot be read. what() is one Swedish sentence for whoever has the file, which never
// repeats what stands in it.
class Unreadable : public std::runtime_error {
public:
    Unreadable(domain::FieldCode code,
               const std::string& message,
               std::optional<std::string> limit = std::nullopt)
        : std::runtime_error(message), code_(code), limit_(std::move(limit)) {}

    [[nodiscard]] domain::FieldCode code() const { return code_; }
    [[nodiscard]] const std::optional<std::string>& limit() const { return limit_; }

private:
    domain::FieldCode code_;
    std::optional<std::string> limit_;
};

// A file that is not what its own format says. `what` goes on from "arbetsboken är skadad: ".
[[nodiscard]] inline Unreadable damaged(const std::string& what) {
    return {"not_workbook", "arbetsboken är skadad: " + what};
}

}  // namespace samspar::office
