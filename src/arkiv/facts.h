#pragma once

#include <cstdint>
#include <string>

#include "domain/instant.h"

namespace samspar::arkiv {

// What the descriptions of an archive say of it beside its tables.
struct ArchiveFacts {
    std::string namn;  // of the förbund
    std::string organisationsnummer;
    std::string store_id;
    bool training = false;
    domain::Instant at;
    std::string program;
    int schema = 0;
    std::int64_t log_rows = 0;
    std::int64_t persons = 0;
    std::string first_day;  // of all registreringar; empty when there is none
    std::string last_day;
};

}  // namespace samspar::arkiv
