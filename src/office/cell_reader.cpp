#include "office/cell_reader.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "domain/utf8.h"
#include "office/unreadable.h"
#include "office/xml_tree.h"

namespace samspar::office {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kErrors{{
    {"#N/A", "#SAKNAS!"},
    {"#DIV/0!", "#DIVISION/0!"},
    {"#VALUE!", "#VÄRDEFEL!"},
    {"#REF!", "#REFERENS!"},
    {"#NAME?", "#NAMN?"},
    {"#NUM!", "#OGILTIGT!"},
    {"#NULL!", "#SKÄRNING!"},
    {"#SPILL!", "#SPILL!"},
}};

std::size_t index_of(std::string_view text, std::size_t size, const char* what) {
    std::size_t index = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), index);
    if (result.ec != std::errc{} || result.ptr != text.data() + text.size() || index >= size) {
        throw damaged(what);
    }
    return index;
}

// A cell without a style is one of no format; so is one of a workbook that has no styles.
NumberFormat format_of_cell(const pugi::xml_node& node, const CellBook& book) {
    const std::string_view style = attribute_of(node, "s");
    if (style.empty() || book.styles.empty()) {
        return {};
    }
    return book
        .styles[index_of(style, book.styles.size(), "en cell har ett format som inte finns")];
}

SheetCell value_cell(const pugi::xml_node& node,
                     std::string_view type,
                     const std::string& value,
                     const CellBook& book) {
    if (type == "s") {
        const std::size_t index =
            index_of(value, book.strings.size(), "en cell har en text som inte finns");
        return {0, std::string(book.strings.at(index))};
    }
    if (type == "str") {
        return {0, unescape(value)};
    }
    if (type == "b") {
        return {0, value == "1" || value == "true" ? "ja" : "nej"};
    }
    if (type == "e") {
        return {0, value, CellFlaw::kError};
    }
    if (type == "d") {
        return {0, iso_text(value)};
    }
    if (!type.empty() && type != "n") {
        throw damaged("en cell är av ett slag som inte finns");
    }
    NumberText number = number_text(value, format_of_cell(node, book), book.days);
    return {0, std::move(number.text), number.rounded ? CellFlaw::kRounded : CellFlaw::kNone};
}

SheetCell raw_cell(const pugi::xml_node& node, const CellBook& book) {
    const std::string_view type = attribute_of(node, "t");
    if (type == "inlineStr") {
        return {0, string_text(child_of(node, "is"))};
    }
    const pugi::xml_node value = child_of(node, "v");
    if (!value) {
        return {0, {}, child_of(node, "f") ? CellFlaw::kNoValue : CellFlaw::kNone};
    }
    const std::string text = text_of(value);
    if (text.empty()) {
        // A formula may come to a text of nothing.
        const bool computed = type == "str" || !child_of(node, "f");
        return {0, {}, computed ? CellFlaw::kNone : CellFlaw::kNoValue};
    }
    return value_cell(node, type, text, book);
}

}  // namespace

SheetCell read_cell(const pugi::xml_node& node, const CellBook& book) {
    SheetCell cell = raw_cell(node, book);
    std::ranges::replace_if(
        cell.text, [](char c) { return c == '\n' || c == '\r' || c == '\t' || c == '\0'; }, ' ');
    if (!domain::is_utf8(cell.text)) {
        return {0, {}, CellFlaw::kBadText};
    }
    return cell;
}

std::string_view swedish_error(std::string_view error) {
    const auto* const it =
        std::ranges::find(kErrors, error, &std::pair<std::string_view, std::string_view>::first);
    return it == kErrors.end() ? std::string_view{} : it->second;
}

}  // namespace samspar::office
