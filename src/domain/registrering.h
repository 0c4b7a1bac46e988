#pragma once

#include <cstdint>
#include <limits>
#include <optional>

#include "domain/date.h"
#include "domain/ids.h"
#include "domain/kodlista.h"

namespace samspar::domain {

// The end of a registrering. The three fields after `anledning` and handlingsplan are not asked
// for some reasons (asks_about_after) and are then kNoKod / empty.
struct Avslut {
    Date date;
    KodNumber anledning = kNoKod;
    KodSet forsorjning_efter = 0;
    KodNumber sysselsattning_efter = kNoKod;
    std::optional<int> omfattning_efter;  // per cent of 40 h a week, 1-100
    KodNumber handlingsplan = kNoKod;
    bool operator==(const Avslut&) const = default;
};

// One deltagande: one person in one insats, start to avslut (schema/domain.md section 2). This is
// the content of one version; who changed it and when is the store's matter.
struct Registrering {
    InsatsId insats;
    std::optional<PersonTag> person;
    Date start;
    KodNumber kon = kNoKod;
    int fodelsear = 0;
    KodSet forsorjning_fore = 0;
    KodNumber sysselsattning_fore = kNoKod;
    std::optional<int> omfattning_fore;
    KodNumber utbildning = kNoKod;
    KodNumber tid_i_forsorjning = kNoKod;
    KodNumber remittent = kNoKod;
    KodNumber remittent_kommun = kNoKod;  // of the list `kommun`, only when remittent is kommun
    KodNumber kommun = kNoKod;
    std::optional<Avslut> avslut;
    bool felregistrerad = false;  // out of every count, kept in history
    bool operator==(const Registrering&) const = default;
};

// Whether försörjning, sysselsättning and handlingsplan are asked at avslut: not for avliden,
// flytt and felregistrering.
bool asks_about_after(const Kodlistor& lists, KodNumber anledning);

// Whether omfattning belongs to that sysselsättning: only work and studies have one.
bool has_omfattning(const Kodlistor& lists, KodNumber sysselsattning);

inline constexpr std::int32_t kStillOpen = std::numeric_limits<std::int32_t>::max();

// A registrering as statistics see it: numbers only, small enough that a million of them stay in
// memory. Rows that are felregistrerade never become one.
struct RegistreringRow {
    std::int32_t start = 0;            // days since 1970-01-01
    std::int32_t avslut = kStillOpen;  // likewise, or kStillOpen
    std::uint32_t person = 0;          // the same number = the same person; 0 = no key
    KodSet forsorjning_fore = 0;
    KodSet forsorjning_efter = 0;
    std::uint16_t insats = 0;  // place in the snapshot's list of insatser
    std::uint16_t fodelsear = 0;
    KodNumber kon = kNoKod;
    KodNumber anledning = kNoKod;
    KodNumber sysselsattning_fore = kNoKod;
    KodNumber sysselsattning_efter = kNoKod;
    std::uint8_t omfattning_fore = 0;  // per cent, 0 = not given
    std::uint8_t omfattning_efter = 0;
    KodNumber utbildning = kNoKod;
    KodNumber tid_i_forsorjning = kNoKod;
    KodNumber remittent = kNoKod;
    KodNumber remittent_kommun = kNoKod;
    KodNumber kommun = kNoKod;
    KodNumber handlingsplan = kNoKod;
};
static_assert(sizeof(RegistreringRow) <= 48);

}  // namespace samspar::domain
