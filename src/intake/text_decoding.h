#pragma once

#include <string>
#include <string_view>

namespace samspar::intake {

enum class Encoding { kUtf8, kWindows1252 };

// A file as UTF-8 text: bytes that are not well-formed UTF-8 are read as Windows-1252, which is
// what a Swedish Excel writes when asked for plain CSV. Signs that nobody sees are dropped, byte
// order marks among them, spaces of every kind are ordinary ones, and letters are composed
// (domain/unicode.h). Lines that end in CR alone get LF instead. Holds a view of `bytes` when
// nothing had to be changed, so `bytes` must live as long as this does.
class DecodedText {
public:
    explicit DecodedText(std::string_view bytes);

    [[nodiscard]] std::string_view text() const { return converted_.empty() ? bytes_ : converted_; }
    [[nodiscard]] Encoding encoding() const { return encoding_; }

private:
    std::string_view bytes_;
    std::string converted_;
    Encoding encoding_ = Encoding::kUtf8;
};

// Whether a file begins as one in UTF-16, with or without its mark, which is refused by name
// instead of as a heap of wrong rows.
bool is_utf16(std::string_view bytes);

}  // namespace samspar::intake
