#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/instant.h"
#include "domain/registrering.h"
#include "store/store.h"

namespace samspar::store {

enum class Action : std::uint8_t {
    kStart,
    kAvslut,
    kRattelse,
    kFelregistrering,
    kAteroppna,
    kAngra,
    kImport,
};
[[nodiscard]] std::string_view to_string(Action action);

// A registrering as it stands now.
struct StoredRegistrering {
    domain::RegistreringId id;
    std::string kod;           // six signs, no hyphen
    std::int64_t version = 0;  // counts from 1
    domain::Instant created_at;
    domain::Registrering content;
};

// One state of the chain.
struct HistoryEntry {
    std::int64_t version = 0;
    domain::Instant at;
    std::string user;  // display name; empty for the command line
    Action action = Action::kStart;
    domain::Registrering content;
    std::string detail = {};  // of its audit row, when add_reasons has been asked
};

// --- reading

[[nodiscard]] std::optional<StoredRegistrering> find_registrering(Scope& scope,
                                                                  const domain::Kodlistor& lists,
                                                                  std::string_view kod);
[[nodiscard]] std::optional<StoredRegistrering> find_registrering(Scope& scope,
                                                                  const domain::Kodlistor& lists,
                                                                  domain::RegistreringId id);
// Oldest first.
[[nodiscard]] std::vector<HistoryEntry> load_history(Scope& scope,
                                                     const domain::Kodlistor& lists,
                                                     domain::RegistreringId id);
// The reason that the log keeps of each felregistrering and ateroppning, as `detail` of its entry.
void add_reasons(Scope& scope, domain::RegistreringId id, std::vector<HistoryEntry>& history);

// Codes of registreringar in the same insats, of the same kön and födelseår, that started within
// seven days of this one and are not felregistrerade: perhaps the same participant twice.
[[nodiscard]] std::vector<std::string> possible_duplicates(
    Scope& scope, const domain::Registrering& registrering);

}  // namespace samspar::store
