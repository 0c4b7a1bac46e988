#pragma once

#include <optional>
#include <string>
#include <vector>

#include "export/rattelse_files.h"
#include "publication/basis.h"
#include "publication/json.h"
#include "store/publicering.h"

namespace samspar::publication {

// What a rättelse is made of, read in one go.
struct RattelseSources {
    Basis basis;
    store::Publicering record;
    Json page;
    std::vector<store::PlaceRow> places;
    std::vector<std::string> withdrawn;  // ids of tables that are not in force any more
    int nummer = 0;                      // of the rättelse within the publicering
};

// Nothing when there is no such publicering.
[[nodiscard]] std::optional<RattelseSources> read_rattelse_sources(store::Scope& scope,
                                                                   int publicering,
                                                                   domain::Instant as_of);

// Tables that are withdrawn whole, with their headings. Nothing when one of them is none of the
// publicering, is withdrawn already or is named twice.
[[nodiscard]] std::optional<std::vector<exporting::WithdrawnTable>> withdrawn_tables(
    const RattelseSources& sources, const std::vector<std::string>& ids);

}  // namespace samspar::publication
