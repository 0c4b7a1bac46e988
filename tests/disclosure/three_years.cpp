#include "disclosure/three_years.h"

#include <algorithm>

#include "audit/audit.h"
#include "disclosure/published_year.h"
#include "disclosure/random_forbund.h"
#include "export/sdc_audit_json.h"

namespace samspar::testing {
namespace {

constexpr domain::KodNumber kFortsattRehabilitering = 4;

}  // namespace

void correct_one(domain::Snapshot& snapshot, std::mt19937& dice) {
    domain::RegistreringRow& row = snapshot.rows[dice() % snapshot.rows.size()];
    switch (dice() % 4) {
        case 0:
            row.kon = row.kon == 1 ? 2 : 1;
            break;
        case 1:
            row.start = std::min(row.start + 200, row.avslut);
            break;
        case 2:
            row.avslut = std::max(row.start, row.avslut - 300);
            row.anledning =
                row.anledning == domain::kNoKod ? kFortsattRehabilitering : row.anledning;
            break;
        default:
            row.insats = static_cast<std::uint16_t>(dice() % snapshot.insatser.size());
    }
}

void register_late(domain::Snapshot& snapshot, int persons) {
    std::vector<int> sizes(snapshot.insatser.size());
    for (const domain::RegistreringRow& row : snapshot.rows) {
        ++sizes[row.insats];
    }
    const auto largest =
        static_cast<std::uint16_t>(std::distance(sizes.begin(), std::ranges::max_element(sizes)));
    domain::RegistreringRow late =
        *std::ranges::find(snapshot.rows, largest, &domain::RegistreringRow::insats);
    late.start = domain::parse_date("2021-02-01")->days;
    late.avslut = domain::parse_date("2023-06-01")->days;
    snapshot.rows.insert(snapshot.rows.end(), static_cast<std::size_t>(persons), late);
}

ThreeYears publish_three_years(const domain::Kodlistor& lists,
                               std::uint32_t seed,
                               int late_corrections,
                               const disclosure::Defences& defences) {
    domain::Snapshot snapshot = random_forbund(
        lists, seed, {.insatser = 8, .registreringar = 220, .first_year = 2021, .years = 3});
    std::mt19937 dice(seed);
    ThreeYears result;
    for (int year = 2021; year <= 2023; ++year) {
        disclosure::ReleaseResult made = publish(snapshot, lists, year, result.ledger, defences);
        if (made.refusal) {
            return result;
        }
        result.ledger.append(made.additions);
        result.releases.push_back(std::move(made));
        result.registered.push_back(snapshot);
        for (int i = 0; i < late_corrections; ++i) {
            correct_one(snapshot, dice);
        }
    }
    return result;
}

audit::Report examine_together(const ThreeYears& years) {
    std::vector<std::string> files;
    for (const disclosure::ReleaseResult& release : years.releases) {
        files.push_back(exporting::sdc_audit_json(release.audit_model));
    }
    return audit::examine(files, {.fast = true});
}

}  // namespace samspar::testing
