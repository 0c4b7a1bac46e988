#include "domain/shown_text.h"

#include "domain/identity_guard.h"
#include "domain/text_fold.h"
#include "domain/unicode.h"
#include "domain/utf8.h"

namespace samspar::domain {

std::string shown_text(std::string_view text, std::size_t most) {
    constexpr char32_t kFirstStray = 0x80;
    std::string out;
    std::size_t signs = 0;
    for (text = trim(text); !text.empty();) {
        const CodePoint point = first_code_point(text);
        const std::string_view sign = text.substr(0, point.bytes);
        text.remove_prefix(point.bytes);
        const bool stray = point.bytes == 1 && point.value >= kFirstStray;
        const bool white = !stray && is_white(point.value);
        if ((!stray && !white && is_unseen(point.value)) || (white && out.ends_with(' '))) {
            continue;
        }
        if (signs++ == most) {
            return out + "…";
        }
        if (white) {
            out += ' ';
        } else if (stray || is_control(point.value)) {
            out += '?';
        } else {
            out += sign;
        }
    }
    return out;
}

std::string without_control_signs(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const CodePoint point = first_code_point(text);
        const bool obeyed = is_control(point.value) || point.value == U'\r';
        out += obeyed ? std::string_view("?") : text.substr(0, point.bytes);
        text.remove_prefix(point.bytes);
    }
    return out;
}

std::string shown_name(std::string_view name, std::string_view instead) {
    std::string shown = looks_like_identity(name) ? std::string() : shown_text(name);
    return shown.empty() ? std::string(instead) : shown;
}

}  // namespace samspar::domain
