#include "office/shared_strings.h"

#include <array>
#include <charconv>

#include "domain/utf8.h"
#include "office/unreadable.h"
#include "office/xml_pieces.h"
#include "office/xml_tree.h"

namespace samspar::office {
namespace {

constexpr std::size_t kEscape = 7;  // _x000D_

bool is_surrogate(unsigned code) {
    return code >= 0xD800 && code <= 0xDFFF;
}

// The sign that `_x000D_` at the beginning of a text stands for; empty when there is none such.
std::string escaped_sign(std::string_view text) {
    if (text.size() < kEscape || !text.starts_with("_x") || text[kEscape - 1] != '_') {
        return {};
    }
    unsigned code = 0;
    const std::string_view digits = text.substr(2, 4);
    const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
    std::string sign;
    if (result.ptr == digits.data() + digits.size() && result.ec == std::errc{} &&
        !is_surrogate(code)) {
        domain::append_utf8(sign, code);
    }
    return sign;
}

}  // namespace

std::string unescape(std::string_view text) {
    std::string out;
    for (std::size_t at = text.find("_x"); at != std::string_view::npos; at = text.find("_x")) {
        const std::string sign = escaped_sign(text.substr(at));
        out.append(text.substr(0, at)).append(sign.empty() ? "_" : sign);
        text.remove_prefix(at + (sign.empty() ? 1 : kEscape));
    }
    return out.append(text);
}

std::string string_text(const pugi::xml_node& node) {
    std::string text;
    for (const pugi::xml_node& child : node.children()) {
        if (local_name(child) == "t") {
            text += text_of(child);
        } else if (local_name(child) == "r") {
            text += text_of(child_of(child, "t"));
        }
    }
    return text.find("_x") == std::string::npos ? text : unescape(text);
}

SharedStrings::SharedStrings(ZipArchive& archive, std::string_view part, const Limits& limits) {
    constexpr std::array<std::string_view, 1> kWanted{"si"};
    ZipArchive::Part file = archive.open(part);
    XmlPieces pieces([&](std::span<char> to) { return file.read(to); }, {}, kWanted, limits);
    pugi::xml_document document;
    while (const auto piece = pieces.next()) {
        if (ends_.size() == limits.strings) {
            const std::string limit = std::to_string(limits.strings);
            throw Unreadable(
                "workbook_limit", "arbetsboken har fler än " + limit + " texter", limit);
        }
        text_ += string_text(parse_element(document, piece->xml));
        ends_.push_back(text_.size());
    }
}

std::string_view SharedStrings::at(std::size_t index) const {
    const std::size_t from = index == 0 ? 0 : ends_.at(index - 1);
    return std::string_view(text_).substr(from, ends_.at(index) - from);
}

}  // namespace samspar::office
