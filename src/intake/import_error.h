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

// What became of a row that nothing is wrong with.
enum class RowEnd : std::uint8_t {
    kOpen,  // nothing yet: it is refused, or has been put off
    kNew,
    kChanged,
    kSame,
};

// What is to be told of one row: what is wrong with it, which refuses it, what of it is not stored
// although nothing is wrong, and how it ended. Only the first error of a column is kept: the others
// follow from it.
class RowErrors {
public:
    explicit RowErrors(std::int64_t row) : row_(row) {}

    void add(std::string_view column,
             domain::FieldCode code,
             std::string_view message,
             std::optional<std::string> limit = std::nullopt);
    // Only the first of a column and code is kept. REQUIRES: a code of kNoteCodes (note_codes.h).
    void note(std::string_view column, domain::FieldCode code, std::string_view message);
    void ends_as(RowEnd end) { end_ = end; }

    [[nodiscard]] bool empty() const { return errors_.empty(); }
    [[nodiscard]] bool has(std::string_view column) const;
    [[nodiscard]] std::int64_t row() const { return row_; }
    [[nodiscard]] const std::vector<ImportError>& all() const { return errors_; }
    [[nodiscard]] const std::vector<ImportError>& notes() const { return notes_; }
    [[nodiscard]] RowEnd end() const { return end_; }

private:
    std::int64_t row_;
    std::vector<ImportError> errors_;
    std::vector<ImportError> notes_;
    RowEnd end_ = RowEnd::kOpen;
};

}  // namespace samspar::intake
