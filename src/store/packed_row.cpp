#include "store/packed_row.h"

namespace samspar::store {
namespace {

constexpr unsigned kCodeBits = 5;
constexpr unsigned kYearBits = 12;
constexpr unsigned kPercentBits = 7;

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
    std::uint8_t take_code() { return static_cast<std::uint8_t>(take(kCodeBits)); }
    std::uint8_t take_percent() { return static_cast<std::uint8_t>(take(kPercentBits)); }

private:
    std::uint64_t bits_;
};

std::uint64_t percent(const std::optional<int>& omfattning) {
    return static_cast<std::uint64_t>(omfattning.value_or(0));
}

}  // namespace

PackedRow pack(const domain::Registrering& r) {
    BitWriter background;
    background.put(r.kon, kCodeBits);
    background.put(static_cast<std::uint64_t>(r.fodelsear), kYearBits);
    background.put(r.sysselsattning_fore, kCodeBits);
    background.put(percent(r.omfattning_fore), kPercentBits);
    background.put(r.utbildning, kCodeBits);
    background.put(r.tid_i_forsorjning, kCodeBits);
    background.put(r.remittent, kCodeBits);
    background.put(r.remittent_kommun, kCodeBits);
    background.put(r.kommun, kCodeBits);
    const domain::Avslut avslut = r.avslut.value_or(domain::Avslut{});
    BitWriter ending;
    ending.put(avslut.anledning, kCodeBits);
    ending.put(avslut.sysselsattning_efter, kCodeBits);
    ending.put(percent(avslut.omfattning_efter), kPercentBits);
    ending.put(avslut.handlingsplan, kCodeBits);
    BitWriter forsorjning;
    forsorjning.put(r.forsorjning_fore, 32);
    forsorjning.put(avslut.forsorjning_efter, 32);
    return {background.value(), ending.value(), forsorjning.value()};
}

void unpack(const PackedRow& packed, domain::RegistreringRow& row) {
    BitReader background(packed.background);
    row.kon = background.take_code();
    row.fodelsear = static_cast<std::uint16_t>(background.take(kYearBits));
    row.sysselsattning_fore = background.take_code();
    row.omfattning_fore = background.take_percent();
    row.utbildning = background.take_code();
    row.tid_i_forsorjning = background.take_code();
    row.remittent = background.take_code();
    row.remittent_kommun = background.take_code();
    row.kommun = background.take_code();
    BitReader ending(packed.ending);
    row.anledning = ending.take_code();
    row.sysselsattning_efter = ending.take_code();
    row.omfattning_efter = ending.take_percent();
    row.handlingsplan = ending.take_code();
    BitReader forsorjning(packed.forsorjning);
    row.forsorjning_fore = static_cast<domain::KodSet>(forsorjning.take(32));
    row.forsorjning_efter = static_cast<domain::KodSet>(forsorjning.take(32));
}

}  // namespace samspar::store
