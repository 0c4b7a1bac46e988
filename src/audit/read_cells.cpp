#include <algorithm>

#include "audit/read_parts.h"

namespace samspar::audit {
namespace {

const Cell& printed_cell(const PartReader& reader, const Value& place, const std::string& label) {
    for (const Cell& cell : reader.publication.cells) {
        const Table& table = reader.publication.tables[static_cast<std::size_t>(cell.table)];
        if (table.source == reader.source && cell.label == label) {
            return cell;
        }
    }
    place.fail("no cell of this file is called \"" + label + "\"");
}

Reference printed(const PartReader& reader, const Value& place, const std::string& label) {
    const Cell& cell = printed_cell(reader, place, label);
    const Table& table = reader.publication.tables[static_cast<std::size_t>(cell.table)];
    return {cell.region, {table.crossed.begin(), table.crossed.end()}};
}

// A code of a loop's dimension: left out, or "$insats" in a loop over insats.
bool follows_loop(const Value& code, const std::string& dimension) {
    return code.json().is_string() && code.text() == "$" + dimension;
}

Reference counted(const PartReader& reader,
                  Fields& fields,
                  std::initializer_list<std::string_view> besides) {
    const Value universe = fields.need("u");
    Reference read;
    read.region.universe = reader.names.universe(universe, universe.text());
    fields.ignore(besides);
    for (const auto& [name, code] : fields.rest()) {
        const int dim = reader.names.dimension_of(code, read.region.universe, name);
        if (reader.loops.contains(dim) && follows_loop(code, name)) {
            continue;
        }
        reader.names.restrict_to(read.region, dim, reader.names.leaves(code, dim));
        read.named.insert(dim);
    }
    return read;
}

}  // namespace

std::string label_of(const std::string& table, const std::vector<Value>& codes) {
    std::string label = table + "[";
    for (std::size_t i = 0; i < codes.size(); ++i) {
        label += (i == 0 ? "" : ",") + codes[i].text();
    }
    return label + "]";
}

Reference read_cell_reference(const PartReader& reader,
                              const Value& value,
                              std::initializer_list<std::string_view> besides) {
    if (value.json().is_string()) {
        return printed(reader, value, value.text());
    }
    Fields fields(value);
    if (const auto table = fields.find("table")) {
        const std::string label = label_of(table->text(), fields.need("c").items());
        fields.ignore(besides);
        fields.report_rest(reader.publication);
        return printed(reader, value, label);
    }
    if (fields.has("u")) {
        return counted(reader, fields, besides);
    }
    const Value cell = fields.need("cell");
    fields.ignore(besides);
    fields.report_rest(reader.publication);
    return read_cell_reference(reader, cell);
}

std::vector<Region> read_cells(const PartReader& reader, const Value& value) {
    if (!value.json().is_array()) {
        return {read_cell_reference(reader, value).region};
    }
    std::vector<Region> regions;
    for (const Value& item : value.items()) {
        regions.push_back(read_cell_reference(reader, item).region);
    }
    if (regions.empty()) {
        value.fail("must hold at least one cell");
    }
    return regions;
}

}  // namespace samspar::audit
