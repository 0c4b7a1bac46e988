#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "domain/instant.h"
#include "store/publicering_ledger.h"
#include "store/release_files.h"
#include "store/store.h"

namespace samspar::store {

// What the store knows of a rättelse beside its files and its lines of the ledger.
struct Rattelse {
    std::int64_t id = 0;  // set by the store
    int publicering = 0;
    int nummer = 0;           // within the publicering
    domain::Instant as_of;    // the registreringar as they stood then
    domain::Instant made_at;  // set by the store
    int policy = 0;           // version
    std::string program;      // version
    std::string skal;
    std::string report;  // JSON
    std::string sha256;  // of the lines `sha256  name` of its files
};

struct WholeRattelse {
    Rattelse record;
    std::vector<PubliceringFile> files;
    LedgerRows ledger;
};

// Writes it whole; it can never be changed or added to. REQUIRES: `nummer` is next_rattelse; else
// SQLite refuses with an exception.
void insert_rattelse(WriteScope& scope, const Actor& actor, const WholeRattelse& whole);

// 1 for the first of a publicering; there are no holes.
[[nodiscard]] int next_rattelse(Scope& scope, int publicering);
// How many there are of all publiceringar.
[[nodiscard]] std::int64_t count_rattelser(Scope& scope);

// Of one publicering, the first first.
[[nodiscard]] std::vector<Rattelse> load_rattelser(Scope& scope, int publicering);
}  // namespace samspar::store
