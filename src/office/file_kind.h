#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace samspar::office {

// What a file is by its first bytes, whatever it is called.
enum class FileKind {
    kOther,
    kZip,       // XLSX, DOCX, and much else
    kCompound,  // the older binary formats of Office, and its files with a password
};
[[nodiscard]] FileKind file_kind(std::string_view bytes);

// One Swedish sentence on what a compound file is and what to do about it.
[[nodiscard]] std::string about_compound(std::string_view bytes);

}  // namespace samspar::office
