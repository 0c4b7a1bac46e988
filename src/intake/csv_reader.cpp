#include "intake/csv_reader.h"

#include <algorithm>
#include <array>
#include <optional>

#include "domain/text_fold.h"

namespace samspar::intake {
namespace {

constexpr std::size_t kLineEnd = 2;  // CR LF
constexpr std::string_view kSeparators{";,\t"};

// The sign that parts the cells of the first row most often, outside quotes.
char find_separator(std::string_view text) {
    std::array<int, kSeparators.size()> seen{};
    bool quoted = false;
    for (const char c : text) {
        if (c == '"') {
            quoted = !quoted;
        } else if (!quoted && c == '\n') {
            break;
        }
        for (std::size_t i = 0; i < kSeparators.size() && !quoted; ++i) {
            seen[i] += c == kSeparators[i] ? 1 : 0;
        }
    }
    return kSeparators[static_cast<std::size_t>(std::ranges::max_element(seen) - seen.begin())];
}

std::string_view without_cr(std::string_view line) {
    return line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
}

// `sep=;` alone in the first row, and how long that row is.
struct ToldSeparator {
    char sign = ';';
    std::size_t bytes = 0;
};

std::optional<ToldSeparator> told_separator(std::string_view text) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = without_cr(text.substr(0, end));
    const bool quoted = line.size() >= 7 && line[0] == '"' && line[6] == '"';
    const std::string_view said = line.substr(quoted ? 1 : 0, 5);
    const std::string_view rest = line.substr(std::min<std::size_t>(quoted ? 7 : 5, line.size()));
    // A program that has not understood the row fills it up to the width of the others.
    const bool told = said.size() == 5 && domain::fold(said.substr(0, 4)) == "sep=" &&
                      kSeparators.find(said[4]) != std::string_view::npos &&
                      rest.find_first_not_of(kSeparators) == std::string_view::npos;
    return told ? std::optional(ToldSeparator{said[4], std::min(end + 1, text.size())})
                : std::nullopt;
}

bool is_blank(const CsvRow& row) {
    return row.flaw == CsvFlaw::kNone && std::ranges::all_of(row.cells, [](std::string_view cell) {
               return domain::trim(cell).empty();
           });
}

}  // namespace

CsvReader::CsvReader(std::string_view text, const CsvLimits& limits)
    : text_(text), limits_(limits), separator_(find_separator(text.substr(0, limits.line))) {
    if (const auto told = told_separator(text.substr(0, limits.line))) {
        separator_ = told->sign;
        at_ = told->bytes;
    }
    // Never grows after this, so that views of it stay good within a row.
    unescaped_.reserve(limits.line + kLineEnd);
}

bool CsvReader::fail(domain::FieldCode code,
                     std::string message,
                     std::optional<std::string> limit) {
    problem_ = ImportError{row_, "", code, std::move(message), std::move(limit)};
    return false;
}

bool CsvReader::next(CsvRow& row) {
    while (!problem_ && at_ < text_.size()) {
        if (!read(row)) {
            return false;
        }
        if (!is_blank(row)) {
            if (rows_read_++ > limits_.rows) {
                const std::string limit = std::to_string(limits_.rows);
                return fail("too_many_rows", "filen har fler än " + limit + " rader", limit);
            }
            return true;
        }
    }
    return false;
}

std::int64_t CsvReader::rows_left() const {
    std::int64_t rows = 0;
    std::string_view rest = problem_ ? text_.substr(row_begin_) : std::string_view{};
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        rows += rest.substr(0, end).find_first_not_of(" \r;,\t\"") < end ? 1 : 0;
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return rows;
}

bool CsvReader::read(CsvRow& row) {
    row.number = ++row_;
    row_begin_ = at_;
    row.flaw = CsvFlaw::kNone;
    row.cells.clear();
    unescaped_.clear();
    const std::string_view window = text_.substr(at_, limits_.line + kLineEnd);
    const std::size_t line_end = std::min(window.find('\n'), window.size());
    std::size_t used = line_end;
    if (window.substr(0, line_end).find('"') == std::string_view::npos) {
        split_plain(without_cr(window.substr(0, line_end)), row);
    } else {
        used = split_quoted(window, row);
    }
    const std::string_view whole = window.substr(0, used);
    if (whole.find('\0') != std::string_view::npos) {
        return fail("nul_byte", "innehåller en nollbyte; det här är ingen textfil", std::nullopt);
    }
    if (without_cr(whole).size() > limits_.line) {
        const std::string limit = std::to_string(limits_.line / 1024);
        return fail(
            "line_too_long",
            "är längre än " + limit + " kB; ett citattecken kan ha öppnats utan att avslutas",
            limit);
    }
    at_ += std::min(used + 1, text_.size() - at_);
    return true;
}

void CsvReader::split_plain(std::string_view line, CsvRow& row) const {
    for (;;) {
        const std::size_t end = line.find(separator_);
        row.cells.push_back(line.substr(0, end));
        if (end == std::string_view::npos) {
            return;
        }
        line.remove_prefix(end + 1);
    }
}

// The place of the separator or line feed at or after `at`, or the end of the window.
std::size_t CsvReader::cell_end(std::string_view window, std::size_t at) const {
    const char ends[] = {separator_, '\n'};
    return std::min(window.find_first_of(std::string_view(ends, sizeof ends), at), window.size());
}

// Returns how much of the window the row takes, without its line feed.
std::size_t CsvReader::split_quoted(std::string_view window, CsvRow& row) {
    std::size_t at = 0;
    for (;;) {
        if (at < window.size() && window[at] == '"') {
            at = read_quoted_cell(window, at + 1, row);
        } else {
            const std::size_t end = cell_end(window, at);
            const bool last = end == window.size() || window[end] == '\n';
            const std::string_view cell = window.substr(at, end - at);
            row.cells.push_back(last ? without_cr(cell) : cell);
            at = end;
        }
        if (at >= window.size() || window[at] == '\n') {
            return at;
        }
        ++at;  // the separator
    }
}

// `at` is behind the opening quote. Returns the place of the separator or line feed after the cell.
std::size_t CsvReader::read_quoted_cell(std::string_view window, std::size_t at, CsvRow& row) {
    const std::size_t start = at;
    const std::size_t kept = unescaped_.size();
    std::size_t quote = window.find('"', at);
    while (quote != std::string_view::npos && quote + 1 < window.size() &&
           window[quote + 1] == '"') {
        unescaped_.append(window, at, quote + 1 - at);
        at = quote + 2;
        quote = window.find('"', at);
    }
    if (quote == std::string_view::npos) {
        row.flaw = CsvFlaw::kUnclosedQuote;
        row.cells.push_back(window.substr(start));
        return window.size();
    }
    if (unescaped_.size() == kept) {
        row.cells.push_back(window.substr(start, quote - start));
    } else {
        unescaped_.append(window, at, quote - at);
        row.cells.push_back(std::string_view(unescaped_).substr(kept));
    }
    const std::size_t end = cell_end(window, quote + 1);
    if (window.substr(quote + 1, end - quote - 1).find_first_not_of("\r ") !=
        std::string_view::npos) {
        row.flaw = CsvFlaw::kTextAfterQuote;
    }
    return end;
}

}  // namespace samspar::intake
