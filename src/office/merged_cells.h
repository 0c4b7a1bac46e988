#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace samspar::office {

// A cell by the numbers of its row (the first is 1) and its column (the first is 0).
struct CellPlace {
    std::int64_t row = 0;
    std::int32_t column = 0;
    auto operator<=>(const CellPlace&) const = default;
};

// `B12`, also with the `$` of `$B$12`. Empty for what is none.
[[nodiscard]] std::optional<CellPlace> cell_place(std::string_view text);
// `B` for column 1.
[[nodiscard]] std::string column_letters(std::int32_t column);

struct MergedRange {
    CellPlace first;
    CellPlace last;
};

// `B2:C4`. Empty for what is none.
[[nodiscard]] std::optional<MergedRange> merged_range(std::string_view text);

// Which cells lie under another one. Asked row by row, from the first row on.
class MergedCells {
public:
    // Throws Unreadable when two of them overlap, as no program makes them.
    explicit MergedCells(std::vector<MergedRange> ranges);

    [[nodiscard]] const std::vector<MergedRange>& ranges() const { return ranges_; }

    // REQUIRES: rows never go back.
    [[nodiscard]] bool covers(CellPlace place);

private:
    void begin_row(std::int64_t row);

    std::vector<MergedRange> ranges_;               // by their first cell
    std::size_t begun_ = 0;                         // of them
    std::map<std::int32_t, MergedRange> in_reach_;  // of those, by column
};

}  // namespace samspar::office
