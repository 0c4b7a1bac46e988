#pragma once

#include <cstdint>
#include <string_view>

namespace samspar::intake {

// In which form a cell holds a day.
enum class DayForm : std::uint8_t {
    kNone,    // in none that is known
    kRead,    // 2021-03-15, 20210315 or 2021/03/15, whether there is such a day or not
    kAtTime,  // likewise, and behind it a time that is not midnight
    kOther,   // digits in another order or with other signs: 01.03.2026, 02032026, 2026-3-2
    kSerial,  // the number that a spreadsheet has for a day: 46083
};

struct WrittenDay {
    DayForm form = DayForm::kNone;
    std::string_view day;  // the cell, without a midnight behind the day
};

// Looks at a trimmed cell of a column of days. A database writes a day as `2021-03-15 00:00:00`,
// which is that day. No day in another order is guessed at: 02-03-2026 is one of two.
[[nodiscard]] WrittenDay written_day(std::string_view cell);

}  // namespace samspar::intake
