#pragma once

#include <string>
#include <vector>

namespace samspar::domain {

struct Kommun {
    std::string code;  // four digits
    std::string namn;
};

// The samordningsförbund that owns this installation.
struct Forbund {
    std::string namn;
    std::string organisationsnummer;  // empty when not given
    std::vector<Kommun> kommuner;
    std::vector<std::string> parter;
    std::vector<std::string>
        optional_fields;    // which optional fields of a registrering it collects
    bool training = false;  // a training store: marked everywhere, never real data
};

}  // namespace samspar::domain
