#include <algorithm>

#include "audit/read_parts.h"

namespace samspar::audit {
namespace {

struct Loop {
    int dim = 0;
    std::string name;
    std::vector<std::string> codes;
};

using Choice = std::map<int, std::string>;

std::vector<std::string> loop_codes(const Dimension& dimension, const Value& value) {
    if (value.json().is_array()) {
        return value.texts();
    }
    if (value.text() == "leaves") {
        return dimension.leaves;
    }
    if (value.text() != "groups") {
        value.fail("must be \"leaves\", \"groups\" or a list of codes");
    }
    std::vector<std::string> groups;
    for (const auto& [code, leaves] : dimension.codes) {
        if (std::find(dimension.leaves.begin(), dimension.leaves.end(), code) ==
            dimension.leaves.end()) {
            groups.push_back(code);
        }
    }
    return groups;
}

std::vector<Loop> read_loops(const PartReader& reader, Fields& relation) {
    std::vector<Loop> loops;
    const auto value = relation.find("for");
    if (value && value->json().is_array()) {
        for (const Value& name : value->items()) {
            const int dim = reader.names.dimension(name, name.text());
            loops.push_back({dim, name.text(), reader.names.at(dim).leaves});
        }
    } else if (value) {
        for (const auto& [name, codes] : Fields(*value).rest()) {
            const int dim = reader.names.dimension(codes, name);
            loops.push_back({dim, name, loop_codes(reader.names.at(dim), codes)});
        }
    }
    return loops;
}

// More rows than unknowns there may be are a slip, and no machine has room for them.
constexpr double kMostRepetitions = 200'000;

void require_room(Fields& relation, const std::vector<Loop>& loops) {
    double count = 1;
    for (const Loop& loop : loops) {
        count *= static_cast<double>(loop.codes.size());
    }
    if (count > kMostRepetitions) {
        relation.fail("loops over more than 200000 combinations");
    }
}

// Every combination of one code from each loop.
std::vector<Choice> choices(const std::vector<Loop>& loops) {
    std::vector<Choice> all{{}};
    for (const Loop& loop : loops) {
        std::vector<Choice> longer;
        for (const Choice& choice : all) {
            for (const std::string& code : loop.codes) {
                Choice next = choice;
                next[loop.dim] = code;
                longer.push_back(std::move(next));
            }
        }
        all = std::move(longer);
    }
    return all;
}

Fact::Part read_term(const PartReader& reader, const Value& value, const Choice& choice) {
    const std::vector<Value> items = value.items();
    if (items.size() != 2) {
        value.fail("must be [coefficient, cell]");
    }
    const Reference cell = read_cell_reference(reader, items[1]);
    Fact::Part part{items[0].whole(), cell.region};
    for (const auto& [dim, code] : choice) {
        // A dimension the term names itself does not follow the loop.
        if (reader.names.has_dimension(part.region.universe, dim) && !cell.named.contains(dim)) {
            reader.names.restrict_to(part.region, dim, reader.names.leaves(items[1], dim, code));
        }
    }
    return part;
}

void read_bounds(Fields& relation, Fact& fact) {
    Count rhs = 0;
    if (const auto value = relation.find("rhs")) {
        rhs = value->whole();
    }
    std::string op = "=";
    const auto value = relation.find("op");
    if (value) {
        op = value->text();
    }
    op = op == "==" ? "=" : op;
    if (op != "=" && op != "<=" && op != ">=") {
        value->fail("must be \"=\", \"<=\" or \">=\"");
    }
    if (op != "<=") {
        fact.lower = rhs;
    }
    if (op != ">=") {
        fact.upper = rhs;
    }
}

std::string label_of(const std::string& name, const Choice& choice) {
    std::string label = name;
    for (const auto& [dim, code] : choice) {
        label += (label.size() == name.size() ? "[" : ",") + code;
    }
    return choice.empty() ? label : label + "]";
}

void require_used(const PartReader& reader,
                  Fields& relation,
                  const std::vector<Loop>& loops,
                  const Fact& sample) {
    for (const Loop& loop : loops) {
        const bool used =
            std::any_of(sample.parts.begin(), sample.parts.end(), [&](const Fact::Part& part) {
                return reader.names.has_dimension(part.region.universe, loop.dim);
            });
        if (!used) {
            relation.fail("loops over \"" + loop.name + "\", which none of its terms has");
        }
    }
}

}  // namespace

std::vector<Fact> read_relation(const PartReader& reader,
                                const Value& relation,
                                const std::string& name) {
    Fields fields(relation);
    const auto id = fields.find("id");
    const std::vector<Loop> loops = read_loops(reader, fields);
    require_room(fields, loops);
    const Value terms = fields.need("terms");
    PartReader looping = reader;
    for (const Loop& loop : loops) {
        looping.loops.insert(loop.dim);
    }
    const int family = reader.publication.families++;
    std::vector<Fact> facts;
    for (const Choice& choice : choices(loops)) {
        Fact fact;
        fact.family = family;
        fact.label = label_of(id ? id->text() : name, choice);
        for (const Value& term : terms.items()) {
            fact.parts.push_back(read_term(looping, term, choice));
        }
        read_bounds(fields, fact);
        facts.push_back(std::move(fact));
    }
    if (!facts.empty()) {
        require_used(reader, fields, loops, facts.front());
    }
    fields.ignore({"title", "note"});
    fields.report_rest(reader.publication);
    return facts;
}

void read_relations(const PartReader& reader, Fields& root) {
    if (const auto relations = root.find("relations")) {
        int number = 0;
        for (const Value& relation : relations->items()) {
            std::vector<Fact> facts =
                read_relation(reader, relation, "relation " + std::to_string(++number));
            std::move(facts.begin(), facts.end(), std::back_inserter(reader.publication.facts));
        }
    }
}

}  // namespace samspar::audit
