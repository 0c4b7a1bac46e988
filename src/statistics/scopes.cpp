// Where an insats counts is decided once, before a row is looked at. An insats that is reported
// under another has no figures of its own in any table, and follows the other's arbetslivsinriktad;
// two that point at each other count for themselves, since no figure may be lost by a slip in a
// description. Nor by what an insats has become: people who were registered in it count, also when
// it takes only counts by now, or is reported under one that does.

#include "statistics/scopes.h"

#include <algorithm>

namespace samspar::statistics {
namespace {

std::size_t place_of(const domain::Snapshot& snapshot, domain::InsatsId id, std::size_t fallback) {
    const auto it = std::ranges::find(snapshot.insatser, id, &domain::Insats::id);
    return it == snapshot.insatser.end() ? fallback
                                         : static_cast<std::size_t>(it - snapshot.insatser.begin());
}

// The insatser under which rows are counted. Only those of volyminsatser are of interest, and most
// förbund have no rows of such.
std::vector<bool> with_rows(const domain::Snapshot& snapshot) {
    std::vector<bool> found(snapshot.insatser.size());
    const bool any = std::ranges::any_of(snapshot.insatser, [](const domain::Insats& insats) {
        return insats.registrering == domain::Registreringssatt::kAntal;
    });
    if (any) {
        for (const domain::RegistreringRow& row : snapshot.rows) {
            found[row.insats] = true;
        }
    }
    for (std::size_t i = 0; i < found.size(); ++i) {
        if (found[i]) {
            found[reported_under(snapshot, i)] = true;
        }
    }
    return found;
}

}  // namespace

std::size_t reported_under(const domain::Snapshot& snapshot, std::size_t place) {
    std::size_t at = place;
    for (std::size_t step = 0; step < snapshot.insatser.size(); ++step) {
        const auto& under = snapshot.insatser[at].redovisas_i;
        if (!under) {
            return at;
        }
        const std::size_t next = place_of(snapshot, *under, at);
        if (next == at) {
            return at;
        }
        at = next;
    }
    return place;  // a circle
}

Scopes make_scopes(const domain::Snapshot& snapshot, std::optional<domain::InsatsId> only) {
    Scopes scopes;
    const std::vector<bool> takes_part = with_rows(snapshot);
    std::vector<std::uint16_t> own(snapshot.insatser.size(), kOutside);
    for (std::size_t i = 0; i < snapshot.insatser.size(); ++i) {
        const domain::Insats& insats = snapshot.insatser[i];
        const bool counted =
            (insats.registrering == domain::Registreringssatt::kIndivid || takes_part[i]) &&
            (!only || insats.id == *only) && reported_under(snapshot, i) == i;
        if (counted) {
            own[i] = static_cast<std::uint16_t>(scopes.size());
            scopes.place.push_back(i);
            scopes.outcome.push_back(insats.arbetslivsinriktad ? 1 : 0);
        }
    }
    scopes.of_insats.reserve(snapshot.insatser.size());
    for (std::size_t i = 0; i < snapshot.insatser.size(); ++i) {
        scopes.of_insats.push_back(own[reported_under(snapshot, i)]);
    }
    return scopes;
}

bool is_open_in(const domain::Insats& insats, domain::Date first, domain::Date last) {
    return insats.inriktning == domain::Inriktning::kIndividinriktad &&
           insats.registrering == domain::Registreringssatt::kIndivid && insats.start <= last &&
           (!insats.slut || *insats.slut >= first);
}

}  // namespace samspar::statistics
