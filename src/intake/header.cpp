#include "intake/header.h"

#include <algorithm>

#include "domain/identity_guard.h"
#include "domain/label.h"
#include "domain/shown_text.h"
#include "domain/spreadsheet_text.h"
#include "domain/text_fold.h"
#include "intake/digits.h"
#include "intake/lost_value.h"
#include "intake/written_day.h"

namespace samspar::intake {
namespace {

constexpr std::string_view kHeaderErrorColumn = "fel";
constexpr std::size_t kFewestDigits = 8;

// The first bytes of Arabic, full-width and mathematical digits.
constexpr std::string_view kBeginsOtherDigit{"\xD9\xDB\xEF\xF0"};

// Whether an apostrophe before it says that it is text.
bool is_marked(std::string_view cell) {
    if (cell.size() < 2 || cell[0] != '\'') {
        return false;
    }
    const std::string_view text = cell.substr(1);
    return is_digit(text[0]) || domain::runs_as_formula(text) ||
           domain::becomes_number_or_day(text);
}

// The shortest identity is a phone number of eight digits, or has an @. Asking this first spares
// the guard, which copies, almost every cell of a large file.
bool may_be_identity(std::string_view cell) {
    if (cell.size() < 5) {
        return false;
    }
    std::size_t digits = 0;
    for (const char c : cell) {
        if (c == '@' || kBeginsOtherDigit.find(c) != std::string_view::npos) {
            return true;
        }
        digits += c >= '0' && c <= '9' ? 1U : 0U;
    }
    return digits >= kFewestDigits;
}

std::string quoted_name(std::string_view name, std::size_t place) {
    const std::string shown = domain::shown_name(name, "");
    return shown.empty() ? "kolumn " + std::to_string(place + 1) : "\"" + shown + "\"";
}

// Whether a heading, folded, means that column: its name, what förbund call it, or what the form
// and the tables call it (schema/etiketter.csv).
bool is_called(const Column& column, std::string_view heading) {
    if (heading == column.name || (!column.alias.empty() && heading == column.alias)) {
        return true;
    }
    return std::ranges::any_of(domain::labels(), [&](const domain::Label& label) {
        return label.field == column.name &&
               (heading == domain::fold(label.label) || heading == domain::fold(label.short_label));
    });
}

}  // namespace

std::string known_names(std::span<const Column> columns) {
    std::string all;
    for (const Column& column : columns) {
        all.append(all.empty() ? "" : " ").append(column.name);
    }
    return all;
}

Header::Header(const CsvRow& row, std::span<const Column> columns, std::vector<ImportError>& errors)
    : row_(row.number), places_(columns.size()), names_(row.cells.size()), days_(row.cells.size()) {
    const auto refuse = [&](std::string_view column, domain::FieldCode code, std::string message) {
        errors.push_back({row.number, std::string(column), code, std::move(message), std::nullopt});
    };
    for (std::size_t place = 0; place < row.cells.size(); ++place) {
        const std::string_view shown = domain::trim(row.cells[place]);
        const std::string name = domain::fold(shown);
        if (name.empty()) {
            without_name_.push_back(place);
        }
        if (name.empty() || name == kHeaderErrorColumn) {
            continue;
        }
        const auto it = std::ranges::find_if(
            columns, [&](const Column& column) { return is_called(column, name); });
        if (it == columns.end()) {
            refuse("",
                   "unknown_column",
                   quoted_name(shown, place) +
                       " är ingen känd kolumn; kända är: " + known_names(columns));
            continue;
        }
        auto& known = places_[static_cast<std::size_t>(it - columns.begin())];
        if (known) {
            refuse(it->name, "duplicate_column", "finns två gånger");
        } else {
            known = place;
            names_[place] = it->name;
            days_[place] = it->is_day;
        }
    }
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (columns[i].required && !places_[i]) {
            refuse(columns[i].name, "missing_column", "saknas");
        }
    }
}

std::string_view Header::cell(const CsvRow& row, std::size_t column) const {
    const auto place = places_[column];
    if (!place || *place >= row.cells.size()) {
        return {};
    }
    // `'0126`: what Excel is told so that it leaves the zero there, and what the program itself
    // writes in files for Excel, as it does with what would be run, `'=1+1`.
    const std::string_view cell = domain::trim(row.cells[*place]);
    return is_marked(cell) ? cell.substr(1) : cell;
}

bool Header::is_marked_text(const CsvRow& row, std::size_t column) const {
    const auto place = places_[column];
    return place && *place < row.cells.size() && is_marked(domain::trim(row.cells[*place]));
}

std::string Header::name_at(std::size_t place) const {
    return is_known(place) ? std::string(names_[place]) : std::to_string(place + 1);
}

namespace {

// A row that was not parted, because another sign parts it than the header.
bool has_other_separator(const CsvRow& row, const Header& header) {
    constexpr std::string_view kHeaderSeparators{";,\t|"};
    return row.flaw == CsvFlaw::kNone && row.cells.size() == 1 && header.width() > 2 &&
           std::ranges::any_of(kHeaderSeparators, [&](char sign) {
               return static_cast<std::size_t>(std::ranges::count(row.cells[0], sign)) + 1 ==
                      header.width();
           });
}

bool is_written_day(std::string_view cell) {
    return written_day(domain::trim(cell)).form != DayForm::kNone;
}

void refuse_lost_value(std::string_view cell,
                       const Header& header,
                       std::size_t place,
                       RowErrors& errors) {
    if (const std::string lost = lost_value(cell); !lost.empty()) {
        errors.add(header.name_at(place), "cell_error", lost);
    }
}

}  // namespace

void check_cells(const CsvRow& row, const Header& header, RowErrors& errors) {
    for (std::size_t place = 0; place < row.cells.size(); ++place) {
        const std::string_view cell = row.cells[place];
        if (may_be_identity(cell) && domain::looks_like_identity(cell) &&
            !(header.is_day(place) && is_written_day(cell))) {
            errors.add(header.name_at(place),
                       "looks_like_identity",
                       "innehåller något som liknar ett personnummer, ett telefonnummer "
                       "eller en e-postadress");
        } else if (place >= header.width() && !domain::trim(cell).empty()) {
            errors.add(
                header.name_at(place), "too_many_cells", "rubrikraden har ingen sådan kolumn");
        } else if (header.is_known(place)) {
            refuse_lost_value(domain::trim(cell), header, place, errors);
        }
    }
    if (has_other_separator(row, header)) {
        errors.add(
            "", "too_many_cells", "är en enda cell; skiljetecknet är ett annat än i rubrikraden");
    }
    if (row.flaw == CsvFlaw::kTextAfterQuote) {
        errors.add("", "text_after_quote", "har text efter ett slutcitattecken");
    } else if (row.flaw == CsvFlaw::kUnclosedQuote) {
        errors.add("", "unclosed_quote", "har ett citattecken som aldrig avslutas");
    }
}

}  // namespace samspar::intake
