#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "domain/date.h"
#include "domain/kodlista.h"
#include "intake/import_error.h"

// Reading one cell as what its column holds. Each takes the trimmed cell, gives empty when it is
// empty or wrong, and adds to `errors` when it is wrong. None repeats the cell in its message.
namespace samspar::intake {

// `2021-03-15`, `20210315`, `2021/03/15`, also with a midnight behind it. Says of other forms how a
// day is written, and of a day that does not exist that it does not.
std::optional<domain::Date> read_date(std::string_view cell,
                                      std::string_view column,
                                      RowErrors& errors);

// A whole number from `low` to `high`, digits only; `75 %` is 75 and `1 234` is 1234.
std::optional<int> read_number(
    std::string_view cell, std::string_view column, int low, int high, RowErrors& errors);

// `ja` or `nej`, and what a spreadsheet makes of them: SANT, TRUE, FALSKT, FALSE.
std::optional<bool> read_yes_no(std::string_view cell, std::string_view column, RowErrors& errors);

// Text of at most `limit` signs without control signs that no spreadsheet takes for a formula: not
// beginning with = + - or @. Empty also when it is refused.
std::string_view read_text(std::string_view cell,
                           std::string_view column,
                           std::size_t limit,
                           RowErrors& errors);

// The same of a cell that an apostrophe says is text (Header::is_marked_text): it may begin so.
std::string_view read_marked_text(std::string_view cell,
                                  std::string_view column,
                                  std::size_t limit,
                                  RowErrors& errors);

// The key of a person or a row: read_text, and not what is left of one that a spreadsheet took for
// a number, `2,02602E+11`, nor a personnummer with a wrong digit, nor a word for no key at all,
// `NULL` or `okänd`.
std::string_view read_key(std::string_view cell,
                          std::string_view column,
                          std::size_t limit,
                          RowErrors& errors);

// A column of codes or labels of one list. Remembers what it has looked up: a file of a million
// rows has a handful of different cells.
class CodeColumn {
public:
    CodeColumn(const domain::Kodlista& list, std::string_view column)
        : list_(list), column_(column) {}

    domain::KodNumber read(std::string_view cell, RowErrors& errors);
    // Several codes joined with `|`.
    domain::KodSet read_set(std::string_view cell, RowErrors& errors);

    [[nodiscard]] std::string_view column() const { return column_; }

private:
    domain::KodNumber find(std::string_view text);
    [[nodiscard]] std::size_t count_joined(std::string_view text);
    [[nodiscard]] std::string advice(std::string_view text);

    const domain::Kodlista& list_;
    std::string_view column_;
    std::map<std::string, domain::KodNumber, std::less<>> known_;
};

}  // namespace samspar::intake
