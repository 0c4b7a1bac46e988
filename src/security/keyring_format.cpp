#include "security/keyring_format.h"

#include <algorithm>
#include <charconv>

#include "security/hex.h"

namespace samspar::security {
namespace {

constexpr std::string_view kMagic = "samspar-keyring ";
constexpr std::string_view kWhenForm = "0000-00-00T00:00:00Z";
constexpr std::size_t kLongestWord = 128;

using Words = std::vector<std::string_view>;

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

Words words_of(std::string_view line) {
    Words words;
    std::size_t space = 0;
    while ((space = line.find(' ')) != std::string_view::npos) {
        words.push_back(line.substr(0, space));
        line.remove_prefix(space + 1);
    }
    words.push_back(line);
    return words;
}

bool is_digit(char character) {
    return character >= '0' && character <= '9';
}

// A kind or a name. It stands in a label before a bar, and may hold none.
bool is_name(std::string_view word) {
    return !word.empty() && word.size() <= kLongestWord &&
           std::all_of(word.begin(), word.end(), [](char character) {
               return (character >= 'a' && character <= 'z') || is_digit(character) ||
                      character == '_';
           });
}

bool is_parameter(std::string_view word) {
    return !word.empty() && word.size() <= kLongestWord &&
           std::all_of(word.begin(), word.end(), [](char character) {
               return character > ' ' && character <= '~';
           });
}

bool is_when(std::string_view word) {
    return std::equal(
        word.begin(), word.end(), kWhenForm.begin(), kWhenForm.end(), [](char given, char form) {
            return form == '0' ? is_digit(given) : given == form;
        });
}

// A number from 1 in its one spelling.
std::optional<std::uint32_t> read_number(std::string_view word) {
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
    if (error != std::errc{} || number == 0 || word != std::to_string(number)) {
        return std::nullopt;
    }
    return number;
}

std::optional<std::uint32_t> format_of(std::string_view first_line) {
    if (!first_line.starts_with(kMagic)) {
        return std::nullopt;
    }
    return read_number(first_line.substr(kMagic.size()));
}

std::optional<KeyringSlot> read_slot(const Words& words) {
    std::optional<Bytes> sealed = from_hex(words[3]);
    if (!sealed || !is_name(words[1]) || !is_parameter(words[2])) {
        return std::nullopt;
    }
    return KeyringSlot{std::string(words[1]), std::string(words[2]), std::move(*sealed)};
}

std::optional<SealedKey> read_key(const Words& words) {
    std::optional<Bytes> sealed = from_hex(words[3]);
    const std::optional<std::uint32_t> version = read_number(words[2]);
    if (!sealed || !version || !is_name(words[1])) {
        return std::nullopt;
    }
    return SealedKey{std::string(words[1]), *version, std::move(*sealed)};
}

std::optional<GoneKey> read_gone(const Words& words) {
    const std::optional<std::uint32_t> version = read_number(words[2]);
    if (!version || !is_name(words[1]) || !is_when(words[3])) {
        return std::nullopt;
    }
    return GoneKey{std::string(words[1]), *version, std::string(words[3])};
}

template <typename Line>
bool append(std::vector<Line>& lines, std::optional<Line> line) {
    if (!line) {
        return false;
    }
    lines.push_back(std::move(*line));
    return true;
}

// A line before the last; a kind of line stands only before those that come later in the form.
bool read_body_line(const Words& words, KeyringText& into) {
    const bool before_gone = into.gone.empty();
    const bool before_next = into.next.empty() && before_gone;
    if (words.size() != 4) {
        return false;
    }
    if (words[0] == "slot" && into.keys.empty() && before_next && into.slots.size() < kMostSlots) {
        return append(into.slots, read_slot(words));
    }
    if (words[0] == "key" && before_next) {
        return append(into.keys, read_key(words));
    }
    if (words[0] == "next" && before_gone && into.format > 1) {
        return append(into.next, read_key(words));
    }
    if (words[0] == "gone" && into.format > 1) {
        return append(into.gone, read_gone(words));
    }
    return false;
}

bool each_name_once(const std::vector<SealedKey>& keys) {
    return std::all_of(keys.begin(), keys.end(), [&](const SealedKey& key) {
        return find_key(keys, key.name) == &key;
    });
}

// Whether keys, next and gone fit each other, and none is missing that every ring has.
bool fits_together(const KeyringText& text) {
    const bool next_follow =
        std::all_of(text.next.begin(), text.next.end(), [&](const SealedKey& next) {
            const SealedKey* key = find_key(text.keys, next.name);
            return key != nullptr && next.version == key->version + 1;
        });
    const bool gone_precede =
        std::all_of(text.gone.begin(), text.gone.end(), [&](const GoneKey& gone) {
            const SealedKey* key = find_key(text.keys, gone.name);
            return key == nullptr || gone.version < key->version;
        });
    const bool first_are_there =
        std::all_of(kKeyNames.begin(), kKeyNames.begin() + kFirstKeys, [&](std::string_view name) {
            return find_key(text.keys, name) != nullptr || last_gone(text, name) > 0;
        });
    return next_follow && gone_precede && first_are_there && each_name_once(text.keys) &&
           each_name_once(text.next);
}

bool has_the_keys_of_format_1(const std::vector<SealedKey>& keys) {
    return std::equal(keys.begin(),
                      keys.end(),
                      kKeyNames.begin(),
                      kKeyNames.begin() + kFirstKeys,
                      [](const SealedKey& key, std::string_view name) { return key.name == name; });
}

// The last line, which is one only when all that must stand before it does.
bool read_mac(const Words& words, KeyringText& into) {
    if (words.size() != 2 || into.slots.empty() || !fits_together(into) ||
        (into.format == 1 && !has_the_keys_of_format_1(into.keys))) {
        return false;
    }
    std::optional<Bytes> mac = from_hex(words[1]);
    if (!mac) {
        return false;
    }
    into.mac = std::move(*mac);
    return true;
}

std::string print_keys(std::string_view word, const std::vector<SealedKey>& keys) {
    std::string out;
    for (const SealedKey& key : keys) {
        out.append(word).append(" ").append(key.name).append(" ");
        out.append(std::to_string(key.version)).append(" ").append(to_hex(key.sealed)).append("\n");
    }
    return out;
}

}  // namespace

std::optional<KeyringText> parse_keyring(std::string_view text) {
    std::string_view rest = text;
    const std::optional<std::uint32_t> format = format_of(take_line(rest).value_or(""));
    if (!format || *format > kKeyringFormat) {
        return std::nullopt;
    }
    KeyringText parsed;
    parsed.format = *format;
    for (;;) {
        const std::size_t before = text.size() - rest.size();
        const Words words = words_of(take_line(rest).value_or(""));
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

bool is_newer_keyring(std::string_view text) {
    return format_of(take_line(text).value_or("")).value_or(0) > kKeyringFormat;
}

std::string print_keyring_body(const KeyringText& text) {
    std::string out = std::string(kMagic) + std::to_string(kKeyringFormat) + "\n";
    for (const KeyringSlot& slot : text.slots) {
        out += "slot " + slot.kind + " " + slot.parameter + " " + to_hex(slot.sealed_kek) + "\n";
    }
    out += print_keys("key", text.keys) + print_keys("next", text.next);
    for (const GoneKey& gone : text.gone) {
        out += "gone " + gone.name + " " + std::to_string(gone.version) + " " + gone.when + "\n";
    }
    return out;
}

std::string print_keyring_mac(ByteView mac) {
    return "mac " + to_hex(mac) + "\n";
}

std::string slot_label(std::uint32_t format, const KeyringSlot& slot) {
    return "samspar-keyring|" + std::to_string(format) + "|slot|" + slot.kind + "|" +
           slot.parameter;
}

std::string key_label(std::uint32_t format, const SealedKey& key) {
    return "samspar-keyring|" + std::to_string(format) + "|key|" + key.name + "|" +
           std::to_string(key.version);
}

const SealedKey* find_key(const std::vector<SealedKey>& keys, std::string_view name) {
    const auto found = std::find_if(
        keys.begin(), keys.end(), [&](const SealedKey& key) { return key.name == name; });
    return found == keys.end() ? nullptr : &*found;
}

std::uint32_t last_gone(const KeyringText& text, std::string_view name) {
    std::uint32_t last = 0;
    for (const GoneKey& gone : text.gone) {
        last = gone.name == name ? std::max(last, gone.version) : last;
    }
    return last;
}

}  // namespace samspar::security
