#include "http/gate/gate_field.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace samspar::http {
namespace {

constexpr Refusal kMalformedField{400, "bad_request"};

struct KnownField {
    std::string_view name;  // lower case
    std::string_view kept_as;
};

// Fields that may stand once only. Those with an empty second name are read and not passed on.
constexpr std::array<KnownField, 11> kSingle{{{"host", "Host"},
                                              {"content-length", ""},
                                              {"content-type", "Content-Type"},
                                              {"cookie", "Cookie"},
                                              {"origin", "Origin"},
                                              {"sec-fetch-site", "Sec-Fetch-Site"},
                                              {"x-csrf-token", "X-CSRF-Token"},
                                              {"idempotency-key", "Idempotency-Key"},
                                              {"accept-encoding", kAcceptsGzip},
                                              {"x-real-ip", ""},
                                              {"authorization", ""}}};

struct RefusedField {
    std::string_view name;
    Refusal refusal;
};

// Each of these makes the length or the meaning of the message depend on who reads it.
constexpr std::array<RefusedField, 6> kRefused{
    {{"transfer-encoding", {501, "bad_request"}},
     {"content-encoding", {415, "unsupported_media_type"}},
     {"expect", {417, "bad_request"}},
     {"upgrade", kMalformedField},
     {"trailer", kMalformedField},
     {"range", kMalformedField}}};

std::string lower(std::string_view text) {
    std::string out(text);
    for (char& c : out) {
        if (c >= 'A' && c <= 'Z') {
            c = static_cast<char>(c - 'A' + 'a');
        }
    }
    return out;
}

std::string_view trim(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t");
    if (first == std::string_view::npos) {
        return {};
    }
    return text.substr(first, text.find_last_not_of(" \t") - first + 1);
}

// Printable ASCII and tabs. A percent sign followed by 0 or 1 would be a control character in the
// hands of somebody who decodes it.
bool is_clean_value(std::string_view value) {
    for (std::size_t i = 0; i < value.size(); ++i) {
        const char c = value[i];
        if ((c < ' ' && c != '\t') || c > '~' || c == '\x7f') {
            return false;
        }
        if (c == '%' && i + 1 < value.size() && (value[i + 1] == '0' || value[i + 1] == '1')) {
            return false;
        }
    }
    return true;
}

bool only(std::string_view text, std::string_view allowed) {
    return text.find_first_not_of(allowed) == std::string_view::npos;
}

constexpr std::string_view kTokenCharacters =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

bool welcomes_gzip(std::string_view value) {
    const std::size_t at = value.find("gzip");
    if (at == std::string_view::npos) {
        return false;
    }
    const std::string_view after = value.substr(at + 4, 5);
    return after != ";q=0" && after != ";q=0," && after != ";q=0 ";
}

bool is_session_cookie(std::string_view name) {
    return name.starts_with(kSessionCookie) &&
           name.size() == kSessionCookie.size() + kSessionCookieMark &&
           only(name.substr(kSessionCookie.size()), "0123456789abcdef");
}

}  // namespace

bool is_token(std::string_view text) {
    return !text.empty() && only(text,
                                 "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
                                 "!#$%&'*+-.^_`|~");
}

bool FieldReader::seen(std::string_view name) const {
    return std::find(seen_.begin(), seen_.end(), name) != seen_.end();
}

std::optional<Refusal> FieldReader::read(std::string_view line) {
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) {
        return kMalformedField;
    }
    const std::string_view name = line.substr(0, colon);
    const std::string_view value = trim(line.substr(colon + 1));
    // A name with an underscore is another name to programs that turn fields into variables.
    if (!is_token(name) || name.find('_') != std::string_view::npos || !is_clean_value(value)) {
        return kMalformedField;
    }
    const std::string plain = lower(name);
    for (const RefusedField& field : kRefused) {
        if (field.name == plain) {
            return field.refusal;
        }
    }
    if (plain == "connection") {
        head_.closes = head_.closes || lower(value).find("close") != std::string::npos;
        return std::nullopt;
    }
    for (const KnownField& field : kSingle) {
        if (field.name == plain) {
            if (seen(field.name)) {
                return kMalformedField;
            }
            seen_.push_back(field.name);
            return keep(field.name, value);
        }
    }
    return std::nullopt;
}

std::optional<Refusal> FieldReader::keep(std::string_view name, std::string_view value) {
    if (name == "content-length") {
        return keep_length(value);
    }
    if (name == "cookie") {
        return keep_cookie(value);
    }
    if (name == "x-real-ip") {
        if (value.size() <= 45 && only(value, "0123456789abcdefABCDEF.:")) {
            head_.real_ip = value;
        }
        return std::nullopt;
    }
    if (name == "accept-encoding") {
        if (welcomes_gzip(value)) {
            head_.fields.emplace_back(kAcceptsGzip, "yes");
        }
        return std::nullopt;
    }
    if (value.find('%') != std::string_view::npos || (name == "host" && value.empty())) {
        return kMalformedField;
    }
    const auto* const known =
        std::find_if(kSingle.begin(), kSingle.end(), [&](const KnownField& field) {
            return field.name == name;
        });
    if (!known->kept_as.empty()) {
        head_.fields.emplace_back(known->kept_as, value);
    }
    return std::nullopt;
}

std::optional<Refusal> FieldReader::keep_length(std::string_view value) {
    if (value.empty() || !only(value, "0123456789")) {
        return kMalformedField;
    }
    std::size_t length = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), length);
    if (error != std::errc{} || length > limits_.body_bytes) {
        return Refusal{413, "too_large"};
    }
    head_.body_bytes = length;
    return std::nullopt;
}

// Of all cookies for this host only those of sessions are kept, which may be of several services;
// two of the same name are an attempt to slip one in.
std::optional<Refusal> FieldReader::keep_cookie(std::string_view value) {
    std::vector<std::string_view> names;
    std::string kept;
    while (!value.empty()) {
        const std::size_t end = value.find(';');
        const std::string_view crumb = trim(value.substr(0, end));
        value = end == std::string_view::npos ? std::string_view{} : value.substr(end + 1);
        const std::string_view name = crumb.substr(0, crumb.find('='));
        if (name.size() == crumb.size() || !is_session_cookie(name)) {
            continue;
        }
        if (std::ranges::find(names, name) != names.end() ||
            !only(crumb.substr(name.size() + 1), kTokenCharacters)) {
            return kMalformedField;
        }
        names.push_back(name);
        kept.append(kept.empty() ? "" : "; ").append(crumb);
    }
    if (!kept.empty()) {
        head_.fields.emplace_back("Cookie", std::move(kept));
    }
    return std::nullopt;
}

}  // namespace samspar::http
