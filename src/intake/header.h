#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "intake/csv_reader.h"
#include "intake/import_error.h"

namespace samspar::intake {

// A column that a format knows (schema/exchange-format.md).
struct Column {
    std::string_view name;
    bool required = false;
    std::string_view alias = {};  // what förbund call it in the files they already have
    bool is_day = false;          // its cells are days
};

// Where the columns of a format stand in one file. A column answers to its name and to the label it
// has in the form and in tables, compared without regard to case, accents and spaces. A column
// `fel` is passed over: it is what an earlier import wrote there.
class Header {
public:
    // Adds to `errors` every column that is unknown, missing or there twice. A name that looks like
    // an identity is told by its place only, the file may lack its header, and a long one is cut.
    Header(const CsvRow& row, std::span<const Column> columns, std::vector<ImportError>& errors);

    [[nodiscard]] std::int64_t row() const { return row_; }  // its number in the file
    [[nodiscard]] std::size_t width() const { return names_.size(); }
    [[nodiscard]] bool has(std::size_t column) const { return places_[column].has_value(); }
    // How many columns of the format there are.
    [[nodiscard]] std::size_t known() const {
        return static_cast<std::size_t>(std::ranges::count_if(
            places_, [](const std::optional<std::size_t>& place) { return place.has_value(); }));
    }

    // Columns that have no name, by place: they may stand there as long as their cells are empty.
    [[nodiscard]] std::vector<std::size_t> without_name() const { return without_name_; }

    // Whether that place of a row belongs to a column of the format, and to one of days.
    [[nodiscard]] bool is_known(std::size_t place) const {
        return place < names_.size() && !names_[place].empty();
    }
    [[nodiscard]] bool is_day(std::size_t place) const {
        return place < days_.size() && days_[place];
    }

    // The trimmed cell of that column of the format; empty when the file or the row lacks it. The
    // apostrophe before a number or a formula, which says that it is text, is no part of it.
    [[nodiscard]] std::string_view cell(const CsvRow& row, std::size_t column) const;

    // Whether there was such an apostrophe.
    [[nodiscard]] bool is_marked_text(const CsvRow& row, std::size_t column) const;

    // What to call the cell at that place of a row in an error: `start`, or `column 5`.
    [[nodiscard]] std::string name_at(std::size_t place) const;

private:
    std::int64_t row_;
    std::vector<std::optional<std::size_t>> places_;  // one for each column of the format
    std::vector<std::string_view> names_;             // one for each cell of the header, or empty
    std::vector<bool> days_;                          // likewise
    std::vector<std::size_t> without_name_;
};

// The names of those columns, for whoever has to write them.
[[nodiscard]] std::string known_names(std::span<const Column> columns);

// Refuses what no row of any format may hold: more cells than the header, broken quotes, values
// that a spreadsheet has lost, and in any cell, also one nobody asked for, something that looks
// like an identity. A day of a column of days is none, in whatever form it is written.
void check_cells(const CsvRow& row, const Header& header, RowErrors& errors);

}  // namespace samspar::intake
