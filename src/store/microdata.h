#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "domain/ids.h"
#include "domain/instant.h"
#include "store/release_files.h"
#include "store/store.h"

namespace samspar::store {

// What the store knows of a file of anonymous single registreringar.
struct Microdata {
    std::int64_t id = 0;      // set by the store
    int publicering = 0;      // of the same period
    domain::Instant made_at;  // set by the store
    std::string program;      // version
    std::string profil;
    std::int64_t lines = 0;
    std::string report;  // JSON
    std::string sha256;  // of the lines `sha256  name` of its parts
};

struct WholeMicrodata {
    Microdata record;
    std::vector<PubliceringFile> files;
    std::vector<domain::RegistreringId> registreringar;  // that are in it
};

// Writes it whole; it can never be changed or added to. REQUIRES: the publicering has none yet and
// no registrering is in another; else SQLite refuses with an exception.
void insert_microdata(WriteScope& scope, const Actor& actor, const WholeMicrodata& whole);

[[nodiscard]] std::optional<Microdata> find_microdata(Scope& scope, int publicering);
// Those that are in some file, ascending.
[[nodiscard]] std::vector<domain::RegistreringId> load_exported(Scope& scope);

}  // namespace samspar::store
