#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/field_code.h"

namespace samspar::intake {

// One thing wrong with a file, or to be noted about it. `message` is Swedish, for whoever corrects
// the file; programs go by `code`. A message never repeats what a cell holds: it may be an
// identity.
struct ImportError {
    std::int64_t row = 0;  // as a spreadsheet numbers it, the header being 1; 0 = the whole file
    std::string column;    // name of schema/exchange-format.md; empty = the whole row
    domain::FieldCode code;
    std::string message;
    std::optional<std::string> limit;  // the date or number that was passed
    bool operator==(const ImportError&) const = default;
};

// `rad 17, kolumn start: ligger i framtiden` (schema/exchange-format.md section 5).
std::string to_string(const ImportError& error);

// What is to be told of one row: what is wrong with it, which refuses it, and what of it is not
// stored although nothing is wrong. Only the first of each of a column is kept: the others follow
// from it.
class RowErrors {
public:
    explicit RowErrors(std::int64_t row) : row_(row) {}

    void add(std::string_view column,
             domain::FieldCode code,
             std::string_view message,
             std::optional<std::string> limit = std::nullopt);
    void note(std::string_view column, domain::FieldCode code, std::string_view message);

    [[nodiscard]] bool empty() const { return errors_.empty(); }
    [[nodiscard]] bool has(std::string_view column) const;
    [[nodiscard]] std::int64_t row() const { return row_; }
    [[nodiscard]] const std::vector<ImportError>& all() const { return errors_; }
    [[nodiscard]] const std::vector<ImportError>& notes() const { return notes_; }

private:
    std::int64_t row_;
    std::vector<ImportError> errors_;
    std::vector<ImportError> notes_;
};

}  // namespace samspar::intake
