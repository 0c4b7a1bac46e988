#include "domain/text_fold.h"

#include <array>
#include <cstdint>

namespace samspar::domain {
namespace {

struct Fold {
    std::string_view from;
    char to;
};

constexpr std::array<Fold, 26> kFolds{{
    {"å", 'a'}, {"Å", 'a'}, {"ä", 'a'}, {"Ä", 'a'}, {"á", 'a'},      {"Á", 'a'}, {"à", 'a'},
    {"À", 'a'}, {"æ", 'a'}, {"Æ", 'a'}, {"ö", 'o'}, {"Ö", 'o'},      {"ó", 'o'}, {"Ó", 'o'},
    {"ø", 'o'}, {"Ø", 'o'}, {"é", 'e'}, {"É", 'e'}, {"è", 'e'},      {"È", 'e'}, {"ü", 'u'},
    {"Ü", 'u'}, {"í", 'i'}, {"Í", 'i'}, {"–", '_'}, {"\u00A0", '_'},
}};

bool separates(char c) {
    return c == ' ' || c == '\t' || c == '-' || c == '/' || c == '_';
}

// Length of the well-formed UTF-8 sequence at the start of `text`, 0 when there is none.
std::size_t sequence_length(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
    const std::uint8_t lead = byte(0);
    const std::size_t length = lead < 0x80                   ? 1
                               : lead >= 0xC2 && lead < 0xE0 ? 2
                               : lead >= 0xE0 && lead < 0xF0 ? 3
                               : lead >= 0xF0 && lead < 0xF5 ? 4
                                                             : 0;
    if (length == 0 || length > text.size()) {
        return 0;
    }
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0U) != 0x80U) {
            return 0;
        }
    }
    const bool overlong = (lead == 0xE0 && byte(1) < 0xA0) || (lead == 0xF0 && byte(1) < 0x90);
    const bool outside = (lead == 0xED && byte(1) > 0x9F) || (lead == 0xF4 && byte(1) > 0x8F);
    return overlong || outside ? 0 : length;
}

void append_folded(std::string& out, char c) {
    if (!separates(c)) {
        out.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
    } else if (!out.empty() && out.back() != '_') {
        out.push_back('_');
    }
}

// U+0300-U+036F, an accent of its own behind its letter: the other way to write å, ä and ö.
bool begins_with_accent(std::string_view text) {
    return text.size() > 1 && (text[0] == '\xCC' || (text[0] == '\xCD' && text[1] <= '\xAF'));
}

}  // namespace

std::string fold(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    text = trim(text);
    while (!text.empty()) {
        if (begins_with_accent(text)) {
            text.remove_prefix(2);
            continue;
        }
        std::size_t used = 1;
        char c = text[0];
        for (const Fold& f : kFolds) {
            if (text.starts_with(f.from)) {
                c = f.to;
                used = f.from.size();
                break;
            }
        }
        append_folded(out, c);
        text.remove_prefix(used);
    }
    while (!out.empty() && out.back() == '_') {
        out.pop_back();
    }
    return out;
}

std::string_view trim(std::string_view text) {
    constexpr std::string_view kNoBreak = "\u00A0";
    for (bool more = true; more && !text.empty();) {
        more = true;
        if (text.find_first_of(" \t\r\n") == 0) {
            text.remove_prefix(1);
        } else if (text.starts_with(kNoBreak)) {
            text.remove_prefix(kNoBreak.size());
        } else if (text.find_last_of(" \t\r\n") == text.size() - 1) {
            text.remove_suffix(1);
        } else if (text.ends_with(kNoBreak)) {
            text.remove_suffix(kNoBreak.size());
        } else {
            more = false;
        }
    }
    return text;
}

bool is_utf8(std::string_view text) {
    while (!text.empty()) {
        const std::size_t length = sequence_length(text);
        if (length == 0) {
            return false;
        }
        text.remove_prefix(length);
    }
    return true;
}

}  // namespace samspar::domain
