#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "domain/insats.h"
#include "domain/registrering.h"

namespace samspar::store {

// Rows of an insats carry its place in the list of insatser.
class InsatsPlaces {
public:
    explicit InsatsPlaces(const std::vector<domain::Insats>& insatser) {
        for (std::size_t i = 0; i < insatser.size(); ++i) {
            places_[insatser[i].id.value] = static_cast<std::uint16_t>(i);
        }
    }
    std::uint16_t of(std::int64_t insats) {
        if (insats != last_) {
            place_ = places_.at(insats);
            last_ = insats;
        }
        return place_;
    }

private:
    std::map<std::int64_t, std::uint16_t> places_;
    std::int64_t last_ = 0;
    std::uint16_t place_ = 0;
};

// A registrering as statistics see it. `person`: 0 for nobody known. REQUIRES: its insats is among
// the places, and it is not felregistrerad.
[[nodiscard]] domain::RegistreringRow snapshot_row(const domain::Registrering& content,
                                                   std::uint32_t person,
                                                   InsatsPlaces& places);

}  // namespace samspar::store
