#include "domain/text_fold.h"

#include <algorithm>
#include <array>

#include "domain/unicode.h"
#include "domain/utf8.h"

namespace samspar::domain {
namespace {

struct Fold {
    std::string_view from;
    char to;
};

constexpr std::array<Fold, 25> kFolds{{
    {"å", 'a'}, {"Å", 'a'}, {"ä", 'a'}, {"Ä", 'a'}, {"á", 'a'}, {"Á", 'a'}, {"à", 'a'},
    {"À", 'a'}, {"æ", 'a'}, {"Æ", 'a'}, {"ö", 'o'}, {"Ö", 'o'}, {"ó", 'o'}, {"Ó", 'o'},
    {"ø", 'o'}, {"Ø", 'o'}, {"é", 'e'}, {"É", 'e'}, {"è", 'e'}, {"È", 'e'}, {"ü", 'u'},
    {"Ü", 'u'}, {"í", 'i'}, {"Í", 'i'}, {"–", '_'},
}};

bool separates(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '-' || c == '/' || c == '_';
}

void append_folded(std::string& out, char c) {
    if (!separates(c)) {
        out.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
    } else if (!out.empty() && out.back() != '_') {
        out.push_back('_');
    }
}

// U+0300-U+036F, an accent of its own behind a letter that it does not make one sign with.
bool begins_with_accent(std::string_view text) {
    return text.size() > 1 && (text[0] == '\xCC' || (text[0] == '\xCD' && text[1] <= '\xAF'));
}

// Neither of them is there for whoever reads the text.
bool falls_away(const CodePoint& point) {
    const bool whole = point.bytes > 1 || point.value < 0x80;  // no stray byte
    return whole && (is_white(point.value) || is_unseen(point.value));
}

// The last code point, when it is well-formed; else the last byte.
CodePoint last_code_point(std::string_view text) {
    constexpr std::size_t kLongest = 4;
    for (std::size_t length = 2; length <= std::min(kLongest, text.size()); ++length) {
        const CodePoint point = first_code_point(text.substr(text.size() - length));
        if (point.bytes == length) {
            return point;
        }
    }
    return first_code_point(text.substr(text.size() - 1));
}

}  // namespace

std::string fold(std::string_view given) {
    const std::string seen = visible(given);
    std::string_view text = trim(seen);
    std::string out;
    out.reserve(text.size());
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
    while (!text.empty()) {
        const CodePoint first = first_code_point(text);
        if (!falls_away(first)) {
            break;
        }
        text.remove_prefix(first.bytes);
    }
    while (!text.empty()) {
        const CodePoint last = last_code_point(text);
        if (!falls_away(last)) {
            break;
        }
        text.remove_suffix(last.bytes);
    }
    return text;
}

}  // namespace samspar::domain
