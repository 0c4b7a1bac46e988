#include "http/gate/target.h"

#include <algorithm>

#include "domain/utf8.h"

namespace samspar::http {
namespace {

int hex_value(char c) {
    if (c >= '0' && c <= '9') {
        return c - '0';
    }
    if (c >= 'a' && c <= 'f') {
        return c - 'a' + 10;
    }
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

bool has_control_in_target(std::string_view text) {
    return std::ranges::any_of(
        text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == '\x7f'; });
}

std::optional<std::string> decode(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            out.push_back(text[i]);
            continue;
        }
        const int high = i + 2 < text.size() ? hex_value(text[i + 1]) : -1;
        const int low = i + 2 < text.size() ? hex_value(text[i + 2]) : -1;
        if (high < 0 || low < 0) {
            return std::nullopt;
        }
        out.push_back(static_cast<char>(high * 16 + low));
        i += 2;
    }
    const bool clean = domain::is_utf8(out) && !has_control_in_target(out);
    return clean ? std::optional(out) : std::nullopt;
}

// Calls `take` for each part between separators; false as soon as it says so.
template <typename Take>
bool split(std::string_view text, char separator, Take take) {
    for (;;) {
        const std::size_t end = text.find(separator);
        if (!take(text.substr(0, end))) {
            return false;
        }
        if (end == std::string_view::npos) {
            return true;
        }
        text.remove_prefix(end + 1);
    }
}

bool read_path(std::string_view path, Target& target) {
    return path.starts_with('/') && split(path.substr(1), '/', [&](std::string_view part) {
               const std::optional<std::string> segment = decode(part);
               if (!segment || segment->find('/') != std::string::npos) {
                   return false;
               }
               target.segments.push_back(*segment);
               return true;
           });
}

bool read_query(std::string_view query, Target& target, const Limits& limits) {
    return query.empty() || split(query, '&', [&](std::string_view part) {
               const std::size_t equals = part.find('=');
               const std::optional<std::string> name = decode(part.substr(0, equals));
               if (equals == std::string_view::npos || !name || name->empty()) {
                   return false;
               }
               const std::optional<std::string> value = decode(part.substr(equals + 1));
               const bool twice = std::ranges::any_of(
                   target.query, [&](const auto& known) { return known.first == *name; });
               if (!value || twice || target.query.size() == limits.query_fields) {
                   return false;
               }
               target.query.emplace_back(*name, *value);
               return true;
           });
}

}  // namespace

std::optional<Target> read_target(std::string_view text, const Limits& limits) {
    Target target;
    const std::size_t mark = text.find('?');
    const std::string_view query = mark == std::string_view::npos ? "" : text.substr(mark + 1);
    if (!read_path(text.substr(0, mark), target) || !read_query(query, target, limits)) {
        return std::nullopt;
    }
    return target;
}

}  // namespace samspar::http
