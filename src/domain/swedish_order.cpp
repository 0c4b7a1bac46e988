#include "domain/swedish_order.h"

#include <array>
#include <utility>

#include "domain/text_fold.h"
#include "domain/unicode.h"

namespace samspar::domain {
namespace {

// The three signs that follow `z` in ASCII stand for the three letters.
constexpr std::array<std::pair<std::string_view, char>, 10> kLast{{
    {"å", '{'},
    {"Å", '{'},
    {"ä", '|'},
    {"Ä", '|'},
    {"æ", '|'},
    {"Æ", '|'},
    {"ö", '}'},
    {"Ö", '}'},
    {"ø", '}'},
    {"Ø", '}'},
}};

}  // namespace

std::string swedish_order(std::string_view name) {
    const std::string composed = nfc(name);
    std::string text;
    for (std::size_t at = 0; at < composed.size();) {
        const std::string_view rest = std::string_view(composed).substr(at);
        std::size_t taken = 1;
        char sign = rest.front();
        for (const auto& [letter, stand_in] : kLast) {
            if (rest.starts_with(letter)) {
                taken = letter.size();
                sign = stand_in;
            }
        }
        text += sign;
        at += taken;
    }
    return fold(text);
}

}  // namespace samspar::domain
