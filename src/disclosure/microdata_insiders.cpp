#include "disclosure/microdata_insiders.h"

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
            if (cell.universe == name && cell.state == LedgerState::hidden &&
                own->sum(space.parse(own->universe(), cell.key)).persons == 1) {
                add(insiders, name, cell.key);
            }
        }
    }
}

void add_of_file(const Space& space,
                 const MicrodataSource& source,
                 const std::vector<MicrodataColumn>& columns,
                 const MicrodataLines& lines,
                 Insiders& insiders) {
    std::map<MicrodataLine, std::size_t> counts;
    for (const MicrodataSource::Ended& ended : source.ended) {
        MicrodataLine line;
        for (const MicrodataColumn& column : columns) {
            line.push_back(static_cast<std::uint16_t>(source.category(ended, column)));
        }
        ++counts[line];
    }
    for (const auto& [line, count] : counts) {
        if (count != 1 || lines.contains(line)) {
            continue;
        }
        CellKey key{source.universe, {}};
        for (std::size_t i = 0; i < line.size(); ++i) {
            key.factors.push_back({columns[i].number, columns[i].categories[line[i]].leaves});
        }
        std::ranges::sort(key.factors);
        add(insiders, space.universes()[source.universe].name, space.text(key));
    }
}

}  // namespace

std::vector<AuditModel::Insider> microdata_insiders(const Space& space,
                                                    const Ledger& published,
                                                    const PeriodPopulation& population,
                                                    const MicrodataSource& source,
                                                    const std::vector<MicrodataColumn>& columns,
                                                    const MicrodataLines& lines) {
    Insiders insiders;
    add_of_tables(space, published, population, insiders);
    add_of_file(space, source, columns, lines, insiders);
    return insiders;
}

}  // namespace samspar::disclosure
