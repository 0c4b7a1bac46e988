#include "fuzz/mutate.h"

#include <array>
#include <cstdio>
#include <cstdlib>

namespace samspar::fuzz {
namespace {

constexpr std::size_t kMostDamage = 6;
constexpr std::size_t kLongest = 16 * 1024;

int from_environment(const char* name, int otherwise) {
    const char* text = std::getenv(name);
    return text == nullptr ? otherwise : std::atoi(text);
}

}  // namespace

Mutator::Mutator(std::vector<std::string> inputs,
                 std::vector<std::string> words,
                 std::uint32_t seed)
    : inputs_(std::move(inputs)), words_(std::move(words)), random_(seed) {
    for (const char* word : {"", "\n", "\r", "\t", " ", "\"", "0", "-1", "9999999999999999999"}) {
        words_.emplace_back(word);
    }
    words_.emplace_back(1, '\0');
    words_.emplace_back("\xC3");
    words_.emplace_back("\xE2\x80\x99");
    words_.emplace_back("\xFF\xFE");
}

std::string Mutator::next() {
    std::string text = inputs_[below(inputs_.size())];
    for (std::size_t left = 1 + below(kMostDamage); left > 0; --left) {
        damage(text);
    }
    return text.substr(0, kLongest);
}

void Mutator::damage(std::string& text) {
    const std::size_t at = below(text.size() + 1);
    const std::size_t length = below(text.size() - at + 1);
    switch (below(7)) {
        case 0:
            if (at < text.size()) {
                text[at] = static_cast<char>(text[at] ^ (1 << below(8)));
            }
            break;
        case 1:
            if (at < text.size()) {
                text[at] = static_cast<char>(below(256));
            }
            break;
        case 2:
            text.insert(at, words_[below(words_.size())]);
            break;
        case 3:
            text.erase(at, length);
            break;
        case 4:
            text.insert(at, text.substr(at, length));
            break;
        case 5: {
            const std::string& other = inputs_[below(inputs_.size())];
            text.replace(at, length, other.substr(below(other.size() + 1)));
            break;
        }
        default: {
            const std::string& word = words_[below(words_.size())];
            for (std::size_t times = 1 + below(64); times > 0; --times) {
                text.insert(at, word);
            }
        }
    }
}

int rounds(int otherwise) {
    return otherwise * from_environment("SAMSPAR_FUZZ_FACTOR", 1);
}

std::uint32_t seed() {
    return static_cast<std::uint32_t>(from_environment("SAMSPAR_FUZZ_SEED", 1));
}

std::string printable(const std::string& text) {
    std::string result = "\"";
    for (const char c : text) {
        if (c >= ' ' && c <= '~' && c != '"' && c != '\\') {
            result += c;
        } else {
            std::array<char, 8> octal{};
            std::snprintf(octal.data(), octal.size(), "\\%03o", static_cast<unsigned char>(c));
            result += octal.data();
        }
    }
    return result + "\"";
}

}  // namespace samspar::fuzz
