#include "http/api/statistik_scope.h"

#include <optional>

#include "http/account/rights.h"

namespace samspar::http {

domain::Snapshot only_insatser(const domain::Snapshot& whole,
                               const std::vector<domain::InsatsId>& insatser) {
    domain::Snapshot part;
    std::vector<std::optional<std::uint16_t>> new_place(whole.insatser.size());
    for (std::size_t i = 0; i < whole.insatser.size(); ++i) {
        domain::Insats insats = whole.insatser[i];
        if (!is_among(insatser, insats.id)) {
            continue;
        }
        if (insats.redovisas_i && !is_among(insatser, *insats.redovisas_i)) {
            insats.redovisas_i.reset();
        }
        new_place[i] = static_cast<std::uint16_t>(part.insatser.size());
        part.insatser.push_back(std::move(insats));
    }
    for (domain::RegistreringRow row : whole.rows) {
        if (new_place[row.insats]) {
            row.insats = *new_place[row.insats];
            part.rows.push_back(row);
        }
    }
    for (const domain::Antal& antal : whole.antal) {
        if (is_among(insatser, antal.insats)) {
            part.antal.push_back(antal);
        }
    }
    return part;
}

}  // namespace samspar::http
