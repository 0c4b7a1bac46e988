#include "http/gate/gate.h"

#include <algorithm>
#include <array>
#include <optional>

#include "http/gate/gate_field.h"

namespace samspar::http {
namespace {

constexpr std::array<std::string_view, 4> kMethods{"GET", "HEAD", "POST", "PUT"};

constexpr Refusal kMalformed{400, "bad_request"};
constexpr Refusal kTooMuchHead{431, "too_large"};

// One line without its CRLF. REQUIRES: there is one more line.
std::string_view take_line(std::string_view& rest) {
    const std::size_t end = rest.find("\r\n");
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(end + 2);
    return line;
}

bool printable(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c <= '~'; });
}

std::optional<Refusal> read_request_line(std::string_view line, const Limits& limits, Head& head) {
    const std::size_t first = line.find(' ');
    const std::size_t last = line.rfind(' ');
    if (first == std::string_view::npos || first == last) {
        return kMalformed;
    }
    const std::string_view method = line.substr(0, first);
    const std::string_view target = line.substr(first + 1, last - first - 1);
    const std::string_view version = line.substr(last + 1);
    if (target.size() > limits.target_bytes) {
        return Refusal{414, "too_large"};
    }
    if (!is_token(method) || !target.starts_with('/') || !printable(target) ||
        target.find('#') != std::string_view::npos) {
        return kMalformed;
    }
    if (version != "HTTP/1.1" && version != "HTTP/1.0") {
        return version.starts_with("HTTP/") ? Refusal{505, "bad_request"} : kMalformed;
    }
    if (std::find(kMethods.begin(), kMethods.end(), method) == kMethods.end()) {
        return Refusal{405, "method_not_allowed"};
    }
    head.method = method;
    head.target = target;
    head.closes = version == "HTTP/1.0";
    return std::nullopt;
}

// Body and Host against method, once all fields are known.
std::optional<Refusal> check_whole(const FieldReader& fields, const Head& head) {
    if (!fields.has_host()) {
        return kMalformed;
    }
    const bool takes_body = head.method == "POST" || head.method == "PUT";
    if (takes_body && !fields.has_length()) {
        return Refusal{411, "bad_request"};
    }
    if (!takes_body && head.body_bytes > 0) {
        return kMalformed;
    }
    return std::nullopt;
}

}  // namespace

std::size_t find_head_end(std::string_view received, std::size_t from) {
    const std::size_t found = received.find("\r\n\r\n", from);
    return found == std::string_view::npos ? found : found + 4;
}

std::variant<Head, Refusal> inspect(std::string_view head, const Limits& limits) {
    if (head.size() > limits.head_bytes) {
        return kTooMuchHead;
    }
    Head understood;
    std::string_view rest = head;
    if (const auto refusal = read_request_line(take_line(rest), limits, understood)) {
        return *refusal;
    }
    FieldReader fields(limits, understood);
    for (std::size_t count = 0;; ++count) {
        const std::string_view line = take_line(rest);
        if (line.empty()) {
            break;
        }
        if (count == limits.header_fields) {
            return kTooMuchHead;
        }
        if (const auto refusal = fields.read(line)) {
            return *refusal;
        }
    }
    if (const auto refusal = check_whole(fields, understood)) {
        return *refusal;
    }
    return understood;
}

std::string print_head(const Head& head) {
    std::string text = head.method + " " + head.target + " HTTP/1.1\r\n";
    for (const auto& [name, value] : head.fields) {
        text += name + ": " + value + "\r\n";
    }
    return text + "\r\n";
}

}  // namespace samspar::http
