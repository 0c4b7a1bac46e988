#include "store/packed_row.h"

#include <utility>
#include <variant>

#include "domain/field.h"

namespace samspar::store {
namespace {

using domain::Field;
using domain::FieldKind;
using domain::FieldPart;
using domain::RegistreringRow;

constexpr unsigned kCodeBits = 5;
constexpr unsigned kYearBits = 12;
constexpr unsigned kPercentBits = 7;
constexpr unsigned kSetBits = 32;

class BitWriter {
public:
    void put(std::uint64_t value, unsigned bits) {
        bits_ |= value << used_;
        used_ += bits;
    }
    [[nodiscard]] std::int64_t value() const { return static_cast<std::int64_t>(bits_); }

private:
    std::uint64_t bits_ = 0;
    unsigned used_ = 0;
};

class BitReader {
public:
    explicit BitReader(std::int64_t bits) : bits_(static_cast<std::uint64_t>(bits)) {}
    std::uint64_t take(unsigned bits) {
        const std::uint64_t value = bits_ & ((std::uint64_t{1} << bits) - 1);
        bits_ >>= bits;
        return value;
    }

private:
    std::uint64_t bits_;
};

// In which of the three integers a field lies.
enum class Word { kNone, kBackground, kEnding, kForsorjning };

constexpr Word word_of(const Field& field) {
    if (field.kind == FieldKind::kCodes) {
        return Word::kForsorjning;
    }
    if (!domain::is_answer(field) && field.kind != FieldKind::kYear) {
        return Word::kNone;
    }
    return field.part == FieldPart::kStart ? Word::kBackground : Word::kEnding;
}

// Of its own value; that of kind kCodeWithKommun is followed by the number of the kommun.
constexpr unsigned bits_of(const Field& field) {
    if (field.kind == FieldKind::kYear) {
        return kYearBits;
    }
    if (field.kind == FieldKind::kCodes) {
        return kSetBits;
    }
    return field.kind == FieldKind::kPercent ? kPercentBits : kCodeBits;
}

constexpr unsigned bits_in(Word word) {
    unsigned bits = 0;
    for (const Field& field : domain::kFields) {
        if (word_of(field) == word) {
            bits += bits_of(field);
            bits += field.kind == FieldKind::kCodeWithKommun ? kCodeBits : 0;
        }
    }
    return bits;
}
static_assert(bits_in(Word::kBackground) <= 64 && bits_in(Word::kEnding) <= 64 &&
              bits_in(Word::kForsorjning) <= 64);

// One for each word.
template <typename Bits>
struct Words {
    Bits background;
    Bits ending;
    Bits forsorjning;

    constexpr Bits& of(Word word) {
        if (word == Word::kForsorjning) {
            return forsorjning;
        }
        return word == Word::kBackground ? background : ending;
    }
};

// Compiled into one straight line: a year of a large förbund has a hundred thousand rows.
template <std::size_t I>
void take_field(Words<BitReader>& words, domain::RegistreringRow& row) {
    constexpr const Field& kField = domain::kFields[I];
    constexpr Word kWord = word_of(kField);
    if constexpr (kWord != Word::kNone) {
        const std::uint64_t value = words.of(kWord).take(bits_of(kField));
        if constexpr (kField.kind == FieldKind::kYear) {
            row.fodelsear = static_cast<std::uint16_t>(value);
        } else if constexpr (kField.kind == FieldKind::kCodes) {
            constexpr auto kMember = std::get<domain::KodSet RegistreringRow::*>(kField.row);
            row.*kMember = static_cast<domain::KodSet>(value);
        } else {
            constexpr auto kMember = std::get<std::uint8_t RegistreringRow::*>(kField.row);
            row.*kMember = static_cast<std::uint8_t>(value);
        }
        if constexpr (kField.kind == FieldKind::kCodeWithKommun) {
            row.remittent_kommun = static_cast<domain::KodNumber>(words.of(kWord).take(kCodeBits));
        }
    }
}

template <std::size_t... I>
void take_fields(Words<BitReader>& words,
                 domain::RegistreringRow& row,
                 std::index_sequence<I...> /*places*/) {
    (take_field<I>(words, row), ...);
}

}  // namespace

PackedRow pack(const domain::Registrering& r) {
    Words<BitWriter> words;
    for (const Field& field : domain::kFields) {
        const Word word = word_of(field);
        if (word == Word::kNone) {
            continue;
        }
        const std::int64_t value =
            field.kind == FieldKind::kYear ? r.fodelsear : domain::value_of(field, r).value_or(0);
        words.of(word).put(static_cast<std::uint64_t>(value), bits_of(field));
        if (field.kind == FieldKind::kCodeWithKommun) {
            words.of(word).put(r.remittent_kommun, kCodeBits);
        }
    }
    return {words.background.value(), words.ending.value(), words.forsorjning.value()};
}

void unpack(const PackedRow& packed, domain::RegistreringRow& row) {
    Words<BitReader> words{
        BitReader(packed.background), BitReader(packed.ending), BitReader(packed.forsorjning)};
    take_fields(words, row, std::make_index_sequence<domain::kFields.size()>());
}

}  // namespace samspar::store
