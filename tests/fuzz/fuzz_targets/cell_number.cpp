// A number of a cell is text whatever its format, and what is no number is left as it is.

#include "domain/split.h"
#include "domain/utf8.h"
#include "fuzz/fuzz_targets/target.h"
#include "intake/written_day.h"
#include "office/number_text.h"

namespace samspar::fuzz {

// `number LF format`.
void cell_number(std::string_view input) {
    const std::string_view raw = domain::take_part(input, '\n');
    const office::NumberFormat format = office::format_of(input);
    hold(format.digits <= 1000, "digits to fill up are few");
    for (const office::DaySystem days : {office::DaySystem::k1900, office::DaySystem::k1904}) {
        const office::NumberText number = office::number_text(raw, format, days);
        hold(domain::is_utf8(number.text) || !domain::is_utf8(raw), "a number is text");
        hold(number.text.find_first_of("eE") == std::string::npos ||
                 raw.find_first_of("eE") != std::string_view::npos,
             "a number has no exponent");
    }
    const std::string day = office::iso_text(raw);
    hold(office::iso_text(day) == day, "a day that was shortened is not shortened again");
    const intake::WrittenDay written = intake::written_day(raw);
    hold(written.day.size() <= raw.size(), "a day is part of its cell");
}

}  // namespace samspar::fuzz
