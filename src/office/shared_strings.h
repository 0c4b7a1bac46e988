#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "office/zip_archive.h"

namespace samspar::office {

// The text of a string element (`si`, `is`): its runs joined, its phonetic guides left out, and
// what is written `_x000D_` as the sign that it stands for.
[[nodiscard]] std::string string_text(const pugi::xml_node& node);
// The last of these alone.
[[nodiscard]] std::string unescape(std::string_view text);

// The texts of a workbook that cells point to, one behind the other in memory.
class SharedStrings {
public:
    SharedStrings() = default;
    // REQUIRES: archive.has(part).
    SharedStrings(ZipArchive& archive, std::string_view part, const Limits& limits);

    [[nodiscard]] std::size_t size() const { return ends_.size(); }
    // REQUIRES: index < size().
    [[nodiscard]] std::string_view at(std::size_t index) const;

private:
    std::string text_;
    std::vector<std::size_t> ends_;
};

}  // namespace samspar::office
