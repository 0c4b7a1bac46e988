#include "office/sheet_reader.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "office/unreadable.h"
#include "office/xml_pieces.h"
#include "office/xml_tree.h"

namespace samspar::office {
namespace {

constexpr std::int32_t kColumnsOfFormat = 16'384;

// Number of a row or a column; empty when the attribute is missing. Throws when it is none.
std::optional<std::int64_t> number_of(const pugi::xml_node& node,
                                      std::string_view name,
                                      std::int64_t most) {
    const std::string_view text = attribute_of(node, name);
    if (text.empty()) {
        return std::nullopt;
    }
    std::int64_t number = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), number);
    if (result.ec != std::errc{} || result.ptr != text.data() + text.size() || number < 1 ||
        number > most) {
        throw damaged("en rad eller kolumn har ett nummer som inte finns");
    }
    return number;
}

// Said so, or drawn to nothing: `extent` names its width or height.
bool is_hidden(const pugi::xml_node& node, std::string_view extent) {
    const std::string_view drawn = attribute_of(node, extent);
    return flag_of(node, "hidden") ||
           (!drawn.empty() && drawn.find_first_not_of("0.") == std::string_view::npos);
}

void add_hidden_columns(const pugi::xml_node& node, SheetLayout& layout) {
    const auto first = number_of(node, "min", kColumnsOfFormat);
    const auto last = number_of(node, "max", kColumnsOfFormat);
    if (first && last && *first <= *last && is_hidden(node, "width") &&
        layout.hidden_columns.size() < kColumnsOfFormat) {
        layout.hidden_columns.emplace_back(*first - 1, *last - 1);
    }
}

void add_merged(const pugi::xml_node& node, const Limits& limits, SheetLayout& layout) {
    const auto range = merged_range(attribute_of(node, "ref"));
    if (!range) {
        throw damaged("sammanslagna celler ligger på en plats som inte finns");
    }
    if (layout.merged.size() == limits.merged) {
        const std::string limit = std::to_string(limits.merged);
        throw Unreadable(
            "workbook_limit", "bladet har fler än " + limit + " sammanslagna områden", limit);
    }
    layout.merged.push_back(*range);
}

SheetLayout read_layout(ZipArchive& archive, std::string_view part, const Limits& limits) {
    constexpr std::array<std::string_view, 2> kEntered{"cols", "mergeCells"};
    constexpr std::array<std::string_view, 2> kWanted{"col", "mergeCell"};
    ZipArchive::Part file = archive.open(part);
    XmlPieces pieces([&](std::span<char> to) { return file.read(to); }, kEntered, kWanted, limits);
    SheetLayout layout;
    pugi::xml_document document;
    while (const auto piece = pieces.next()) {
        const pugi::xml_node node = parse_element(document, piece->xml);
        if (piece->name == "col") {
            add_hidden_columns(node, layout);
        } else {
            add_merged(node, limits, layout);
        }
    }
    return layout;
}

class RowReader {
public:
    RowReader(const CellBook& book, MergedCells& merged, const Limits& limits)
        : book_(book), merged_(merged), limits_(limits) {}

    // The next row; its number is the one before and one more when it says none.
    const SheetRow& read(const pugi::xml_node& node) {
        const std::int64_t number = number_of(node, "r", limits_.rows).value_or(row_.number + 1);
        if (number <= row_.number || number > limits_.rows) {
            throw damaged("raderna ligger inte i ordning");
        }
        row_.number = number;
        row_.hidden = is_hidden(node, "ht");
        row_.cells.clear();
        column_ = -1;
        for (const pugi::xml_node& child : node.children()) {
            if (local_name(child) == "c") {
                add(child);
            }
        }
        return row_;
    }

private:
    void add(const pugi::xml_node& node) {
        const std::string_view place = attribute_of(node, "r");
        if (place.empty()) {
            ++column_;
        } else {
            const auto where = cell_place(place);
            if (!where || where->row != row_.number || where->column <= column_) {
                throw damaged("cellerna ligger inte i ordning");
            }
            column_ = where->column;
        }
        SheetCell cell = read_cell(node, book_);
        if (cell.text.empty() && cell.flaw == CellFlaw::kNone) {
            return;
        }
        if (column_ >= limits_.columns) {
            const std::string limit = std::to_string(limits_.columns);
            throw Unreadable("workbook_limit",
                             "rad " + std::to_string(row_.number) +
                                 " har innehåll längre ut än i kolumn " + limit,
                             limit);
        }
        cell.column = column_;
        if (merged_.covers({row_.number, column_})) {
            cell.text.clear();
            cell.flaw = CellFlaw::kCovered;
        }
        row_.cells.push_back(std::move(cell));
    }

    const CellBook& book_;
    MergedCells& merged_;
    const Limits& limits_;
    SheetRow row_;
    std::int32_t column_ = -1;  // of the cell before
};

}  // namespace

SheetLayout read_sheet(ZipArchive& archive,
                       std::string_view part,
                       const CellBook& book,
                       const Limits& limits,
                       const std::function<void(const SheetRow& row)>& each_row) {
    constexpr std::array<std::string_view, 1> kEntered{"sheetData"};
    constexpr std::array<std::string_view, 1> kWanted{"row"};
    SheetLayout layout = read_layout(archive, part, limits);
    MergedCells merged(layout.merged);
    RowReader rows(book, merged, limits);
    ZipArchive::Part file = archive.open(part);
    XmlPieces pieces([&](std::span<char> to) { return file.read(to); }, kEntered, kWanted, limits);
    pugi::xml_document document;
    while (const auto piece = pieces.next()) {
        const SheetRow& row = rows.read(parse_element(document, piece->xml));
        if (!row.cells.empty()) {
            each_row(row);
        }
    }
    return layout;
}

}  // namespace samspar::office
