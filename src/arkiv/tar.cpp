#include "arkiv/tar.h"

#include <algorithm>
#include <charconv>
#include <stdexcept>

namespace samspar::arkiv {
namespace {

// The fields of a head: where they begin and how many bytes they have.
struct Field {
    std::size_t at;
    std::size_t size;
};
constexpr Field kName{0, 100};
constexpr Field kMode{100, 8};
constexpr Field kOwner{108, 8};
constexpr Field kGroup{116, 8};
constexpr Field kSize{124, 12};
constexpr Field kModified{136, 12};
constexpr Field kSum{148, 8};
constexpr Field kType{156, 1};
constexpr Field kMagic{257, 8};
constexpr Field kPrefix{345, 155};
constexpr std::string_view kUstar{"ustar\00000", 8};

void put(std::string& block, Field field, std::string_view text) {
    if (text.size() > field.size) {
        throw std::invalid_argument("an entry of a tar archive has no room for that");
    }
    block.replace(field.at, text.size(), text);
}

// Octal digits with zeros before them, and a NUL.
void put_number(std::string& block, Field field, std::uint64_t number) {
    constexpr std::uint64_t kBase = 8;
    std::string digits(field.size - 1, '0');
    for (std::size_t i = digits.size(); i > 0 && number > 0; number /= kBase) {
        digits[--i] = static_cast<char>('0' + number % kBase);
    }
    if (number > 0) {
        throw std::invalid_argument("a file is too large for a tar archive");
    }
    put(block, field, digits);
}

std::uint64_t sum_of(std::string_view block) {
    std::uint64_t sum = 0;
    for (std::size_t i = 0; i < block.size(); ++i) {
        const bool own = i >= kSum.at && i < kSum.at + kSum.size;
        sum += own ? std::uint64_t{' '} : static_cast<std::uint8_t>(block[i]);
    }
    return sum;
}

std::string text_at(std::string_view block, Field field) {
    const std::string_view all = block.substr(field.at, field.size);
    return std::string(all.substr(0, all.find('\0')));
}

std::uint64_t number_at(std::string_view block, Field field) {
    const std::string text = text_at(block, field);
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number, 8);
    if (error != std::errc{} || (end != text.data() + text.size() && *end != ' ')) {
        throw std::runtime_error("the archive holds a number that is none");
    }
    return number;
}

// A path that is too long for the one field goes on in the other, cut at a slash.
void put_path(std::string& block, const std::string& path) {
    if (path.size() <= kName.size) {
        put(block, kName, path);
        return;
    }
    const std::size_t cut = path.find('/', path.size() - kName.size - 1);
    if (cut == std::string::npos || cut + 1 == path.size()) {
        throw std::invalid_argument("a path is too long for a tar archive: " + path);
    }
    put(block, kPrefix, path.substr(0, cut));
    put(block, kName, path.substr(cut + 1));
}

}  // namespace

std::string tar_head(const TarEntry& entry, domain::Instant modified) {
    constexpr std::uint64_t kFileMode = 0600;
    constexpr std::uint64_t kDirectoryMode = 0700;
    const bool is_directory = entry.path.ends_with('/');
    std::string block(kTarBlock, '\0');
    put_path(block, entry.path);
    put_number(block, kMode, is_directory ? kDirectoryMode : kFileMode);
    put_number(block, kOwner, 0);
    put_number(block, kGroup, 0);
    put_number(block, kSize, entry.bytes);
    put_number(block, kModified, static_cast<std::uint64_t>(modified.ms / 1000));
    put(block, kType, is_directory ? "5" : "0");
    put(block, kMagic, kUstar);
    put_number(block, {kSum.at, kSum.size - 1}, sum_of(block));
    block[kSum.at + kSum.size - 1] = ' ';
    return block;
}

std::string tar_padding(std::uint64_t bytes) {
    return std::string((kTarBlock - bytes % kTarBlock) % kTarBlock, '\0');
}

std::string tar_end() {
    return std::string(2 * kTarBlock, '\0');
}

TarEntry read_tar_head(std::string_view block) {
    if (block.size() != kTarBlock) {
        throw std::runtime_error("the archive is cut off");
    }
    if (std::ranges::all_of(block, [](char c) { return c == '\0'; })) {
        return {};
    }
    if (block.substr(kMagic.at, kMagic.size) != kUstar || number_at(block, kSum) != sum_of(block)) {
        throw std::runtime_error("the archive is damaged");
    }
    const std::string prefix = text_at(block, kPrefix);
    return {.path = (prefix.empty() ? "" : prefix + "/") + text_at(block, kName),
            .bytes = number_at(block, kSize)};
}

}  // namespace samspar::arkiv
