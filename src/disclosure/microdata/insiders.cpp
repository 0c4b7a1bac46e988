#include "disclosure/microdata/insiders.h"

#include <algorithm>

#include "domain/split.h"

namespace samspar::disclosure {
namespace {

using Insiders = std::vector<AuditModel::Insider>;

// As in the files of the releases: several leaves are the code `man+annat`.
AuditModel::Key key_of(std::string_view universe, std::string_view text) {
    AuditModel::Key key{std::string(universe), {}};
    while (!text.empty()) {
        const std::string_view part = domain::take_part(text, ';');
        const auto equals = part.find('=');
        std::string code(part.substr(equals + 1));
        std::ranges::replace(code, ',', '+');
        key.codes.emplace_back(part.substr(0, equals), std::move(code));
    }
    return key;
}

void add(Insiders& insiders, const std::string& universe, const std::string& text) {
    insiders.push_back({"alone in " + universe + " " + text, key_of(universe, text)});
}

void add_of_tables(const Space& space,
                   const Ledger& published,
                   const PeriodPopulation& population,
                   Insiders& insiders) {
    for (const Population* own : {&population.aktuella, &population.avslutade, &population.nya}) {
        const std::string& name = space.universes()[own->universe()].name;
        for (const LedgerCell& cell : published.cells) {
            if (cell.universe == name && cell.state == LedgerState::kHidden &&
                own->sum(space.parse(own->universe(), cell.key)).persons == 1) {
                add(insiders, name, cell.key);
            }
        }
    }
}

void add_of_left_out(const Space& space,
                     domain::Period period,
                     const std::vector<MicrodataColumn>& columns,
                     const std::vector<LeftOutCell>& left_out,
                     Insiders& insiders) {
    const std::string universe = left_out_universe(period);
    for (const LeftOutCell& cell : left_out) {
        if (cell.one_person) {
            AuditModel::Key key = audit_key(space, universe, columns, cell);
            std::string name = "alone in " + universe;
            for (const auto& [dimension, code] : key.codes) {
                name += " " + dimension + "=" + code;
            }
            insiders.push_back(
                {std::move(name), std::move(key), static_cast<std::int64_t>(cell.rows)});
        }
    }
}

}  // namespace

std::vector<AuditModel::Insider> microdata_insiders(const Space& space,
                                                    const Ledger& published,
                                                    const PeriodPopulation& population,
                                                    domain::Period period,
                                                    const std::vector<MicrodataColumn>& columns,
                                                    const std::vector<LeftOutCell>& left_out) {
    Insiders insiders;
    add_of_tables(space, published, population, insiders);
    add_of_left_out(space, period, columns, left_out, insiders);
    return insiders;
}

}  // namespace samspar::disclosure
