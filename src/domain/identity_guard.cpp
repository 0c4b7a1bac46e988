#include "domain/identity_guard.h"

#include <array>
#include <string>
#include <vector>

#include "domain/date.h"

namespace samspar::domain {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           static_cast<unsigned char>(c) >= 0x80;
}

// Digits that people write apart but mean as one number, and what joined them.
struct DigitRun {
    std::string digits;
    bool plus_before = false;  // `+46...`
};

// Length of a separator that may stand between digits of one number (space, hyphen, plus, dot,
// slash, no-break space, the Unicode dashes), 0 when there is none here.
std::size_t separator_length(std::string_view text) {
    constexpr std::array<std::string_view, 16> kSeparators{" ",
                                                           "-",
                                                           "+",
                                                           ".",
                                                           "/",
                                                           "(",
                                                           ")",
                                                           "_",
                                                           ":",
                                                           "\u00A0",
                                                           "\u2010",
                                                           "\u2011",
                                                           "\u2012",
                                                           "\u2013",
                                                           "\u2212",
                                                           "\u202F"};
    for (const std::string_view s : kSeparators) {
        if (text.starts_with(s)) {
            return s.size();
        }
    }
    return 0;
}

// A full-width digit (U+FF10-FF19) as its ASCII form, or 0.
char wide_digit(std::string_view text) {
    if (text.size() < 3 || !text.starts_with("\xEF\xBC") || text[2] < '\x90' || text[2] > '\x99') {
        return '\0';
    }
    return static_cast<char>('0' + (text[2] - '\x90'));
}

std::string ascii_digits(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const char wide = wide_digit(text);
        out.push_back(wide != '\0' ? wide : text[0]);
        text.remove_prefix(wide != '\0' ? 3 : 1);
    }
    return out;
}

// Runs of digits with at most two separator signs in a row between them.
std::vector<DigitRun> digit_runs(std::string_view text) {
    std::vector<DigitRun> runs;
    DigitRun run;
    std::size_t gap = 0;
    bool plus = false;
    const auto finish = [&] {
        if (!run.digits.empty()) {
            runs.push_back(run);
        }
        run = {};
        gap = 0;
    };
    while (!text.empty()) {
        if (is_digit(text[0])) {
            if (run.digits.empty()) {
                run.plus_before = plus;
            }
            run.digits.push_back(text[0]);
            gap = 0;
            plus = false;
            text.remove_prefix(1);
            continue;
        }
        const std::size_t length = separator_length(text);
        plus = text[0] == '+';
        if (length == 0 || ++gap > 2) {
            finish();
        }
        text.remove_prefix(length == 0 ? 1 : length);
    }
    finish();
    return runs;
}

int two(std::string_view digits, std::size_t at) {
    return (digits[at] - '0') * 10 + (digits[at + 1] - '0');
}

// Luhn over the ten digits of a personnummer, last one the check digit (SKV 704).
bool luhn(std::string_view ten) {
    int sum = 0;
    for (std::size_t i = 0; i < ten.size(); ++i) {
        const int doubled = (ten[i] - '0') * (i % 2 == 0 ? 2 : 1);
        sum += doubled / 10 + doubled % 10;
    }
    return sum % 10 == 0;
}

// A day of some century; a samordningsnummer adds 60 to the day.
bool has_birthday(std::string_view ten) {
    const int day = two(ten, 4) > 60 ? two(ten, 4) - 60 : two(ten, 4);
    return checked_date(1900 + two(ten, 0), two(ten, 2), day).has_value() ||
           checked_date(2000 + two(ten, 0), two(ten, 2), day).has_value();
}

bool is_personnummer(std::string_view ten) {
    return has_birthday(ten) && luhn(ten);
}

bool holds_personnummer(const std::string& digits) {
    const std::string_view all{digits};
    for (std::size_t at = 0; at + 10 <= all.size(); ++at) {
        const bool century =
            at >= 2 && (all.substr(at - 2, 2) == "19" || all.substr(at - 2, 2) == "20" ||
                        all.substr(at - 2, 2) == "18");
        // A longer number is looked at only from its start, its end or behind a century, so that
        // an ordinary long case number is not refused by chance.
        if ((at == 0 || at + 10 == all.size() || century) && is_personnummer(all.substr(at, 10))) {
            return true;
        }
    }
    return false;
}

bool is_phone_number(const DigitRun& run) {
    const std::size_t n = run.digits.size();
    if (run.plus_before) {
        return n >= 8 && n <= 15;
    }
    if (run.digits.starts_with("00")) {
        return n >= 10 && n <= 15 && run.digits[2] != '0';
    }
    return run.digits[0] == '0' && n >= 8 && n <= 11 && run.digits[1] != '0';
}

bool is_local_sign(char c) {
    return is_letter(c) || is_digit(c) || c == '.' || c == '_' || c == '%' || c == '+' || c == '-';
}

bool holds_email(std::string_view text) {
    for (auto at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
        std::size_t end = at + 1;
        while (end < text.size() && (is_letter(text[end]) || is_digit(text[end]) ||
                                     text[end] == '-' || text[end] == '.')) {
            ++end;
        }
        const std::string_view host = text.substr(at + 1, end - at - 1);
        const auto dot = host.find_last_of('.', host.ends_with('.') ? host.size() - 2 : host.npos);
        if (at > 0 && is_local_sign(text[at - 1]) && dot != std::string_view::npos && dot > 0 &&
            dot + 2 < host.size()) {
            return true;
        }
    }
    return false;
}

}  // namespace

IdentityKind find_identity(std::string_view text) {
    if (holds_email(text)) {
        return IdentityKind::kEmailAddress;
    }
    for (const DigitRun& run : digit_runs(ascii_digits(text))) {
        if (holds_personnummer(run.digits)) {
            return IdentityKind::kPersonnummer;
        }
        if (is_phone_number(run)) {
            return IdentityKind::kPhoneNumber;
        }
    }
    return IdentityKind::kNone;
}

}  // namespace samspar::domain
