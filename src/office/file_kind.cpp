#include "office/file_kind.h"

namespace samspar::office {
namespace {

// The name of the stream that holds a file with a password, as the directory of a compound file
// writes it: UTF-16, little-endian ([MS-OFFCRYPTO] 2.3.4).
bool has_encrypted_package(std::string_view bytes) {
    std::string name;
    for (const char c : std::string_view("EncryptedPackage")) {
        name += c;
        name += '\0';
    }
    return bytes.find(name) != std::string_view::npos;
}

}  // namespace

FileKind file_kind(std::string_view bytes) {
    // An empty archive begins with the end of its directory.
    if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06")) {
        return FileKind::kZip;
    }
    if (bytes.starts_with("\xD0\xCF\x11\xE0")) {
        return FileKind::kCompound;
    }
    return FileKind::kOther;
}

std::string about_compound(std::string_view bytes) {
    return has_encrypted_package(bytes)
               ? "arbetsboken är skyddad med lösenord; spara den utan lösenord"
               : "filen är i det äldre Excel-formatet (.xls); spara den som Excel-arbetsbok "
                 "(.xlsx) "
                 "eller som CSV UTF-8";
}

}  // namespace samspar::office
