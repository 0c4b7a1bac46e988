#include "disclosure/microdata/source.h"

#include <algorithm>

#include "disclosure/model/answers.h"
#include "disclosure/model/dimension_names.h"
#include "statistics/scopes.h"

namespace samspar::disclosure {
namespace {

using domain::RegistreringRow;

std::vector<std::string> asked() {
    std::vector<std::string> names;
    for (const MicrodataProfile& profile : microdata_profiles()) {
        for (const MicrodataProfile::Column& column : profile.columns) {
            if (std::ranges::find(names, column.dimension) == names.end()) {
                names.push_back(column.dimension);
            }
        }
    }
    return names;
}

// Numbers of persons are 32 bits wide: none of them is the number of a row without a person.
std::uint64_t person_of(const RegistreringRow& row, std::size_t place) {
    constexpr std::uint64_t kNobodyKnown = std::uint64_t{1} << 32U;
    return row.person == 0 ? kNobodyKnown + place : row.person;
}

}  // namespace

std::size_t MicrodataSource::category(const Ended& of, const MicrodataColumn& column) const {
    const auto at = std::ranges::find(dimensions, column.number) - dimensions.begin();
    return column.category_of[of.answers[static_cast<std::size_t>(at)]];
}

MicrodataSource microdata_source(const domain::Snapshot& snapshot,
                                 const domain::Kodlistor& lists,
                                 domain::Period period,
                                 const std::vector<bool>& exported,
                                 Space& space) {
    const std::vector<std::string> questions = asked();
    std::vector<Dimension> dimensions;
    for (const std::string& name : questions) {
        dimensions.push_back(question(name, lists));
    }
    MicrodataSource source;
    source.universe = space.universe(universe_name(Counted::kAvslutade, period), dimensions);
    for (const std::string& name : questions) {
        source.dimensions.push_back(space.dimension(name));
    }
    Answers answers(lists, period, space);
    const statistics::Scopes scopes = statistics::make_scopes(snapshot, std::nullopt);
    for (std::size_t i = 0; i < snapshot.rows.size(); ++i) {
        const RegistreringRow& row = snapshot.rows[i];
        if (row.avslut < period.first.days || row.avslut > period.last.days ||
            scopes.of_insats[row.insats] == statistics::kOutside ||
            row.anledning == answers.rules().felregistrering) {
            continue;
        }
        MicrodataSource::Ended ended{
            i, {}, i >= exported.size() || !exported[i], person_of(row, i)};
        for (const std::string& name : questions) {
            ended.answers.push_back(answers.of(name, row));
        }
        source.exported_before += ended.exportable ? 0U : 1U;
        source.ended.push_back(std::move(ended));
    }
    return source;
}

}  // namespace samspar::disclosure
