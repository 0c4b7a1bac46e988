#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/date.h"
#include "domain/ids.h"

namespace samspar::domain {

enum class Inriktning : std::uint8_t { kIndividinriktad, kStrukturinriktad };

// How participants are counted: each one registered, or only a number (volyminsats).
enum class Registreringssatt : std::uint8_t { kIndivid, kAntal };

// What people take part in and what is reported (schema/domain.md section 2). A rename keeps the
// id.
struct Insats {
    InsatsId id;
    std::string namn;
    std::string beskrivning;
    Inriktning inriktning = Inriktning::kIndividinriktad;
    Registreringssatt registrering = Registreringssatt::kIndivid;
    bool arbetslivsinriktad = true;  // exits count in the outcome measures
    std::string huvudman;
    std::string malgrupp;
    std::string kon_begransning;  // code `kvinna` or `man`, empty for none
    std::optional<int> alder_fran;
    std::optional<int> alder_till;
    std::string metod;
    std::string ort;
    Date start;
    std::optional<Date> slut;
    std::optional<int> forvantad_tid;     // months
    std::optional<InsatsId> redovisas_i;  // its rows count under that insats in every table
    std::int64_t version = 0;             // counts changes; 0 = not stored yet
    bool operator==(const Insats&) const = default;
};

// Open for new registreringar on that day.
[[nodiscard]] bool is_open_on(const Insats& insats, Date day);

[[nodiscard]] std::string_view to_string(Inriktning value);
[[nodiscard]] std::optional<Inriktning> parse_inriktning(std::string_view text);
[[nodiscard]] std::string_view to_string(Registreringssatt value);
[[nodiscard]] std::optional<Registreringssatt> parse_registreringssatt(std::string_view text);

// A count entered by hand: volyminsatser, and years before Samspår.
struct Antal {
    InsatsId insats;
    std::string enhet;  // vårdcentral ..., empty for the whole insats
    int year = 0;
    std::string kon;  // code, empty when not split by kön
    std::int64_t count = 0;
    bool operator==(const Antal&) const = default;
};

}  // namespace samspar::domain
