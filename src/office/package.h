#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "office/zip_archive.h"

namespace samspar::office {

// What one part of an office file says of another (ECMA-376 part 2, "Relationships").
struct Relationship {
    std::string id;
    std::string kind;    // the last step of its type: `worksheet`
    std::string target;  // the name of the part in the archive
};

// The relationships of a part, or of the whole file when `part` is empty. Those that lead out of
// the file are left out: nothing outside it is ever read.
[[nodiscard]] std::vector<Relationship> relationships_of(ZipArchive& archive,
                                                         std::string_view part,
                                                         const Limits& limits);

// The main part of the file: `xl/workbook.xml`. Throws Unreadable with what the file is instead,
// when it is no workbook.
[[nodiscard]] std::string workbook_part(ZipArchive& archive, const Limits& limits);

}  // namespace samspar::office
