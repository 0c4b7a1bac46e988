#include <algorithm>

#include "audit/read_parts.h"

namespace samspar::audit {
namespace {

Region region_of_label(const PartReader& reader, const Value& place, const std::string& label) {
    for (const Cell& cell : reader.publication.cells) {
        const Table& table = reader.publication.tables[static_cast<std::size_t>(cell.table)];
        if (table.source == reader.source && cell.label == label) {
            return cell.region;
        }
    }
    place.fail("no cell of this file is called \"" + label + "\"");
}

// A known cell is written like the cells of relations, or by its place in a table: "T1[A,K]".
Region read_place(const PartReader& reader, Fields& known) {
    const auto cell = known.find("cell");
    if (!cell) {
        return read_region(reader, known, {"v", "value", "id", "title", "note"});
    }
    known.report_rest(reader.publication.unread);
    if (cell->json().is_string()) {
        return region_of_label(reader, *cell, cell->text());
    }
    Fields inner(*cell);
    return read_region(reader, inner);
}

Fact known_fact(const PartReader& reader, const std::string& label, Region region, Count count) {
    return {label, {{1, std::move(region)}}, {}, count, count, reader.publication.families++};
}

void read_known(const PartReader& reader, const Value& value, Scenario& scenario) {
    Fields fields(value);
    fields.ignore({"v", "value", "id", "title", "note"});
    const Value count = fields.has("v") ? fields.need("v") : fields.need("value");
    const Count known = count.whole(0);
    scenario.facts.push_back(known_fact(reader, scenario.label, read_place(reader, fields), known));
}

bool has_any(const Value& value, std::initializer_list<const char*> names) {
    return value.json().is_object() && std::any_of(names.begin(), names.end(), [&](auto* name) {
               return value.json().contains(name);
           });
}

// One piece of knowledge: a relation, a known cell, or an object {"T1[A,K]": 1}.
void read_knowledge(const PartReader& reader, const Value& value, Scenario& scenario) {
    if (has_any(value, {"terms"})) {
        for (Fact& fact : read_relation(reader, value, scenario.label)) {
            scenario.facts.push_back(std::move(fact));
        }
    } else if (has_any(value, {"v", "value"})) {
        read_known(reader, value, scenario);
    } else {
        for (const auto& [label, count] : Fields(value).rest()) {
            scenario.facts.push_back(known_fact(
                reader, scenario.label, region_of_label(reader, count, label), count.whole(0)));
        }
    }
}

}  // namespace

void read_scenarios(const PartReader& reader, Fields& root) {
    const auto scenarios = root.find("scenarios");
    int number = 0;
    for (const Value& value : scenarios ? scenarios->items() : std::vector<Value>{}) {
        Fields fields(value);
        Scenario scenario;
        scenario.source = reader.source;
        const auto id = fields.find("id");
        scenario.label = id ? id->text() : "scenario " + std::to_string(++number);
        fields.ignore({"title", "note", "expect"});
        for (const auto& [name, knowledge] : fields.rest()) {
            if (knowledge.json().is_array()) {
                for (const Value& item : knowledge.items()) {
                    read_knowledge(reader, item, scenario);
                }
            } else {
                read_knowledge(reader, knowledge, scenario);
            }
        }
        if (scenario.facts.empty()) {
            value.fail("says nothing that somebody knows");
        }
        reader.publication.scenarios.push_back(std::move(scenario));
    }
}

}  // namespace samspar::audit
