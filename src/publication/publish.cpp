#include "publication/publish.h"

#include "disclosure/plan/table_words.h"
#include "publication/frozen_files.h"
#include "publication/json.h"
#include "publication/report.h"
#include "publication/stored_ledger.h"
#include "publication/stored_policy.h"
#include "store/rattelser.h"

namespace samspar::publication {
namespace {

std::vector<store::PlaceRow> places_of(const disclosure::PublishedRelease& release) {
    std::vector<store::PlaceRow> places;
    for (const disclosure::PublishedTable& table : release.tables()) {
        for (std::size_t row = 0; row < table.rows().size(); ++row) {
            for (std::size_t column = 0; column < table.columns().size(); ++column) {
                if (table.cell(row, column).state() == disclosure::CellState::kNotApplicable) {
                    continue;
                }
                const disclosure::CellName& name = table.name(row, column);
                places.push_back({.table = table.id(),
                                  .row = static_cast<int>(row),
                                  .column = static_cast<int>(column),
                                  .universe = name.universe,
                                  .key = name.key});
            }
        }
    }
    return places;
}

std::string versions_of_definitions() {
    std::string text;
    for (const disclosure::TableWords& words : disclosure::table_words()) {
        text += (text.empty() ? "" : " ") + disclosure::reference(words);
    }
    return text;
}

store::WholePublicering whole(const Prepared& prepared) {
    const disclosure::PublishedRelease& release = prepared.result.release.value();
    store::WholePublicering made;
    made.files = freeze(prepared.files);
    made.ledger = for_store(prepared.result.additions);
    made.places = places_of(release);
    made.record = {.nummer = prepared.nummer,
                   .period = release.period(),
                   .as_of = prepared.as_of,
                   .made_at = {},
                   .policy = prepared.policy.version,
                   .program = prepared.program,
                   .definitions = versions_of_definitions(),
                   .report = report_json(prepared).dump(),
                   .cells = static_cast<std::int64_t>(prepared.result.report.cells),
                   .hidden = static_cast<std::int64_t>(prepared.result.report.hidden),
                   .sha256 = sum_of_files(made.files),
                   .user_name = {},
                   .rattelser = 0};
    return made;
}

// Who publishes under rules that nobody has decided has not decided them by that.
constexpr std::string_view kNobodyDecided = "ingen, förvalda regler";

}  // namespace

std::variant<store::Publicering, Refusal> store_release(store::WriteScope& scope,
                                                        const store::Actor& actor,
                                                        const Prepared& prepared) {
    // The whole policy: before the first decision the defaults have the version that it will get.
    if (store::next_publicering(scope) != prepared.nummer ||
        store::count_rattelser(scope) != prepared.rattelser ||
        policy_in_force(scope) != prepared.policy) {
        return Refusal::kOvertaken;
    }
    keep_policy(scope, actor, prepared.policy, std::string(kNobodyDecided));
    store::insert_publicering(scope, actor, whole(prepared));
    return store::find_publicering(scope, prepared.nummer).value();
}

store::AuditEvent created(const store::Publicering& record) {
    return {
        .action = "publicering.create",
        .object_type = "publicering",
        .object_id = std::to_string(record.nummer),
        .result = store::AuditResult::kOk,
        .count = std::nullopt,
        .detail =
            Json{{"period", domain::to_string(record.period)}, {"sha256", record.sha256}}.dump()};
}

}  // namespace samspar::publication
