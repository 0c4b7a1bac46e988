#include <algorithm>
#include <array>

#include "audit/read_parts.h"

namespace samspar::audit {
namespace {

constexpr std::array kNumberNames{"v", "value", "n", "count"};

// The member that says how many somebody knows to be in a cell.
std::optional<std::string> number_name(const Value& value) {
    const auto* const name = std::ranges::find_if(kNumberNames, [&](const char* member) {
        return value.json().is_object() && value.json().contains(member);
    });
    return name == kNumberNames.end() ? std::nullopt : std::optional<std::string>(*name);
}

class ScenarioReader {
public:
    ScenarioReader(const PartReader& reader, std::string label)
        : reader_(reader), scenario_{reader.source, std::move(label), {}} {}

    // A relation; a cell and its number as {cell .., v: 1}, [cell, 1] or {"T1[A,K]": 1}; or a list
    // of these.
    void read(const Value& value) {
        if (value.json().is_array()) {
            read_list(value.items());
        } else if (value.json().is_object() && value.json().contains("terms")) {
            for (Fact& fact : read_relation(reader_, value, scenario_.label)) {
                scenario_.facts.push_back(std::move(fact));
            }
        } else if (const auto number = number_name(value)) {
            const Value count = Fields(value).need(*number);
            add(read_cell_reference(reader_, value, {*number, "id", "title", "note"}).region,
                count);
        } else {
            for (const auto& [label, count] : Fields(value).rest()) {
                if (!count.json().is_number()) {
                    value.fail("is neither a relation nor a cell and its number");
                }
                const nlohmann::json name = label;
                add(read_cell_reference(reader_, Value(name, count.where())).region, count);
            }
        }
    }

    Scenario scenario(const Value& place) && {
        if (scenario_.facts.empty()) {
            place.fail("says nothing that somebody knows");
        }
        return std::move(scenario_);
    }

private:
    void read_list(const std::vector<Value>& items) {
        if (items.size() == 2 && !items[0].json().is_number() && items[1].json().is_number()) {
            add(read_cell_reference(reader_, items[0]).region, items[1]);
            return;
        }
        std::ranges::for_each(items, [this](const Value& item) { read(item); });
    }

    void add(Region region, const Value& number) {
        const Count count = number.whole(0);
        scenario_.facts.push_back({scenario_.label,
                                   {{1, std::move(region)}},
                                   {},
                                   count,
                                   count,
                                   reader_.publication.families++});
    }

    const PartReader& reader_;
    Scenario scenario_;
};

// What is known may stand in members of any name, or be the scenario itself; texts are for people.
Scenario read_scenario(const PartReader& reader, const Value& value, const std::string& name) {
    Fields fields(value);
    const auto id = fields.find("id");
    ScenarioReader scenario(reader, id ? id->text() : name);
    if (number_name(value) || fields.has("terms")) {
        scenario.read(value);
        return std::move(scenario).scenario(value);
    }
    fields.ignore({"title", "note", "expect"});
    for (const auto& [member, knowledge] : fields.rest()) {
        if (knowledge.json().is_string()) {
            report_unread(knowledge, reader.publication);
        } else if (knowledge.json().is_number()) {
            const nlohmann::json known = {{member, knowledge.json()}};
            scenario.read(Value(known, knowledge.where()));
        } else {
            scenario.read(knowledge);
        }
    }
    return std::move(scenario).scenario(value);
}

}  // namespace

void read_scenarios(const PartReader& reader, Fields& root) {
    const auto scenarios = root.find("scenarios");
    std::vector<std::pair<std::string, Value>> named;
    if (scenarios && scenarios->json().is_object()) {
        named = Fields(*scenarios).rest();
    } else if (scenarios) {
        for (const Value& value : scenarios->items()) {
            named.emplace_back("scenario " + std::to_string(named.size() + 1), value);
        }
    }
    for (const auto& [name, value] : named) {
        if (value.json().is_object()) {
            reader.publication.scenarios.push_back(read_scenario(reader, value, name));
            continue;
        }
        ScenarioReader scenario(reader, name);
        scenario.read(value);
        reader.publication.scenarios.push_back(std::move(scenario).scenario(value));
    }
}

}  // namespace samspar::audit
