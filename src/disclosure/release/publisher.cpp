// The one way from numbers to what is printed. A hidden cell loses its number here, not in the
// writers of files: there are ten of those, and what they do not have they cannot print. Shares and
// means are computed from the cells as they are shown, so that they cannot tell more.

#include "disclosure/release/publisher.h"

#include "disclosure/model/dimension_names.h"
#include "statistics/decimal.h"

namespace samspar::disclosure {
namespace {

RowKind kind_of(std::string_view dimension) {
    if (dimension == names::kInsats) {
        return RowKind::kInsats;
    }
    return dimension == names::kKon ? RowKind::kKon : RowKind::kKategori;
}

bool is_shown(const PublishedCell& cell) {
    return cell.state() == CellState::kShown;
}

// Months of 30.4375 days, rounded half up. REQUIRES: persons > 0.
std::int64_t whole_months(const Population::Sum& sum) {
    return statistics::rounded(sum.days * 10'000, sum.persons * 304'375, 0).units;
}

}  // namespace

CellName Publisher::name(const CellKey& key) const {
    const auto place = draft_.registry.find(key);
    const CellKey& named = place ? draft_.registry.cells()[*place].key : key;
    return {space_.universe_of(named).name, space_.text(named)};
}

PublishedCell Publisher::cell(const CellKey& key) const {
    const auto place = draft_.registry.find(key);
    if (!place) {
        return PublishedCell(PublishedCell::NotApplicable{});
    }
    const RegistryCell& cell = draft_.registry.cells()[*place];
    return cell.hidden ? PublishedCell(PublishedCell::Hidden{})
                       : PublishedCell(draft_.counts[*place]);
}

// Of the total of the row or the column; both must be shown, and the total large enough that a
// per cent is not a person or two.
void Publisher::add_shares(const Draft::Table& from, PublishedTable& table) const {
    const std::size_t width = table.columns_.size();
    table.shares_.assign(table.cells_.size(), std::nullopt);
    const ShareOf of = from.plan.design->share;
    for (std::size_t row = 0; of != ShareOf::kNothing && row < table.rows_.size(); ++row) {
        for (std::size_t column = 0; column < width; ++column) {
            const std::size_t whole = of == ShareOf::kRow
                                          ? row * width + from.layout.columns[column].whole
                                          : (table.rows_.size() - 1) * width + column;
            const std::size_t at = row * width + column;
            const PublishedCell& part = table.cells_[at];
            if (at == whole || !is_shown(part) || !is_shown(table.cells_[whole])) {
                continue;
            }
            const std::int64_t all = table.cells_[whole].count();
            const auto percent = statistics::percent({part.count(), all}, 0);
            if (all >= policy_.percent_from && percent) {
                table.shares_[at] = {percent->units, all, table.names_[whole]};
            }
        }
    }
}

std::optional<PublishedTable::Mean> Publisher::mean(const Draft::Table& from,
                                                    const LayoutRow& row) const {
    LayoutColumn ended;
    ended.universe = population_.avslutade.universe();
    const CellKey key = cell_key(space_, from.plan, row, ended);
    const PublishedCell shown = cell(key);
    if (!is_shown(shown) || shown.count() < policy_.mean_from) {
        return std::nullopt;
    }
    const Population::Sum sum = population_.avslutade.sum(key);
    return PublishedTable::Mean{whole_months(sum), sum.persons, name(key)};
}

void Publisher::add_means(const Draft::Table& from, PublishedTable& table) const {
    for (const LayoutRow& row : from.layout.rows) {
        table.means_.push_back(from.plan.design->means ? mean(from, row) : std::nullopt);
    }
}

PublishedTable Publisher::table(const Draft::Table& from) const {
    PublishedTable table;
    table.id_ = from.plan.design->id;
    table.row_kind_ = kind_of(from.plan.design->rows.dimension);
    table.rest_ = from.plan.rest;
    for (const LayoutRow& row : from.layout.rows) {
        table.rows_.push_back({row.code, row.label, row.total, row.merged});
    }
    for (const LayoutColumn& column : from.layout.columns) {
        table.columns_.push_back(
            {column.group, column.label, column.matt, column.kon, column.kategori});
    }
    for (const LayoutRow& row : from.layout.rows) {
        for (const LayoutColumn& column : from.layout.columns) {
            const CellKey key = cell_key(space_, from.plan, row, column);
            table.cells_.push_back(cell(key));
            table.names_.push_back(name(key));
        }
    }
    add_shares(from, table);
    add_means(from, table);
    return table;
}

PublishedRelease Publisher::release(int number) const {
    PublishedRelease release;
    release.number_ = number;
    release.period_ = period_;
    release.policy_version_ = policy_.version;
    for (const Draft::Table& from : draft_.tables) {
        release.tables_.push_back(table(from));
    }
    return release;
}

}  // namespace samspar::disclosure
