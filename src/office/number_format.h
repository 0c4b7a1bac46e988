#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace samspar::office {

// What a number in a cell is shown as.
struct NumberFormat {
    enum class Kind : std::uint8_t { kNumber, kPercent, kDay, kTime, kDayAndTime };
    Kind kind = Kind::kNumber;
    std::size_t digits = 0;  // of a number: filled up with zeros to so many, 126 -> 0126
};

// Of a format that is not in the file since everybody knows it (ECMA-376 part 1, 18.8.30).
[[nodiscard]] NumberFormat known_format(int id);

// Of a format that is: `yyyy\-mm\-dd`, `0%`, `0000`. Only its first section counts, the one for
// positive numbers.
[[nodiscard]] NumberFormat format_of(std::string_view code);

}  // namespace samspar::office
