#include "office/merged_cells.h"

#include <algorithm>
#include <charconv>

#include "office/unreadable.h"

namespace samspar::office {
namespace {

constexpr std::int32_t kLetters = 26;
constexpr std::size_t kMostLetters = 3;  // XFD is the last column
constexpr std::int64_t kMostRows = 1'048'576;
constexpr std::int32_t kMostColumns = 16'384;

bool is_letter(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
}

std::string_view without_dollar(std::string_view text) {
    return text.substr(text.starts_with('$') ? 1 : 0);
}

}  // namespace

std::optional<CellPlace> cell_place(std::string_view text) {
    text = without_dollar(text);
    std::int32_t column = 0;
    std::size_t letters = 0;
    for (; letters < text.size() && is_letter(text[letters]); ++letters) {
        if (letters == kMostLetters) {
            return std::nullopt;
        }
        column = column * kLetters + (text[letters] & 0x1F);
    }
    text = without_dollar(text.substr(letters));
    std::int64_t row = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), row);
    const bool whole = result.ec == std::errc{} && result.ptr == text.data() + text.size();
    if (!whole || column < 1 || column > kMostColumns || row < 1 || row > kMostRows) {
        return std::nullopt;
    }
    return CellPlace{row, column - 1};
}

std::string column_letters(std::int32_t column) {
    std::string letters;
    for (std::int32_t left = column + 1; left > 0; left = (left - 1) / kLetters) {
        letters.insert(letters.begin(), static_cast<char>('A' + (left - 1) % kLetters));
    }
    return letters;
}

std::optional<MergedRange> merged_range(std::string_view text) {
    const std::size_t colon = std::min(text.find(':'), text.size());
    const auto first = cell_place(text.substr(0, colon));
    const auto last = colon == text.size() ? first : cell_place(text.substr(colon + 1));
    if (!first || !last || last->row < first->row || last->column < first->column) {
        return std::nullopt;
    }
    return MergedRange{*first, *last};
}

MergedCells::MergedCells(std::vector<MergedRange> ranges) : ranges_(std::move(ranges)) {
    std::ranges::sort(ranges_, {}, &MergedRange::first);
}

// Those that end above `row` are let go only where another one comes in their place.
void MergedCells::begin_row(std::int64_t row) {
    for (; begun_ < ranges_.size() && ranges_[begun_].first.row <= row; ++begun_) {
        const MergedRange& range = ranges_[begun_];
        auto it = in_reach_.upper_bound(range.first.column);
        if (it != in_reach_.begin()) {
            --it;
        }
        while (it != in_reach_.end() && it->first <= range.last.column) {
            const bool beside = it->second.last.column < range.first.column;
            if (!beside && it->second.last.row >= range.first.row) {
                throw damaged("sammanslagna celler ligger över varandra");
            }
            it = beside ? std::next(it) : in_reach_.erase(it);
        }
        in_reach_.emplace(range.first.column, range);
    }
}

bool MergedCells::covers(CellPlace place) {
    begin_row(place.row);
    auto it = in_reach_.upper_bound(place.column);
    if (it == in_reach_.begin()) {
        return false;
    }
    --it;
    const MergedRange& range = it->second;
    return place.column <= range.last.column && place.row <= range.last.row && place != range.first;
}

}  // namespace samspar::office
