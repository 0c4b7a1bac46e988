#include "office/number_format.h"

#include <string>

#include "office/lower_case.h"

namespace samspar::office {
namespace {

// What stands in a section besides text: letters in lower case, and signs.
struct Tokens {
    std::string signs;
    bool elapsed = false;  // [h]:mm
};

// How much text begins at `at`, that is shown as it is and means nothing; 0 when none does.
std::size_t text_at(std::string_view code, std::size_t at) {
    constexpr std::size_t kNotThere = std::string_view::npos;
    switch (code[at]) {
        case '\\':
        case '_':
        case '*':
            return 2;
        case '"': {
            const std::size_t close = code.find('"', at + 1);
            return close == kNotThere ? code.size() - at : close + 1 - at;
        }
        case '[': {
            const std::size_t close = code.find(']', at + 1);
            return close == kNotThere ? code.size() - at : close + 1 - at;
        }
        default:
            return 0;
    }
}

// [h], [mm], [ss]: hours that go on after 24.
bool is_elapsed(std::string_view bracket) {
    return bracket.size() > 2 && bracket[0] == '[' &&
           bracket.find_first_not_of("hms", 1) == bracket.size() - 1;
}

Tokens tokens_of(const std::string& code) {
    Tokens tokens;
    for (std::size_t at = 0; at < code.size() && code[at] != ';';) {
        const std::string_view rest = std::string_view(code).substr(at);
        if (const std::size_t text = text_at(code, at); text != 0) {
            tokens.elapsed = tokens.elapsed || is_elapsed(rest.substr(0, text));
            at += text;
        } else if (rest.starts_with("am/pm")) {
            tokens.signs += 'h';
            at += 5;
        } else if (rest.starts_with("general")) {
            at += 7;
        } else {
            tokens.signs += code[at];
            ++at;
        }
    }
    return tokens;
}

}  // namespace

NumberFormat known_format(int id) {
    using Kind = NumberFormat::Kind;
    if (id == 9 || id == 10) {
        return {Kind::kPercent};
    }
    if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 58)) {
        return {Kind::kDay};
    }
    if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47)) {
        return {Kind::kTime};
    }
    return {id == 22 ? Kind::kDayAndTime : Kind::kNumber};
}

NumberFormat format_of(std::string_view code) {
    using Kind = NumberFormat::Kind;
    const Tokens tokens = tokens_of(lower(code));
    const auto any = [&](std::string_view signs) {
        return tokens.signs.find_first_of(signs) != std::string::npos;
    };
    const bool time = tokens.elapsed || any("hs");
    const bool day = any("yd") || (any("m") && !time);  // m is a month, or minutes beside h and s
    if (day || time) {
        return {day && time ? Kind::kDayAndTime : day ? Kind::kDay : Kind::kTime};
    }
    if (any("%")) {
        return {Kind::kPercent};
    }
    const bool only_zeros = tokens.signs.find_first_not_of('0') == std::string::npos;
    return {Kind::kNumber, only_zeros ? tokens.signs.size() : 0};
}

}  // namespace samspar::office
