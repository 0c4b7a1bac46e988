#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "domain/age_group.h"
#include "domain/field.h"
#include "statistics/rules.h"

namespace samspar::statistics {

using Count = std::uint32_t;
using PerCode = std::array<Count, kCodes>;  // by code number; [0]: not given
using PerGroup = std::array<Count, kMaxGroups>;

// The age groups and, last, a year of birth that is not known.
inline constexpr std::size_t kAgeGroups = domain::kAgeGroups.size() + 1;
// 0-3, 3-6, 6-12, 12-24, 24- months.
inline constexpr std::size_t kDurationClasses = 5;

// The fields whose coverage table tackning shows, as places in domain::kFields, in its order.
inline constexpr std::size_t kCoveredFields = static_cast<std::size_t>(
    std::ranges::count(domain::kFields, true, &domain::Field::in_tackning));
inline constexpr std::array<std::size_t, kCoveredFields> kCovered = [] {
    std::array<std::size_t, kCoveredFields> places{};
    std::size_t count = 0;
    for (std::size_t place = 0; place < domain::kFields.size(); ++place) {
        if (domain::kFields[place].in_tackning) {
            places[count++] = place;
        }
    }
    return places;
}();

// Everything that is counted of one kön in one insats, in one pass over the rows.
struct Counters {
    // aktuella
    Count aktuella = 0;
    std::array<Count, kAgeGroups> alder{};
    PerCode kommun{};
    std::array<std::array<Count, kAnswers>, kCoveredFields> tackning{};
    // nya
    Count nya = 0;
    PerCode utbildning{};
    PerCode tid_i_forsorjning{};
    PerCode remittent{};
    PerCode remittent_kommun{};
    // avslutade
    Count avslutade = 0;
    Count avslutade_outcome = 0;  // in arbetslivsinriktade insatser
    Count till_arbete_studier = 0;
    Count arbetssokande = 0;
    std::int64_t days = 0;
    std::array<Count, kDurationClasses> deltagartid{};
    PerCode anledning{};
    // avslutade who are asked about after
    Count asked = 0;
    Count started = 0;  // started work or studies, or raised their omfattning
    PerGroup sysselsattning_fore{};
    PerGroup sysselsattning_efter{};
    PerCode forsorjning_fore{};
    PerCode forsorjning_efter{};
    std::array<Count, kMaxGroups> forsorjning_grupp_fore{};
    std::array<Count, kMaxGroups> forsorjning_grupp_efter{};
    std::array<std::array<Count, kMaxGroups>, kMaxGroups> overgang{};
    PerCode handlingsplan{};

    void add(const Counters& other);
};

// Counters of every scope and kön; place 0 of either is the sum, filled by fold().
class CounterMatrix {
public:
    CounterMatrix(std::size_t scopes, std::size_t kon_count);

    Counters& at(std::size_t scope, std::size_t kon) { return all_[scope * width_ + kon]; }
    [[nodiscard]] const Counters& at(std::size_t scope, std::size_t kon) const {
        return all_[scope * width_ + kon];
    }
    [[nodiscard]] std::size_t scopes() const { return all_.size() / width_; }
    [[nodiscard]] std::size_t width() const { return width_; }  // kön and their sum

    void fold();

private:
    std::size_t width_;
    std::vector<Counters> all_;
};

}  // namespace samspar::statistics
