#include "domain/identity_guard.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "domain/date.h"
#include "domain/utf8.h"

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
    std::vector<std::size_t> starts;  // of each piece that is written together, into digits
    bool plus_before = false;         // `+46...`
    bool evenly = true;               // one sign between pieces, and the same everywhere
    char32_t between = 0;             // that sign; 0 where nothing stands between
};

// The ASCII digit of one in another shape (full-width, Arabic, mathematical), or NUL.
char digit_of(char32_t point) {
    constexpr std::array<char32_t, 4> kZeros{U'0', 0x0660, 0x06F0, 0xFF10};
    for (const char32_t zero : kZeros) {
        if (point >= zero && point < zero + 10) {
            return static_cast<char>('0' + (point - zero));
        }
    }
    constexpr char32_t kFirstMathematical = 0x1D7CE;  // five alphabets of ten
    return point >= kFirstMathematical && point < kFirstMathematical + 50
               ? static_cast<char>('0' + (point - kFirstMathematical) % 10)
               : '\0';
}

// What may stand between digits of one number: spaces, dashes, dots and the like, and what is not
// seen at all.
bool is_separator(char32_t point) {
    constexpr std::u32string_view kSigns =
        U" \t\r\n-+./()_:\u00A0\u00AD\u2043\u205F\u2060\u2212\u3000\uFE63\uFEFF\uFF0D";
    const bool general = point >= 0x2000 && point <= 0x202F;  // spaces, dashes, marks of direction
    return general || kSigns.find(point) != std::u32string_view::npos;
}

// `gap` signs, the last of which is `sign`, stand between the digit and the run; what stands before
// the first one may be a plus.
void append_digit(DigitRun& run, char digit, std::size_t gap, char32_t sign) {
    if (run.digits.empty()) {
        run.plus_before = sign == U'+';
        run.starts.push_back(0);
    } else if (gap > 0) {
        run.starts.push_back(run.digits.size());
        run.evenly = run.evenly && gap == 1 && (run.between == 0 || run.between == sign);
        run.between = sign;
    }
    run.digits.push_back(digit);
}

// Runs of digits with at most so many separator signs in a row between them.
std::vector<DigitRun> digit_runs(std::string_view text, std::size_t most_between) {
    std::vector<DigitRun> runs;
    DigitRun run;
    std::size_t gap = 0;
    char32_t sign = 0;  // the one before, when it is no digit
    const auto finish = [&] {
        if (!run.digits.empty()) {
            runs.push_back(run);
        }
        run = {};
        gap = 0;
    };
    while (!text.empty()) {
        const CodePoint point = first_code_point(text);
        text.remove_prefix(point.bytes);
        if (const char digit = digit_of(point.value); digit != '\0') {
            append_digit(run, digit, gap, sign);
            gap = 0;
            sign = 0;
            continue;
        }
        sign = point.value;
        if (!is_separator(point.value) || ++gap > most_between) {
            finish();
        }
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

// The day of birth that ten digits begin with, in that century. A samordningsnummer adds 60 to the
// day, and has 0 for a month or a day that nobody has established (SKV 707).
bool has_birthday(std::string_view ten, int century) {
    const int year = century * 100 + two(ten, 0);
    const int month = two(ten, 2);
    if (two(ten, 4) < 60) {
        return checked_date(year, month, two(ten, 4)).has_value();
    }
    const int day = two(ten, 4) - 60;
    return checked_date(year, month == 0 ? 1 : month, day == 0 ? 1 : day).has_value();
}

bool is_personnummer(std::string_view ten) {
    return (has_birthday(ten, 19) || has_birthday(ten, 20)) && luhn(ten);
}

// How many digits of the run are written together there.
std::size_t length_of(const DigitRun& run, std::size_t piece) {
    const bool last = piece + 1 == run.starts.size();
    return (last ? run.digits.size() : run.starts[piece + 1]) - run.starts[piece];
}

// Whether a day, written as `2021-12-31`, begins among the ten digits from there: such as in
// `2021-01-01 - 2021-12-31`, where ten digits in the middle are a number by chance.
bool takes_from_a_date(const DigitRun& run, std::size_t at) {
    for (std::size_t i = 0; i + 2 < run.starts.size(); ++i) {
        const std::size_t start = run.starts[i];
        if (start < at || start >= at + 10 || length_of(run, i) != 4 ||
            length_of(run, i + 1) != 2 || length_of(run, i + 2) != 2) {
            continue;
        }
        const int century = two(run.digits, start);
        if ((century == 19 || century == 20) &&
            checked_date(century * 100 + two(run.digits, start + 2),
                         two(run.digits, start + 4),
                         two(run.digits, start + 6))) {
            return true;
        }
    }
    return false;
}

bool holds_personnummer(const DigitRun& run) {
    const std::string_view all{run.digits};
    const auto is_edge = [&](std::size_t at) {
        return at == all.size() || std::ranges::binary_search(run.starts, at);
    };
    for (std::size_t at = 0; at + 10 <= all.size(); ++at) {
        const bool century =
            at >= 2 && (all.substr(at - 2, 2) == "19" || all.substr(at - 2, 2) == "20" ||
                        all.substr(at - 2, 2) == "18");
        // A longer number is looked at only from its start, its end, behind a century or where
        // pieces of it meet, so that an ordinary long case number is not refused by chance.
        const bool looked_at =
            at == 0 || at + 10 == all.size() || century || (is_edge(at) && is_edge(at + 10));
        if (looked_at && is_personnummer(all.substr(at, 10)) && !takes_from_a_date(run, at)) {
            return true;
        }
    }
    return false;
}

// `01.03.2026`, `03/31/2026`: a day in a form that the program does not read, which a phone number
// in three pieces of two, two and four digits is not written as.
bool is_day_in_another_form(const DigitRun& run) {
    const bool signs = run.between == U'.' || run.between == U'/' || run.between == U'-';
    if (!run.evenly || !signs || run.starts.size() != 3 || length_of(run, 2) != 4 ||
        length_of(run, 0) > 2 || length_of(run, 1) > 2) {
        return false;
    }
    const auto piece = [&](std::size_t at) {
        int value = 0;
        for (std::size_t i = 0; i < length_of(run, at); ++i) {
            value = value * 10 + (run.digits[run.starts[at] + i] - '0');
        }
        return value;
    };
    const int year = piece(2);
    return year >= 1900 && year < 2200 &&
           (checked_date(year, piece(1), piece(0)) || checked_date(year, piece(0), piece(1)));
}

bool is_phone_number(const DigitRun& run) {
    const std::size_t n = run.digits.size();
    if (is_day_in_another_form(run)) {
        return false;
    }
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
    // `811218 - 9876` is one number, `0126 - 0127` are two.
    for (const DigitRun& run : digit_runs(text, 3)) {
        if (holds_personnummer(run)) {
            return IdentityKind::kPersonnummer;
        }
    }
    for (const DigitRun& run : digit_runs(text, 2)) {
        if (is_phone_number(run)) {
            return IdentityKind::kPhoneNumber;
        }
    }
    return IdentityKind::kNone;
}

// Keys are also made of a day and a running number, which looks the same: `20260315-0001`, or
// `2012030015` for the fifteenth of a year and an office. So the form is asked for whole: twelve
// digits with the century, or ten with the hyphen where it stands in a personnummer; and the year
// must be one in which a participant can be born and no förbund has registered anybody. Ten digits
// in a row are left to the check digit.
bool is_shaped_like_personnummer(std::string_view key) {
    constexpr int kFirstYear = 1940;  // 80 years old when the first förbund kept registers
    constexpr int kLastYear = 2012;
    return std::ranges::any_of(digit_runs(key, 3), [](const DigitRun& run) {
        const std::string_view all{run.digits};
        if (all.size() == 12) {
            const int century = two(all, 0);
            const int year = century * 100 + two(all, 2);
            return year >= kFirstYear && year <= kLastYear && has_birthday(all.substr(2), century);
        }
        if (all.size() != 10 || run.starts != std::vector<std::size_t>{0, 6}) {
            return false;
        }
        const int century = two(all, 0) <= kLastYear % 100 ? 20 : 19;
        return century * 100 + two(all, 0) >= kFirstYear && has_birthday(all, century);
    });
}

}  // namespace samspar::domain
