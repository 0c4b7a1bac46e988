#include "store/snapshot_row.h"

#include "store/packed_row.h"

namespace samspar::store {

domain::RegistreringRow snapshot_row(const domain::Registrering& content,
                                     std::uint32_t person,
                                     InsatsPlaces& places) {
    domain::RegistreringRow row;
    row.start = content.start.days;
    row.avslut = content.avslut ? content.avslut->date.days : domain::kStillOpen;
    row.insats = places.of(content.insats.value);
    row.person = person;
    unpack(pack(content), row);
    return row;
}

}  // namespace samspar::store
