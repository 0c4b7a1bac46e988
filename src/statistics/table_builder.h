#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "statistics/source.h"
#include "statistics/statistics.h"

namespace samspar::statistics {

// A measure by its code, called as schema/ord.csv says of that code, or of another one when the
// table needs a longer word.
Measure measure(std::string_view code, Kind kind, std::string_view called = {});

// Writes the figures of one table, cell by cell.
class TableBuilder {
public:
    // Throws std::logic_error when no definition has that id.
    TableBuilder(std::string_view id, int decimals, std::vector<Measure> matt);

    // Adds a category and returns its place; place 0 is `*`, all of them.
    std::uint16_t kategori(std::string_view code, std::string_view label, int partition = 0);
    // The same, called as schema/ord.csv says of that code at that place.
    std::uint16_t named_kategori(std::string_view place, std::string_view code, int partition = 0);

    // The figures that follow belong to this cell.
    void at(const Cell& cell);
    void at(std::uint16_t period, std::uint16_t insats, std::uint16_t kon);

    void count(std::uint16_t kategori, std::uint16_t matt, std::int64_t antal);
    void share(std::uint16_t kategori, std::uint16_t matt, Share share);
    // b - a in procentenheter.
    void change(std::uint16_t kategori, std::uint16_t matt, Share a, Share b);
    void months(std::uint16_t kategori,
                std::uint16_t matt,
                std::optional<std::int64_t> n,
                std::optional<Decimal> months);
    // A count that nobody has entered.
    void unknown(std::uint16_t kategori, std::uint16_t matt) { add(kategori, matt); }
    void not_applicable(std::uint16_t kategori, std::uint16_t matt);

    [[nodiscard]] Table finish() { return std::move(table_); }

private:
    Figure& add(std::uint16_t kategori, std::uint16_t matt);

    Table table_;
    Figure head_;
    int decimals_;
};

}  // namespace samspar::statistics
