#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "acts/doer.h"
#include "acts/environment.h"
#include "acts/outcome.h"
#include "domain/kodlista.h"

namespace samspar::acts {

// A code that the förbund adds to one of its lists. What it means is settled by this: its code, its
// group and where it is published stay.
struct NewKod {
    std::string list;
    std::string code;
    std::string label;
    std::string help;
    std::string group;
    // A group of schema/publicering/grupper.csv; may be left out when there is only one.
    std::string published_under;
    std::optional<domain::Date> valid_from;
    std::optional<domain::Date> valid_to;
};

// What is to become of a code; what is left out stays.
struct KodChange {
    std::string list;
    std::string code;
    std::optional<std::string> label;
    std::optional<std::string> help;
    std::optional<std::optional<domain::Date>> valid_to;  // its last day, or none
    std::optional<std::string> after;                     // a code of the list; empty: first of all
    std::vector<std::string> confirmed = {};              // codes of effects that are meant
};

struct NewKommun {
    std::string code;
    std::string namn;
    std::optional<domain::Date> valid_from;
};

// The three give the code as it is now. They refuse with kNotFound for a list or a code that is
// not there, and with kInvalid: fields of schema/etiketter.csv, records `kodlista` and `kommun`.
// A last day that is before days on which registreringar have the code is kNeedsConfirmation:
// `registreringar_outside`, with how many. They keep it, and count as before.
[[nodiscard]] Outcome<domain::Kod> add_kod(const Environment& environment,
                                           const Doer& doer,
                                           const NewKod& wanted,
                                           const Repetition<domain::Kod>& repetition);
[[nodiscard]] Outcome<domain::Kod> change_kod(const Environment& environment,
                                              const Doer& doer,
                                              const KodChange& change,
                                              const Repetition<domain::Kod>& repetition);

// A kommun joins the förbund: hemkommun and remittent can be it from that day on.
[[nodiscard]] Outcome<domain::Kod> add_kommun(const Environment& environment,
                                              const Doer& doer,
                                              const NewKommun& wanted,
                                              const Repetition<domain::Kod>& repetition);

}  // namespace samspar::acts
