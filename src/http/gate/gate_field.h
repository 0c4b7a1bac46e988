#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "http/gate/gate.h"

namespace samspar::http {

// RFC 9110 section 5.6.2: the characters of a method and of a field name.
[[nodiscard]] bool is_token(std::string_view text);

// Reads the header fields of one head, line by line, into `head`.
class FieldReader {
public:
    FieldReader(const Limits& limits, Head& head) : limits_(limits), head_(head) {}

    // A line without its CRLF. Says why the request is turned away, or nothing.
    std::optional<Refusal> read(std::string_view line);

    [[nodiscard]] bool has_host() const { return seen("host"); }
    [[nodiscard]] bool has_length() const { return seen("content-length"); }

private:
    [[nodiscard]] bool seen(std::string_view name) const;
    std::optional<Refusal> keep(std::string_view name, std::string_view value);
    std::optional<Refusal> keep_length(std::string_view value);
    std::optional<Refusal> keep_cookie(std::string_view value);

    const Limits& limits_;
    Head& head_;
    std::vector<std::string_view> seen_;  // single fields that have been there, lower case
};

}  // namespace samspar::http
