#include "intake/cell_values.h"

#include <algorithm>
#include <charconv>

#include "domain/text_fold.h"
#include "domain/utf8.h"

namespace samspar::intake {
namespace {

// Different wrong cells could fill the memory; right ones are few.
constexpr std::size_t kMostRemembered = 1000;

bool all_digits(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::optional<domain::Date> read_date(std::string_view cell,
                                      std::string_view column,
                                      RowErrors& errors) {
    if (cell.empty()) {
        return std::nullopt;
    }
    const auto date = domain::parse_date(cell);
    if (!date) {
        errors.add(column, "not_a_date", "är inget datum som 2021-03-15");
    }
    return date;
}

std::optional<int> read_number(
    std::string_view cell, std::string_view column, int low, int high, RowErrors& errors) {
    if (cell.ends_with('%')) {
        cell = domain::trim(cell.substr(0, cell.size() - 1));
    } else if (cell.empty()) {
        return std::nullopt;
    }
    int value = 0;
    const auto result = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    if (!all_digits(cell) || result.ec != std::errc{}) {
        errors.add(column, "not_a_number", "är inget heltal");
        return std::nullopt;
    }
    if (value < low || value > high) {
        errors.add(column,
                   "out_of_range",
                   "måste vara " + std::to_string(low) + "-" + std::to_string(high),
                   std::to_string(value < low ? low : high));
        return std::nullopt;
    }
    return value;
}

std::optional<bool> read_yes_no(std::string_view cell, std::string_view column, RowErrors& errors) {
    const std::string text = domain::fold(cell);
    if (text == "ja" || text == "nej") {
        return text == "ja";
    }
    if (!text.empty()) {
        errors.add(column, "unknown_code", "måste vara ja eller nej");
    }
    return std::nullopt;
}

std::string_view read_text(std::string_view cell,
                           std::string_view column,
                           std::size_t limit,
                           RowErrors& errors) {
    if (cell.empty()) {
        return cell;
    }
    if (std::string_view("=+-@").find(cell[0]) != std::string_view::npos) {
        errors.add(column, "formula", "börjar som en formel, med = + - eller @");
        return {};
    }
    if (domain::count_signs(cell) > limit) {
        errors.add(column,
                   "too_long",
                   "är längre än " + std::to_string(limit) + " tecken",
                   std::to_string(limit));
        return {};
    }
    return cell;
}

domain::KodNumber CodeColumn::find(std::string_view text) {
    if (const auto it = known_.find(text); it != known_.end()) {
        return it->second;
    }
    const domain::Kod* kod = list_.find_code_or_label(text);
    if (kod == nullptr && text.size() == 3 && all_digits(text)) {
        std::string code = "0";  // a kommun code that a spreadsheet took for the number 126
        code += text;
        kod = list_.find(code);
    }
    const domain::KodNumber number = kod == nullptr ? domain::kNoKod : kod->number;
    if (known_.size() < kMostRemembered) {
        known_.emplace(text, number);
    }
    return number;
}

domain::KodNumber CodeColumn::read(std::string_view cell, RowErrors& errors) {
    if (cell.empty()) {
        return domain::kNoKod;
    }
    const domain::KodNumber number = find(cell);
    if (number == domain::kNoKod) {
        errors.add(column_, "unknown_code", "är varken en kod eller en etikett i sin lista");
    }
    return number;
}

domain::KodSet CodeColumn::read_set(std::string_view cell, RowErrors& errors) {
    domain::KodSet set = 0;
    while (!cell.empty()) {
        const std::size_t end = std::min(cell.find('|'), cell.size());
        const std::string_view part = domain::trim(cell.substr(0, end));
        if (const domain::KodNumber number = read(part, errors); number != domain::kNoKod) {
            set |= domain::kod_bit(number);
        }
        cell.remove_prefix(std::min(end + 1, cell.size()));
    }
    return set;
}

}  // namespace samspar::intake
