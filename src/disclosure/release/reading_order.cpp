// What nobody has answered is read last. Codes stand where their tree needs them
// (schema/publicering/grupper.csv): a group after its members, so that neighbours can be merged;
// and the order in which cells are drafted decides which of two equally good ones is hidden. So the
// lines are moved when everything is decided, and nothing but the reader sees it.

#include <algorithm>
#include <numeric>

#include "disclosure/release/publisher.h"
#include "domain/unknown_code.h"

namespace samspar::disclosure {
namespace {

using Order = std::vector<std::size_t>;

// Places in [first, last) of the order: the unknown after the others.
template <typename Code>
void unknown_last(Order& order, std::size_t first, std::size_t last, const Code& code) {
    std::stable_partition(order.begin() + static_cast<std::ptrdiff_t>(first),
                          order.begin() + static_cast<std::ptrdiff_t>(last),
                          [&](std::size_t place) { return !domain::is_unknown(code(place)); });
}

Order as_it_is(std::size_t size) {
    Order order(size);
    std::iota(order.begin(), order.end(), std::size_t{0});
    return order;
}

// The total is the last row. An insats may be called as it likes.
Order row_order(const PublishedTable& table) {
    Order order = as_it_is(table.rows().size());
    if (table.row_kind() != RowKind::kInsats) {
        unknown_last(order, 0, order.size(), [&](std::size_t row) {
            return std::string_view(table.rows()[row].code);
        });
        std::stable_partition(
            order.begin(), order.end(), [&](std::size_t row) { return !table.rows()[row].total; });
    }
    return order;
}

// Within each run of categories: columns of one heading and measure, without their total.
Order column_order(const PublishedTable& table) {
    const std::vector<PublishedColumn>& columns = table.columns();
    Order order = as_it_is(columns.size());
    for (std::size_t first = 0; first < columns.size();) {
        std::size_t last = first + 1;
        while (last < columns.size() && columns[last].group == columns[first].group &&
               columns[last].matt == columns[first].matt && columns[last].kategori != "*") {
            ++last;
        }
        unknown_last(order, first, last, [&](std::size_t column) {
            return std::string_view(columns[column].kategori);
        });
        first = last;
    }
    return order;
}

template <typename T>
std::vector<T> moved(const std::vector<T>& lines, const Order& order) {
    std::vector<T> result;
    for (const std::size_t place : order) {
        result.push_back(lines[place]);
    }
    return result;
}

// The places of the cells, row by row, as rows and columns are ordered.
Order cell_order(const Order& rows, const Order& columns) {
    Order order;
    for (const std::size_t row : rows) {
        for (const std::size_t column : columns) {
            order.push_back(row * columns.size() + column);
        }
    }
    return order;
}

}  // namespace

PublishedRelease Publisher::in_reading_order(PublishedRelease release) {
    for (PublishedTable& table : release.tables_) {
        const Order rows = row_order(table);
        const Order columns = column_order(table);
        const Order cells = cell_order(rows, columns);
        table.rows_ = moved(table.rows_, rows);
        table.columns_ = moved(table.columns_, columns);
        table.cells_ = moved(table.cells_, cells);
        table.names_ = moved(table.names_, cells);
        table.shares_ = moved(table.shares_, cells);
        table.means_ = moved(table.means_, rows);
    }
    return release;
}

}  // namespace samspar::disclosure
