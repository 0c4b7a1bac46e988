#include <algorithm>

#include "security/recovery_words.h"

namespace samspar::security {
namespace {

constexpr std::size_t kTelling = 4;  // letters by which words differ

char lower(char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

bool is_space(char character) {
    return character == ' ' || (character >= '\t' && character <= '\r');
}

// Of "1:", "2." or "(word)" nothing, nothing and "word". A letter that is not of a to z stays: the
// word is then none of the list.
bool is_sign(char character) {
    return character > ' ' && character < '\x7f' &&
           (lower(character) < 'a' || lower(character) > 'z');
}

}  // namespace

std::optional<std::uint8_t> recovery_byte(std::string_view word) {
    std::string beginning(word.substr(0, kTelling));
    std::transform(beginning.begin(), beginning.end(), beginning.begin(), lower);
    const auto& words = recovery_words();
    const auto* const found = std::find_if(words.begin(), words.end(), [&](std::string_view of) {
        return of.substr(0, kTelling) == beginning;
    });
    if (found == words.end()) {
        return std::nullopt;
    }
    return static_cast<std::uint8_t>(found - words.begin());
}

std::vector<std::string> typed_words(std::string_view text) {
    std::vector<std::string> words;
    std::string word;
    const auto end_word = [&] {
        if (!word.empty()) {
            words.push_back(word);
        }
        word.clear();
    };
    for (const char character : text) {
        if (is_space(character)) {
            end_word();
        } else if (!is_sign(character)) {
            word += lower(character);
        }
    }
    end_word();
    return words;
}

}  // namespace samspar::security
