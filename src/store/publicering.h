#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "domain/ids.h"
#include "domain/instant.h"
#include "domain/period.h"
#include "store/publicering_files.h"
#include "store/publicering_ledger.h"
#include "store/store.h"

namespace samspar::store {

// What the store knows of a publicering beside its files and its ledger.
struct Publicering {
    int nummer = 0;
    domain::Period period;
    domain::Instant as_of;    // the registreringar as they stood then
    domain::Instant made_at;  // set by the store
    int policy = 0;           // version
    std::string program;      // version
    std::string definitions;  // `publicering.insatser@1 ...`
    std::string report;       // JSON
    std::int64_t cells = 0;   // different counts, and how many of them are hidden
    std::int64_t hidden = 0;
    std::string sha256;          // of the lines `sha256  name` of the files, lower-case hexadecimal
    std::string user_name;       // display name of who made it; empty for the command line
    std::int64_t rattelser = 0;  // of it, until now
};

// A publicering with all its parts.
struct WholePublicering {
    Publicering record;
    std::vector<PubliceringFile> files;
    LedgerRows ledger;
    std::vector<PlaceRow> places;
};

// Writes it whole; it can never be changed or added to. REQUIRES: `nummer` is next_publicering and
// no earlier publicering overlaps the period; else SQLite refuses with an exception.
void insert_publicering(WriteScope& scope, const Actor& actor, const WholePublicering& whole);

// 1 for the first; there are no holes.
[[nodiscard]] int next_publicering(Scope& scope);

// Newest first.
[[nodiscard]] std::vector<Publicering> load_publiceringar(Scope& scope);
[[nodiscard]] std::optional<Publicering> find_publicering(Scope& scope, int nummer);

}  // namespace samspar::store
