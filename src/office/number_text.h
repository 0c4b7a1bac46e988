#pragma once

#include <string>
#include <string_view>

#include "office/number_format.h"

namespace samspar::office {

// Which day number 0 is: in most files the last but one of 1899, in those of older Macs the first
// of 1904.
enum class DaySystem { k1900, k1904 };

struct NumberText {
    std::string text;
    // It has more digits than a spreadsheet keeps: the last ones are gone.
    bool rounded = false;
};

// A number as it stands in a file, as a text for whoever reads rows: `1234.0` -> `1234`, 2.5E-1 ->
// `0,25`, never with an exponent. Days are `2021-03-15`, with ` 12:30:00` behind when the format
// shows a time that is not midnight; a part of one hundred is `75%`. What is no number is given
// back as it is.
[[nodiscard]] NumberText number_text(std::string_view raw, NumberFormat format, DaySystem days);

// `2021-03-15T00:00:00.000Z` -> `2021-03-15`, with a time as above. What is no such day is given
// back as it is.
[[nodiscard]] std::string iso_text(std::string_view raw);

}  // namespace samspar::office
