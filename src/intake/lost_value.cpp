#include "intake/lost_value.h"

#include <algorithm>
#include <array>

#include "office/cell_reader.h"

namespace samspar::intake {
namespace {

// `#N/A`, `#VÄRDEFEL!`, `#NAMN?`, `Err:502`, `Fel:502`.
bool is_error(std::string_view cell) {
    constexpr std::size_t kLongest = 20;
    if (cell.size() == 7 && (cell.starts_with("Err:") || cell.starts_with("Fel:"))) {
        return std::ranges::all_of(cell.substr(4), [](char c) { return c >= '0' && c <= '9'; });
    }
    return cell == "#N/A" || (cell.size() > 2 && cell.size() <= kLongest && cell[0] == '#' &&
                              cell.find(' ') == std::string_view::npos &&
                              (cell.ends_with('!') || cell.ends_with('?')));
}

// Å, ä and ö as two signs each, which is UTF-8 read as Windows-1252, and the sign that stands for
// one that could not be read.
bool has_broken_letters(std::string_view cell) {
    constexpr std::array<std::string_view, 6> kBroken{"Ã¥", "Ã¤", "Ã¶", "Ã…", "Ã„", "Ã–"};
    const std::size_t first = cell.find("Ã");
    return cell.find("\uFFFD") != std::string_view::npos ||
           (first != std::string_view::npos &&
            std::ranges::any_of(kBroken, [&](std::string_view broken) {
                return cell.find(broken, first) != std::string_view::npos;
            }));
}

}  // namespace

std::string spreadsheet_error(std::string_view error) {
    const std::string_view swedish = office::swedish_error(error);
    return swedish.empty() ? "är ett fel i kalkylbladet"
                           : std::string("är ett fel i kalkylbladet (").append(swedish).append(")");
}

std::string lost_value(std::string_view cell) {
    if (cell.size() > 1 && cell.find_first_not_of('#') == std::string_view::npos) {
        return "är bara #: kolumnen var för smal när filen sparades, och värdet är borta; gör "
               "kolumnen bredare och spara filen igen";
    }
    if (is_error(cell)) {
        return spreadsheet_error(cell);
    }
    if (has_broken_letters(cell)) {
        return "har å, ä eller ö som inte går att läsa; spara filen igen som CSV i UTF-8";
    }
    return {};
}

}  // namespace samspar::intake
