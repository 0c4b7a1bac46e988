#include "security/password_policy.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace samspar::security {
namespace {

// How many different characters must be left outside everything well-known.
constexpr std::size_t kNeededRest = 6;
constexpr std::size_t kShortestContextWord = 4;
constexpr std::size_t kShortestRun = 4;
constexpr std::size_t kShortestRepeat = 3;

constexpr std::array<std::string_view, 8> kRuns{"abcdefghijklmnopqrstuvwxyz",
                                                "zyxwvutsrqponmlkjihgfedcba",
                                                "01234567890123456789",
                                                "98765432109876543210",
                                                "qwertyuiop",
                                                "poiuytrewq",
                                                "asdfghjkl",
                                                "zxcvbnm"};

std::size_t code_points(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char byte) {
        return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
    }));
}

// The letter that a character is a look-alike of, or is told from by its dots only. `next` is the
// byte after, for the two-byte letters of Swedish. NUL when there is none.
char unmasked(char character, char next) {
    constexpr std::string_view kMasks = "013457@$!";
    constexpr std::string_view kLetters = "oieastasi";
    if (const std::size_t mask = kMasks.find(character); mask != std::string_view::npos) {
        return kLetters[mask];
    }
    if (character == '\xC3') {
        if (std::string_view("\x84\x85\xA4\xA5").find(next) != std::string_view::npos) {
            return 'a';
        }
        if (std::string_view("\x96\xB6").find(next) != std::string_view::npos) {
            return 'o';
        }
    }
    return '\0';
}

// An ASCII letter in lower case, a digit or a non-ASCII byte; NUL for everything else.
char lowered(char character) {
    if (character >= 'A' && character <= 'Z') {
        return static_cast<char>(character - 'A' + 'a');
    }
    const bool kept = (character >= 'a' && character <= 'z') ||
                      (character >= '0' && character <= '9') ||
                      (static_cast<unsigned char>(character) & 0x80U) != 0;
    return kept ? character : '\0';
}

// ASCII letters to lower case, and with `unmask` look-alikes to plain letters. Everything but
// letters, digits and non-ASCII bytes falls away, so that "P@ss-word" meets "password".
std::string fold(std::string_view text, bool unmask) {
    std::string folded;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char character = text[i];
        const char next = i + 1 < text.size() ? text[i + 1] : '\0';
        if (const char plain = unmask ? unmasked(character, next) : '\0'; plain != '\0') {
            folded.push_back(plain);
            i += character == '\xC3' ? 1 : 0;
        } else if (const char kept = lowered(character); kept != '\0') {
            folded.push_back(kept);
        }
    }
    return folded;
}

class Cover {
public:
    explicit Cover(const std::string& text) : text_(text), known_(text.size(), false) {}

    void word(std::string_view word) {
        for (std::size_t at = text_.find(word); at != std::string::npos;
             at = text_.find(word, at + 1)) {
            mark(at, word.size());
        }
    }

    // Stretches of at least kShortestRun characters that lie in one of kRuns in that order.
    void runs() {
        for (const std::string_view run : kRuns) {
            for (std::size_t at = 0; at + kShortestRun <= text_.size(); ++at) {
                if (run.find(text_.substr(at, kShortestRun)) != std::string_view::npos) {
                    mark(at, kShortestRun);
                }
            }
        }
    }

    void repeats() {
        for (std::size_t at = 0; at + kShortestRepeat <= text_.size(); ++at) {
            const std::string same(kShortestRepeat, text_[at]);
            if (text_.compare(at, kShortestRepeat, same) == 0) {
                mark(at, kShortestRepeat);
            }
        }
    }

    void years() {
        for (std::size_t at = 0; at + 4 <= text_.size(); ++at) {
            const std::string_view century = std::string_view(text_).substr(at, 2);
            if ((century == "19" || century == "20") && is_digit(at + 2) && is_digit(at + 3)) {
                mark(at, 4);
            }
        }
    }

    [[nodiscard]] std::size_t different_left() const {
        std::array<bool, 256> seen{};
        for (std::size_t i = 0; i < text_.size(); ++i) {
            if (!known_[i]) {
                seen[static_cast<unsigned char>(text_[i])] = true;
            }
        }
        return static_cast<std::size_t>(std::count(seen.begin(), seen.end(), true));
    }

private:
    void mark(std::size_t at, std::size_t count) {
        std::fill_n(known_.begin() + static_cast<std::ptrdiff_t>(at), count, true);
    }
    [[nodiscard]] bool is_digit(std::size_t at) const {
        return text_[at] >= '0' && text_[at] <= '9';
    }

    const std::string& text_;
    std::vector<bool> known_;
};

bool well_known(std::string_view password, std::span<const std::string_view> context, bool unmask) {
    const std::string text = fold(password, unmask);
    Cover cover(text);
    cover.runs();
    cover.repeats();
    cover.years();
    for (const std::string_view word : common_passwords()) {
        cover.word(fold(word, unmask));
    }
    for (const std::string_view given : context) {
        const std::string word = fold(given, unmask);
        if (word.size() >= kShortestContextWord) {
            cover.word(word);
        }
    }
    return cover.different_left() < kNeededRest;
}

}  // namespace

std::optional<PasswordFault> check_new_password(std::string_view password,
                                                std::span<const std::string_view> context) {
    const std::size_t length = code_points(password);
    if (length < kShortestPassword) {
        return PasswordFault::kTooShort;
    }
    if (length > kLongestPassword || password.size() > 4 * kLongestPassword) {
        return PasswordFault::kTooLong;
    }
    if (well_known(password, context, false) || well_known(password, context, true)) {
        return PasswordFault::kTooCommon;
    }
    return std::nullopt;
}

}  // namespace samspar::security
