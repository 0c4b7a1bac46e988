#include "acts/only_insatser.h"

#include <algorithm>
#include <optional>

namespace samspar::acts {

domain::Snapshot only_insatser(const domain::Snapshot& whole,
                               const std::vector<domain::InsatsId>& insatser) {
    const auto among = [&](domain::InsatsId insats) {
        return std::ranges::find(insatser, insats) != insatser.end();
    };
    domain::Snapshot part;
    std::vector<std::optional<std::uint16_t>> new_place(whole.insatser.size());
    for (std::size_t i = 0; i < whole.insatser.size(); ++i) {
        domain::Insats insats = whole.insatser[i];
        if (!among(insats.id)) {
            continue;
        }
        if (insats.redovisas_i && !among(*insats.redovisas_i)) {
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
        if (among(antal.insats)) {
            part.antal.push_back(antal);
        }
    }
    return part;
}

}  // namespace samspar::acts
