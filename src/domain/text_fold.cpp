#include "domain/text_fold.h"

#include <array>

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
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '-' || c == '/' || c == '_';
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

}  // namespace samspar::domain
