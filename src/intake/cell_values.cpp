#include "intake/cell_values.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include "domain/identity_guard.h"
#include "domain/spreadsheet_text.h"
#include "domain/text_fold.h"
#include "domain/unicode.h"
#include "domain/utf8.h"
#include "intake/digits.h"

namespace samspar::intake {
namespace {

// Different wrong cells could fill the memory; right ones are few.
constexpr std::size_t kMostRemembered = 1000;

// `1 234 567` as `1234567`: groups of three digits behind the first.
std::string without_group_spaces(std::string_view cell) {
    std::string digits;
    std::size_t group = 0;
    bool first = true;
    const auto ends_well = [&] { return first ? group >= 1 && group <= 3 : group == 3; };
    for (const char c : cell) {
        if (c != ' ') {
            digits += c;
            ++group;
            continue;
        }
        if (!ends_well()) {
            return std::string(cell);
        }
        first = false;
        group = 0;
    }
    return first || ends_well() ? digits : std::string(cell);
}

// `2,02602E+11`.
bool is_shortened_number(std::string_view cell) {
    const std::size_t e = cell.find_first_of("eE");
    if (e == std::string_view::npos || e == 0 || !is_digit(cell[0])) {
        return false;
    }
    std::string_view power = cell.substr(e + 1);
    if (power.starts_with('+') || power.starts_with('-')) {
        power.remove_prefix(1);
    } else {
        return false;  // `12E4` may be a key
    }
    const std::string_view number = cell.substr(0, e);
    return all_digits(power) && number.find_first_not_of("0123456789.,") == std::string_view::npos;
}

// What databases and people write where there is no key. As a key it would make one person of all
// who have none.
bool stands_for_nothing(std::string_view cell) {
    constexpr auto kWords = std::to_array<std::string_view>({"0",
                                                             "null",
                                                             "(null)",
                                                             "nan",
                                                             "none",
                                                             "n_a",
                                                             "nil",
                                                             "okand",
                                                             "okant",
                                                             "saknas",
                                                             "uppgift_saknas",
                                                             "ej_angivet",
                                                             "ingen",
                                                             "inget",
                                                             "tom",
                                                             "?",
                                                             "??",
                                                             "*",
                                                             "."});
    const std::string folded = domain::fold(cell);
    const bool only_dashes = folded.empty() && !cell.empty();
    return only_dashes || std::ranges::find(kWords, folded) != kWords.end();
}

}  // namespace

std::optional<int> read_number(
    std::string_view cell, std::string_view column, int low, int high, RowErrors& errors) {
    if (cell.ends_with('%')) {
        cell = domain::trim(cell.substr(0, cell.size() - 1));
    } else if (cell.empty()) {
        return std::nullopt;
    }
    const std::string digits = without_group_spaces(cell);
    int value = 0;
    const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (!all_digits(digits) || result.ec != std::errc{}) {
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
    const bool yes = text == "ja" || text == "sant" || text == "true";
    if (yes || text == "nej" || text == "falskt" || text == "false") {
        return yes;
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
    if (domain::runs_as_formula(cell)) {
        errors.add(column, "formula", "börjar som en formel, med = + - eller @");
        return {};
    }
    return read_marked_text(cell, column, limit, errors);
}

std::string_view read_marked_text(std::string_view cell,
                                  std::string_view column,
                                  std::size_t limit,
                                  RowErrors& errors) {
    if (domain::has_control_sign(cell)) {
        errors.add(column, "out_of_range", "innehåller ett styrtecken");
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

std::string_view read_key(std::string_view cell,
                          std::string_view column,
                          std::size_t limit,
                          RowErrors& errors) {
    if (is_shortened_number(cell)) {
        errors.add(column,
                   "shortened_number",
                   "har kortats av kalkylprogrammet; gör kolumnen till text och skriv in hela");
        return {};
    }
    if (stands_for_nothing(cell)) {
        errors.add(column, "reserved", "betyder att inget är angivet; lämna cellen tom");
        return {};
    }
    if (domain::is_shaped_like_personnummer(cell)) {
        errors.add(column, "looks_like_identity", "ser ut som ett personnummer");
        return {};
    }
    return read_text(cell, column, limit, errors);
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
        errors.add(column_,
                   "unknown_code",
                   "är varken en kod eller en etikett i sin lista" + advice(cell));
    }
    return number;
}

// How many codes of the list stand in a text that joins them with anything but a bar.
std::size_t CodeColumn::count_joined(std::string_view text) {
    constexpr std::string_view kJoins = ",;+&/ ";
    std::size_t known = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(kJoins), text.size());
        known += end > 0 && find(text.substr(0, end)) != domain::kNoKod ? 1U : 0U;
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return known;
}

// What to write instead, when that can be said in a few words: that codes are joined with a bar, or
// the codes of a short list.
std::string CodeColumn::advice(std::string_view text) {
    constexpr std::size_t kMostTold = 8;
    if (count_joined(text) > 1) {
        return "; skriv | mellan två koder";
    }
    std::vector<std::string_view> codes;
    for (const domain::Kod& kod : list_.codes()) {
        if (!kod.valid_to) {
            codes.push_back(kod.code);
        }
    }
    if (codes.empty() || codes.size() > kMostTold) {
        return {};
    }
    std::string told = "; skriv ";
    for (std::size_t i = 0; i < codes.size(); ++i) {
        told.append(i == 0 ? "" : i + 1 == codes.size() ? " eller " : ", ").append(codes[i]);
    }
    return told;
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
