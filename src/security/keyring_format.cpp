#include "security/keyring_format.h"

#include <algorithm>
#include <charconv>

#include "security/hex.h"

namespace samspar::security {
namespace {

constexpr std::string_view kFirstLine = "samspar-keyring 1";

// The next line without its line feed; nothing at the end or when the line feed is missing.
std::optional<std::string_view> take_line(std::string_view& rest) {
    const std::size_t end = rest.find('\n');
    if (end == std::string_view::npos) {
        return std::nullopt;
    }
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(end + 1);
    return line;
}

std::vector<std::string_view> words_of(std::string_view line) {
    std::vector<std::string_view> words;
    std::size_t space = 0;
    while ((space = line.find(' ')) != std::string_view::npos) {
        words.push_back(line.substr(0, space));
        line.remove_prefix(space + 1);
    }
    words.push_back(line);
    return words;
}

bool printable(std::string_view word) {
    return !word.empty() && std::all_of(word.begin(), word.end(), [](char character) {
        return character > ' ' && character <= '~';
    });
}

std::optional<KeyringSlot> read_slot(const std::vector<std::string_view>& words) {
    std::optional<Bytes> sealed = words.size() == 4 ? from_hex(words[3]) : std::nullopt;
    if (!sealed || !printable(words[1]) || !printable(words[2])) {
        return std::nullopt;
    }
    return KeyringSlot{std::string(words[1]), std::string(words[2]), std::move(*sealed)};
}

std::optional<SealedKey> read_key(const std::vector<std::string_view>& words) {
    std::optional<Bytes> sealed = words.size() == 4 ? from_hex(words[3]) : std::nullopt;
    if (!sealed) {
        return std::nullopt;
    }
    SealedKey key{std::string(words[1]), 0, std::move(*sealed)};
    const std::string_view number = words[2];
    const auto [end, error] =
        std::from_chars(number.data(), number.data() + number.size(), key.version);
    const bool whole = error == std::errc{} && end == number.data() + number.size();
    if (!whole || key.version == 0 || number != std::to_string(key.version)) {
        return std::nullopt;
    }
    return key;
}

bool has_every_key_in_order(const std::vector<SealedKey>& keys) {
    return std::equal(keys.begin(),
                      keys.end(),
                      kKeyNames.begin(),
                      kKeyNames.end(),
                      [](const SealedKey& key, std::string_view name) { return key.name == name; });
}

// A line before the last: a slot, while there is no key yet, or a key.
bool read_body_line(const std::vector<std::string_view>& words, KeyringText& into) {
    if (words[0] == "slot" && into.keys.empty()) {
        if (std::optional<KeyringSlot> slot = read_slot(words)) {
            into.slots.push_back(std::move(*slot));
            return true;
        }
    } else if (words[0] == "key") {
        if (std::optional<SealedKey> key = read_key(words)) {
            into.keys.push_back(std::move(*key));
            return true;
        }
    }
    return false;
}

// The last line, which is one only when all that must stand before it does.
bool read_mac(const std::vector<std::string_view>& words, KeyringText& into) {
    if (words.size() != 2 || into.slots.empty() || !has_every_key_in_order(into.keys)) {
        return false;
    }
    std::optional<Bytes> mac = from_hex(words[1]);
    if (!mac) {
        return false;
    }
    into.mac = std::move(*mac);
    return true;
}

}  // namespace

std::optional<KeyringText> parse_keyring(std::string_view text) {
    std::string_view rest = text;
    if (take_line(rest) != kFirstLine) {
        return std::nullopt;
    }
    KeyringText parsed;
    for (;;) {
        const std::size_t before = text.size() - rest.size();
        const std::vector<std::string_view> words = words_of(take_line(rest).value_or(""));
        if (words[0] == "mac") {
            if (!rest.empty() || !read_mac(words, parsed)) {
                return std::nullopt;
            }
            parsed.signed_part = text.substr(0, before);
            return parsed;
        }
        if (!read_body_line(words, parsed)) {
            return std::nullopt;
        }
    }
}

std::string print_keyring_body(const KeyringText& text) {
    std::string out = std::string(kFirstLine) + "\n";
    for (const KeyringSlot& slot : text.slots) {
        out += "slot " + slot.kind + " " + slot.parameter + " " + to_hex(slot.sealed_kek) + "\n";
    }
    for (const SealedKey& key : text.keys) {
        out +=
            "key " + key.name + " " + std::to_string(key.version) + " " + to_hex(key.sealed) + "\n";
    }
    return out;
}

std::string print_keyring_mac(ByteView mac) {
    return "mac " + to_hex(mac) + "\n";
}

}  // namespace samspar::security
