#include "export/wrap_text.h"

#include <algorithm>

namespace samspar::exporting {
namespace {

// The bytes after the first of a sign.
bool continues(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

}  // namespace

std::size_t count_signs(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return !continues(c); }));
}

std::string_view first_signs(std::string_view text, std::size_t signs) {
    std::size_t end = 0;
    while (end < text.size() && (signs > 0 || continues(text[end]))) {
        if (!continues(text[end])) {
            --signs;
        }
        ++end;
    }
    return text.substr(0, end);
}

std::vector<std::string> wrap_text(std::string_view text, std::size_t signs) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        std::string_view line = first_signs(text, signs);
        if (line.size() < text.size() && text[line.size()] != ' ') {
            const auto space = line.rfind(' ');
            if (space != std::string_view::npos && space > 0) {
                line = line.substr(0, space);
            }
        }
        lines.emplace_back(line);
        text.remove_prefix(line.size());
        text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    }
    return lines;
}

}  // namespace samspar::exporting
