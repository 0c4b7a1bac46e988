#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "domain/field.h"
#include "domain/kodlista.h"
#include "domain/period.h"
#include "domain/registrering.h"

namespace samspar::statistics {

inline constexpr std::size_t kCodes = domain::kMaxKodNumber + 1;

// How a field of a registrering is answered (table tackning).
enum class Answer : std::uint8_t { kGiven, kSaknas, kVillEj, kEjAktuellt };
inline constexpr std::size_t kAnswers = 4;

// Groups of a list as places 0, 1, ...; a code without group, and no code at all, belong to
// `saknas`, which is therefore always there.
struct Grouping {
    std::vector<std::string> groups;
    std::array<std::uint8_t, kCodes> of_code{};
    [[nodiscard]] std::uint8_t place_of(std::string_view group) const;
};
inline constexpr std::size_t kMaxGroups = 8;

// What the code lists mean for counting, looked up once and then read by number for every row.
struct Rules {
    using Answers = std::array<Answer, kCodes>;

    std::size_t kon_count = 0;               // places 1..kon_count
    std::array<std::uint8_t, kCodes> kon{};  // place; kön not given counts as `annat`

    domain::KodNumber felregistrering = 0;  // never counts
    std::array<std::uint8_t, kCodes> to_arbete_studier{};
    std::array<std::uint8_t, kCodes> to_arbetssokande{};
    std::array<std::uint8_t, kCodes> asked_after{};  // by anledning

    Grouping sysselsattning;
    std::array<std::uint8_t, kCodes> has_omfattning{};  // by sysselsättning: work and studies
    Grouping forsorjning;
    domain::KodSet forsorjning_saknas = 0;
    domain::KodSet forsorjning_unanswered = 0;  // saknas, vill_ej
    domain::KodNumber remittent_kommun = 0;

    // How an answer with one code counts, by place of its field in domain::kFields.
    std::array<Answers, domain::kFields.size()> answers{};
};

// Throws std::runtime_error when a list lacks a code that the definitions speak of.
[[nodiscard]] Rules make_rules(const domain::Kodlistor& lists);

// Whether the row counts in the period: it touches it and is no felregistrering. Table flode_ar
// asks the same in words of its own, because it is there to check the others.
inline bool counts_in(const domain::RegistreringRow& row,
                      domain::Period period,
                      const Rules& rules) {
    return row.start <= period.last.days && row.avslut >= period.first.days &&
           row.anledning != rules.felregistrering;
}

// How a multi-choice answer is answered.
[[nodiscard]] Answer answer_of(const Rules& rules, domain::KodSet forsorjning);

}  // namespace samspar::statistics
