#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "domain/period.h"

namespace samspar::disclosure {

enum class CellState {
    kShown,         // a count that is at least the threshold
    kHidden,        // X: there is no number here, not even inside the program
    kNotApplicable  // nobody can be here, as everybody knows (men in an insats for women)
};

// A cell of a published table. Only this room can make one, from a protected release.
class PublishedCell {
public:
    [[nodiscard]] CellState state() const;
    // REQUIRES: shown.
    [[nodiscard]] std::int64_t count() const { return std::get<std::int64_t>(content_); }

private:
    friend class Publisher;
    struct Hidden {};
    struct NotApplicable {};
    using Content = std::variant<Hidden, NotApplicable, std::int64_t>;
    explicit PublishedCell(Content content) : content_(content) {}

    Content content_;
};

struct PublishedRow {
    std::string code;  // name of an insats, a code of a list, `ovriga`, `*` for the total
    std::string label;
    bool total = false;
    bool merged = false;
};

struct PublishedColumn {
    std::string group;  // heading over several columns, may be empty
    std::string label;
    std::string matt;            // `aktuella`, `avslutade`, `nya`, `ingaende`, `utgaende`
    std::string kon = "*";       // code
    std::string kategori = "*";  // code
};

// What the rows of a table are; says which field of `statistik/1` a row's code belongs in.
enum class RowKind { kInsats, kKon, kKategori };

// Which persons a cell counts, in the words of the ledger.
struct CellName {
    std::string universe;
    std::string key;
    bool operator==(const CellName&) const = default;
};

// One table of a release, safe to give away. Every row and column adds up with its totals, where
// they are shown.
class PublishedTable {
public:
    [[nodiscard]] const std::string& id() const { return id_; }
    [[nodiscard]] RowKind row_kind() const { return row_kind_; }
    [[nodiscard]] const std::vector<PublishedRow>& rows() const { return rows_; }
    [[nodiscard]] const std::vector<PublishedColumn>& columns() const { return columns_; }

    [[nodiscard]] const PublishedCell& cell(std::size_t row, std::size_t column) const {
        return cells_[row * columns_.size() + column];
    }
    [[nodiscard]] const CellName& name(std::size_t row, std::size_t column) const {
        return names_[row * columns_.size() + column];
    }

    // Share of the cell in whole per cent, with its denominator. Empty when the table has no
    // shares, one of the two is not shown, or the denominator is too small.
    struct Share {
        std::int64_t percent = 0;
        std::int64_t of = 0;
        CellName whole;  // whose count `of` is
    };
    [[nodiscard]] const std::optional<Share>& share(std::size_t row, std::size_t column) const {
        return shares_[row * columns_.size() + column];
    }

    // Mean time in the insats of the avslutade of a row, in whole months; empty when the table has
    // none or they are too few.
    struct Mean {
        std::int64_t months = 0;
        std::int64_t of = 0;
        CellName name;  // whose
    };
    [[nodiscard]] const std::optional<Mean>& mean(std::size_t row) const { return means_[row]; }

    // Names of the insatser in the row "Övriga insatser", in the order of the förbund.
    [[nodiscard]] const std::vector<std::string>& rest() const { return rest_; }

    [[nodiscard]] std::size_t hidden_cells() const;

private:
    friend class Publisher;
    PublishedTable() = default;

    std::string id_;
    RowKind row_kind_ = RowKind::kKategori;
    std::vector<PublishedRow> rows_;
    std::vector<PublishedColumn> columns_;
    std::vector<PublishedCell> cells_;
    std::vector<CellName> names_;
    std::vector<std::optional<Share>> shares_;
    std::vector<std::optional<Mean>> means_;
    std::vector<std::string> rest_;
};

// The tables of one period, protected together. Made by compute_release only.
class PublishedRelease {
public:
    [[nodiscard]] int number() const { return number_; }
    [[nodiscard]] domain::Period period() const { return period_; }
    [[nodiscard]] int policy_version() const { return policy_version_; }
    [[nodiscard]] const std::vector<PublishedTable>& tables() const { return tables_; }
    // nullptr when the release has no such table.
    [[nodiscard]] const PublishedTable* find(std::string_view id) const;

private:
    friend class Publisher;
    PublishedRelease() = default;

    int number_ = 0;
    domain::Period period_;
    int policy_version_ = 0;
    std::vector<PublishedTable> tables_;
};

}  // namespace samspar::disclosure
