#include "disclosure/rattelse/alone.h"

#include <algorithm>

namespace samspar::disclosure {
namespace {

// Every count is under it, so that of every mark the width is asked.
constexpr int kAboveAll = 1'000'000;

// A printed table says no more than equations; as a table its numbers would be under the threshold.
void tell_as_equations(AuditModel& model, const AuditModel::Table& table) {
    for (const AuditModel::Cell& cell : table.cells) {
        if (!cell.count) {
            continue;
        }
        AuditModel::Key key{table.universe, {}};
        for (std::size_t i = 0; i < cell.codes.size(); ++i) {
            if (cell.codes[i] != "*") {
                key.codes.emplace_back(table.dimensions[i], cell.codes[i]);
            }
        }
        model.relations.push_back({table.id + " " + std::to_string(model.relations.size()),
                                   *cell.count,
                                   {{1, std::move(key)}}});
    }
}

}  // namespace

AuditModel model_alone(const Policy& policy,
                       const Ledger& edition,
                       const Space& space,
                       const std::vector<Relation>& within,
                       const std::vector<KnownBound>& told) {
    AuditModel model =
        audit_model_of_ledger("Rättelsen för sig", policy, edition, space, within, told);
    model.threshold = kAboveAll;
    model.sensitive.clear();
    for (const AuditModel::Table& table : model.tables) {
        if (table.printed) {
            tell_as_equations(model, table);
        }
    }
    std::erase_if(model.tables, [](const AuditModel::Table& table) { return table.printed; });
    return model;
}

}  // namespace samspar::disclosure
