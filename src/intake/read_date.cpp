#include <array>
#include <string>

#include "intake/cell_values.h"
#include "intake/digits.h"
#include "intake/written_day.h"

namespace samspar::intake {
namespace {

// Nothing but digits in at least two groups: `01.03.2026`, `15/3 2021`, `2021-03-15 08:00`.
bool looks_like_date(std::string_view cell) {
    std::size_t groups = 0;
    for (std::size_t i = 0; i < cell.size(); ++i) {
        if (is_digit(cell[i])) {
            groups += i == 0 || !is_digit(cell[i - 1]) ? 1U : 0U;
        } else if (std::string_view("-./: T").find(cell[i]) == std::string_view::npos) {
            return false;
        }
    }
    return groups > 1;
}

// Dashes and the sign for minus as hyphens: they look the same, and programs for text put them in.
std::string hyphens_in(std::string_view cell) {
    constexpr auto kDashes = std::to_array<std::string_view>({"‐", "‑", "–", "−"});
    std::string text{cell};
    for (const std::string_view dash : kDashes) {
        for (std::size_t at = text.find(dash); at != std::string::npos; at = text.find(dash, at)) {
            text.replace(at, dash.size(), "-");
        }
    }
    return text;
}

}  // namespace

std::optional<domain::Date> read_date(std::string_view cell,
                                      std::string_view column,
                                      RowErrors& errors) {
    if (cell.empty()) {
        return std::nullopt;
    }
    if (const auto date = domain::parse_date(cell)) {
        return date;  // as almost every cell is
    }
    const std::string with_hyphens = hyphens_in(cell);
    const WrittenDay written = written_day(with_hyphens);
    if (const auto date = domain::parse_date(written.day)) {
        return date;
    }
    if (written.form == DayForm::kAtTime) {
        errors.add(column, "not_a_date", "har ett klockslag; skriv bara dagen, som 2026-03-02");
    } else if (written.form == DayForm::kSerial) {
        errors.add(column,
                   "not_a_date",
                   "är kalkylprogrammets tal för en dag; ge kolumnen datumformat så att dagen "
                   "visas som 2026-03-02, och spara filen igen");
    } else if (written.form != DayForm::kOther && domain::is_missing_day(written.day)) {
        errors.add(column, "no_such_date", "datumet finns inte");
    } else if (written.form != DayForm::kNone || looks_like_date(cell)) {
        errors.add(column,
                   "not_a_date",
                   "ska skrivas som ÅÅÅÅ-MM-DD, med året mellan 1900 och 2199, till exempel "
                   "2026-03-02");
    } else {
        errors.add(column, "not_a_date", "är inget datum som 2021-03-15");
    }
    return std::nullopt;
}

}  // namespace samspar::intake
