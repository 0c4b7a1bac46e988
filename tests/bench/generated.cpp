#include "bench/generated.h"

#include <cmath>

namespace samspar::bench {
namespace {

constexpr int kLastYear = 2025;
constexpr double kMeanDays = 10.5 * 30.4375;

domain::KodNumber code(int value) {
    return static_cast<domain::KodNumber>(value);
}

}  // namespace

Generator::Generator(const domain::Kodlistor& lists, int insatser, int years, std::uint32_t seed)
    : lists_(lists), insatser_(insatser), years_(years), random_(seed) {}

int Generator::pick(int low, int high) {
    return low + static_cast<int>(random_() % static_cast<std::uint32_t>(high - low + 1));
}

domain::KodSet Generator::pick_forsorjning() {
    // Numbers 1-10 are the sources that may stand together, 11 stands alone.
    const int roll = pick(0, 9);
    if (roll == 0) {
        return domain::kod_bit(11);
    }
    domain::KodSet set = domain::kod_bit(code(pick(1, 10)));
    return roll > 7 ? set | domain::kod_bit(code(pick(1, 10))) : set;
}

domain::Registrering Generator::next(std::int64_t n, std::int64_t total) {
    const domain::Date first = domain::make_date(kLastYear - years_ + 1, 1, 1);
    const domain::Date last = domain::make_date(kLastYear, 12, 31);
    const std::int64_t span = last.days - first.days;
    domain::Registrering r;
    r.insats = domain::InsatsId{pick(1, insatser_)};
    const std::int64_t person = pick(0, 5) == 0 ? n - n / 7 : n;
    for (std::size_t i = 0; i < 8; ++i) {
        r.person.emplace(r.person.value_or(domain::PersonTag{})).bytes[i] =
            static_cast<std::uint8_t>(person >> (8 * i));
    }
    r.start.days = first.days + static_cast<std::int32_t>(span * n / total);
    r.kon = code(pick(0, 99) < 70 ? 1 : pick(2, 3));
    r.fodelsear = domain::year_of(r.start) - pick(16, 64);
    r.forsorjning_fore = pick_forsorjning();
    r.sysselsattning_fore = code(pick(1, 8));
    r.utbildning = code(pick(1, 7));
    r.tid_i_forsorjning = code(pick(1, 7));
    r.remittent = code(pick(1, 8));
    r.kommun = lists_.kommun.codes()[random_() % lists_.kommun.codes().size()].number;
    const double days =
        -std::log((static_cast<double>(random_()) + 1.0) / 4294967297.0) * kMeanDays;
    const auto end = r.start.days + static_cast<std::int32_t>(days);
    if (end <= last.days) {
        domain::Avslut avslut;
        avslut.date.days = end;
        avslut.anledning = code(pick(1, 10));
        avslut.forsorjning_efter = pick_forsorjning();
        avslut.sysselsattning_efter = code(pick(1, 8));
        avslut.handlingsplan = code(pick(1, 2));
        if (!domain::asks_about_after(lists_, avslut.anledning)) {
            avslut.forsorjning_efter = 0;
            avslut.sysselsattning_efter = domain::kNoKod;
        }
        r.avslut = avslut;
    }
    return r;
}

}  // namespace samspar::bench
