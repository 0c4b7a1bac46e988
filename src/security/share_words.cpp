#include "security/share_words.h"

#include "security/hex.h"
#include "security/recovery_words.h"
#include "security/sha256.h"

namespace samspar::security {
namespace {

constexpr std::size_t kRowBytes = 4;
using AllRows = Secret<kShareRows * kRowBytes>;
using Row = std::span<const std::uint8_t>;

std::uint8_t check_of(const AllRows& rows, std::size_t number) {
    Secret<13 + kRowBytes + 1 + kRowBytes> message;
    const std::string_view prefix = "samspar-share";
    auto* at = std::copy(prefix.begin(), prefix.end(), message.fill().data());
    const Row all = rows.reveal();
    const Row first = all.first(kRowBytes);
    const Row row = all.subspan((number - 1) * kRowBytes, kRowBytes);
    at = std::copy(first.begin(), first.end(), at);
    *at++ = static_cast<std::uint8_t>(number);
    std::copy(row.begin(), row.end(), at);
    return sha256(message.reveal())[0];
}

AllRows rows_of(const SecretShare& share) {
    AllRows rows;
    auto* at = rows.fill().data();
    *at++ = share.number;
    at = std::copy(share.split.begin(), share.split.end(), at);
    std::copy(share.points.reveal().begin(), share.points.reveal().end(), at);
    return rows;
}

SecretShare share_of(const AllRows& rows) {
    const auto bytes = rows.reveal();
    SecretShare share;
    share.number = bytes[0];
    std::copy_n(bytes.begin() + 1, share.split.size(), share.split.begin());
    share.points = Secret<32>(bytes.subspan<kRowBytes>());
    return share;
}

std::string of_row(std::size_t number, std::string_view what) {
    return "row " + std::to_string(number) + std::string(what);
}

}  // namespace

SecretText print_share(const SecretShare& share) {
    const AllRows rows = rows_of(share);
    std::string text;
    text.reserve(kShareRows * (kRowBytes + 1) * 12);
    for (std::size_t number = 1; number <= kShareRows; ++number) {
        text += std::to_string(number) + " ";
        for (const std::uint8_t byte :
             Row(rows.reveal()).subspan((number - 1) * kRowBytes, kRowBytes)) {
            text.append(" ").append(recovery_words().at(byte));
        }
        text.append("   ").append(recovery_words().at(check_of(rows, number))).append("\n");
    }
    return SecretText(std::move(text));
}

std::variant<SecretShare, std::string> read_share(std::string_view text) {
    const std::vector<std::string> words = typed_words(text);
    AllRows rows;
    for (std::size_t i = 0; i < kShareRows * (kRowBytes + 1); ++i) {
        const std::size_t row = i / (kRowBytes + 1);
        const std::size_t column = i % (kRowBytes + 1);
        if (i >= words.size()) {
            return of_row(row + 1, " is not there whole");
        }
        const std::optional<std::uint8_t> byte = recovery_byte(words[i]);
        if (!byte) {
            return of_row(row + 1, " has a word that is not of the list: number ") +
                   std::to_string(column + 1);
        }
        if (column < kRowBytes) {
            rows.fill()[row * kRowBytes + column] = *byte;
        } else if (*byte != check_of(rows, row + 1)) {
            return of_row(row + 1, " does not fit its check word");
        }
    }
    if (words.size() > kShareRows * (kRowBytes + 1)) {
        return std::string("there are words after row 9; type one share at a time");
    }
    const SecretShare share = share_of(rows);
    if (share.number < 1 || share.number > kShares) {
        return of_row(1, " does not fit its check word");
    }
    return share;
}

std::string why_not_joined(const SecretShare& a, const SecretShare& b) {
    if (a.split != b.split) {
        return "these are shares of different splits: both sheets must be of the same date";
    }
    if (a.number == b.number) {
        return "this is the same share twice: two different sheets are needed";
    }
    return {};
}

NewSlot shares_slot(const Secret<32>& slot_key, const SecretShare& any) {
    return {std::string(kSharesKind), "2of3:" + to_hex(any.split), slot_key};
}

SlotOpener opened_by_shares(const SecretShare& a, const SecretShare& b) {
    const NewSlot slot = shares_slot(join_shares(a, b), a);
    return {"the split in these shares",
            [slot](const KeyringSlot& of) -> std::optional<Secret<32>> {
                if (of.kind != slot.kind || of.parameter != slot.parameter) {
                    return std::nullopt;
                }
                return slot.key;
            }};
}

}  // namespace samspar::security
