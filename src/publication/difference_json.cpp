#include "domain/rough_count.h"
#include "publication/difference.h"

namespace samspar::publication {
namespace {

Json causes_json(const std::vector<Cause>& causes) {
    Json list = Json::array();
    for (const Cause& cause : causes) {
        list.push_back(
            {{"slag", std::string(slag_of(cause))}, {"antal", domain::rough_count(cause.count)}});
    }
    return list;
}

Json cell_json(const PrintedCell& cell) {
    return {{"tabell", cell.table},
            {"rad", cell.row},
            {"kolumn", cell.column},
            {"publicerat", cell.published ? Json(*cell.published) : Json("X")}};
}

Json answer(Json causes, Json tables, Json cells, Json registreringar) {
    return {{"orsaker", std::move(causes)},
            {"tabeller", std::move(tables)},
            {"celler", std::move(cells)},
            {"registreringar", std::move(registreringar)}};
}

}  // namespace

std::string_view slag_of(const Cause& cause) {
    return cause.kind ? store::to_string(*cause.kind) : "insats";
}

Json to_json(const Difference& difference) {
    Json cells = Json::array();
    for (const ChangedCell& cell : difference.cells) {
        Json one = cell_json(cell);
        one["orsaker"] = causes_json(cell.causes);
        cells.push_back(std::move(one));
    }
    Json tables = Json::array();
    for (const ChangedTable& table : difference.tables) {
        tables.push_back({{"tabell", table.table}, {"orsaker", causes_json(table.causes)}});
    }
    return answer(
        causes_json(difference.causes), std::move(tables), std::move(cells), Json::array());
}

Json to_json(const std::vector<OwnChange>& changes) {
    Json list = Json::array();
    for (const OwnChange& change : changes) {
        Json cells = Json::array();
        for (const PrintedCell& cell : change.cells) {
            cells.push_back(cell_json(cell));
        }
        list.push_back({{"kod", change.kod},
                        {"slag", std::string(store::to_string(change.kind))},
                        {"celler", std::move(cells)}});
    }
    return answer(Json::array(), Json::array(), Json::array(), std::move(list));
}

}  // namespace samspar::publication
