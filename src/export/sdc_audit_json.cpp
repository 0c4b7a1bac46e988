#include "export/sdc_audit_json.h"

#include <nlohmann/json.hpp>

namespace samspar::exporting {
namespace {

using Json = nlohmann::ordered_json;
using disclosure::AuditModel;

constexpr const char* kMark = "X";

Json key_json(const AuditModel::Key& key) {
    Json json{{"u", key.universe}};
    for (const auto& [dimension, code] : key.codes) {
        json[dimension] = code;
    }
    return json;
}

Json dimensions_json(const AuditModel& model) {
    Json json = Json::object();
    for (const AuditModel::Dimension& dimension : model.dimensions) {
        Json groups = Json::object();
        for (const auto& [code, leaves] : dimension.groups) {
            groups[code] = leaves;
        }
        json[dimension.name] = {{"leaves", dimension.leaves}, {"groups", groups}};
    }
    return json;
}

Json universes_json(const AuditModel& model) {
    Json json = Json::object();
    for (const AuditModel::Universe& universe : model.universes) {
        json[universe.name] = {{"dims", universe.dimensions}};
    }
    return json;
}

Json audit_table_json(const AuditModel::Table& table) {
    Json cells = Json::array();
    for (const AuditModel::Cell& cell : table.cells) {
        Json json{{"c", cell.codes}};
        if (cell.count) {
            json["v"] = *cell.count;
        } else {
            json["s"] = kMark;
        }
        cells.push_back(std::move(json));
    }
    Json json{{"id", table.id},
              {"universe", table.universe},
              {"dims", table.dimensions},
              {"cells", std::move(cells)}};
    if (!table.printed) {
        json["printed"] = false;
        if (table.groups) {
            json["groups"] = true;
        }
    }
    return json;
}

Json relation_json(const AuditModel::Relation& relation) {
    Json terms = Json::array();
    for (const auto& [coefficient, key] : relation.terms) {
        terms.push_back(Json::array({coefficient, key_json(key)}));
    }
    return {{"id", relation.id},
            {"op", relation.op},
            {"rhs", relation.rhs},
            {"terms", std::move(terms)}};
}

Json ratio_json(const AuditModel::Ratio& ratio) {
    return {{"id", ratio.id},
            {"num", key_json(ratio.numerator)},
            {"den", key_json(ratio.denominator)},
            {"value", ratio.percent},
            {"decimals", 0},
            {"scale", 100}};
}

// Months are days divided by 30.4375: not whole numbers.
Json mean_json(const AuditModel::Mean& mean) {
    return {{"id", mean.id},
            {"n", key_json(mean.of)},
            {"value", mean.value},
            {"decimals", 0},
            {"integer", false}};
}

Json insider_json(const AuditModel::Insider& insider) {
    Json know = key_json(insider.key);
    know["v"] = insider.count;
    return {{"id", insider.id}, {"know", Json::array({std::move(know)})}};
}

template <typename Parts, typename Write>
Json array_of(const Parts& parts, Write write) {
    Json json = Json::array();
    for (const auto& part : parts) {
        json.push_back(write(part));
    }
    return json;
}

}  // namespace

std::string sdc_audit_json(const AuditModel& model) {
    Json policy{{"threshold", model.threshold},
                {"min_width", model.min_width},
                {"coalition", model.coalition}};
    if (!model.zero_exact) {
        policy["zero_exact"] = false;
    }
    Json json{{"format", "sdc-audit/1"},
              {"title", model.title},
              {"policy", policy},
              {"symbols", {{kMark, {{"min", 0}}}}},
              {"sensitive", model.sensitive},
              {"dimensions", dimensions_json(model)},
              {"universes", universes_json(model)},
              {"tables", array_of(model.tables, audit_table_json)},
              {"relations", array_of(model.relations, relation_json)},
              {"ratios", array_of(model.ratios, ratio_json)},
              {"means", array_of(model.means, mean_json)}};
    if (!model.insiders.empty()) {
        json["scenarios"] = array_of(model.insiders, insider_json);
    }
    return json.dump(1) + "\n";
}

}  // namespace samspar::exporting
