#include "disclosure/model/edition.h"

#include <array>
#include <charconv>

namespace samspar::disclosure {
namespace {

constexpr std::string_view kRattelse = " rattelse ";
constexpr std::string_view kTo = " till rattelse ";
constexpr std::array<std::string_view, 3> kCounted{"aktuella ", "avslutade ", "nya "};

std::string with_rattelse(std::string name, std::string_view word, int rattelse) {
    return rattelse == 0 ? name : name + std::string(word) + std::to_string(rattelse);
}

// 0 when it is no number from 1.
int number_of(std::string_view text) {
    int number = 0;
    const char* const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    return error == std::errc{} && stop == end && number > 0 ? number : 0;
}

}  // namespace

std::string universe_name(Counted counted, const Edition& edition) {
    return universe_in(universe_name(counted, edition.period), edition.rattelse);
}

std::string universe_in(const std::string& universe, int rattelse) {
    return with_rattelse(universe, kRattelse, rattelse);
}

std::optional<Edition> edition_of(std::string_view universe) {
    for (const std::string_view counted : kCounted) {
        if (!universe.starts_with(counted)) {
            continue;
        }
        universe.remove_prefix(counted.size());
        const std::size_t word = universe.find(kRattelse);
        const int rattelse = word == std::string_view::npos
                                 ? 0
                                 : number_of(universe.substr(word + kRattelse.size()));
        const auto period = domain::parse_period(universe.substr(0, word));
        if (!period || (word != std::string_view::npos && rattelse == 0)) {
            return std::nullopt;
        }
        return Edition{*period, rattelse};
    }
    return std::nullopt;
}

std::string corrected_universe(const Edition& before, const Edition& after) {
    return with_rattelse(
        with_rattelse(corrected_universe(before.period), kRattelse, before.rattelse),
        kTo,
        after.rattelse);
}

}  // namespace samspar::disclosure
