#include "intake/header.h"

#include <algorithm>

#include "domain/identity_guard.h"
#include "domain/label.h"
#include "domain/text_fold.h"

namespace samspar::intake {
namespace {

constexpr std::string_view kErrorColumn = "fel";
constexpr std::size_t kFewestDigits = 8;
constexpr std::size_t kLongestName = 60;

// The first bytes of Arabic, full-width and mathematical digits.
constexpr std::string_view kBeginsOtherDigit{"\xD9\xDB\xEF\xF0"};

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
    if (name.empty() || name.size() > kLongestName || domain::looks_like_identity(name)) {
        return std::string("kolumn ").append(std::to_string(place + 1));
    }
    return std::string("\"").append(name).append("\"");
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

std::string known_names(std::span<const Column> columns) {
    std::string all;
    for (const Column& column : columns) {
        all.append(all.empty() ? "" : " ").append(column.name);
    }
    return all;
}

}  // namespace

Header::Header(const CsvRow& row, std::span<const Column> columns, std::vector<ImportError>& errors)
    : places_(columns.size()), names_(row.cells.size()) {
    const auto refuse = [&](std::string_view column, domain::FieldCode code, std::string message) {
        errors.push_back({row.number, std::string(column), code, std::move(message), std::nullopt});
    };
    for (std::size_t place = 0; place < row.cells.size(); ++place) {
        const std::string_view shown = domain::trim(row.cells[place]);
        const std::string name = domain::fold(shown);
        if (name.empty()) {
            without_name_.push_back(place);
        }
        if (name.empty() || name == kErrorColumn) {
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
    // writes in files for Excel.
    const std::string_view cell = domain::trim(row.cells[*place]);
    const bool text = cell.size() > 1 && cell[0] == '\'' && cell[1] >= '0' && cell[1] <= '9';
    return text ? cell.substr(1) : cell;
}

std::string Header::name_at(std::size_t place) const {
    return place < names_.size() && !names_[place].empty() ? std::string(names_[place])
                                                           : std::to_string(place + 1);
}

void check_cells(const CsvRow& row, const Header& header, RowErrors& errors) {
    for (std::size_t place = 0; place < row.cells.size(); ++place) {
        const std::string_view cell = row.cells[place];
        if (may_be_identity(cell) && domain::looks_like_identity(cell)) {
            errors.add(header.name_at(place),
                       "looks_like_identity",
                       "innehåller något som liknar ett personnummer, ett telefonnummer "
                       "eller en e-postadress");
        } else if (place >= header.width() && !domain::trim(cell).empty()) {
            errors.add(
                header.name_at(place), "too_many_cells", "rubrikraden har ingen sådan kolumn");
        }
    }
    if (row.flaw == CsvFlaw::kTextAfterQuote) {
        errors.add("", "text_after_quote", "har text efter ett slutcitattecken");
    } else if (row.flaw == CsvFlaw::kUnclosedQuote) {
        errors.add("", "unclosed_quote", "har ett citattecken som aldrig avslutas");
    }
}

}  // namespace samspar::intake
