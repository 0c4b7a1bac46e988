#include <algorithm>
#include <set>

#include "audit/read_parts.h"

namespace samspar::audit {
namespace {

struct Mark {
    Count least = 0;
    std::optional<Count> most;
};

using Marks = std::map<std::string, Mark>;

Marks read_marks(const PartReader& reader, Fields& root) {
    Marks marks;
    if (const auto symbols = root.find("symbols")) {
        for (const auto& [name, value] : Fields(*symbols).rest()) {
            Fields fields(value);
            Mark mark;
            if (const auto least = fields.find("min")) {
                mark.least = least->whole(0);
            }
            if (const auto most = fields.find("max")) {
                mark.most = most->whole(mark.least);
            }
            fields.ignore({"title", "label", "note", "text"});
            fields.report_rest(reader.publication);
            marks.emplace(name, mark);
        }
    }
    return marks;
}

void add_once(std::vector<int>& dims, int dim) {
    if (std::find(dims.begin(), dims.end(), dim) == dims.end()) {
        dims.push_back(dim);
    }
}

void read_content(Fields& fields, const Marks& marks, Cell& cell) {
    const auto value = fields.find("v");
    const auto symbol = fields.find("s");
    if (value.has_value() == symbol.has_value()) {
        fields.fail("must have either a number \"v\" or a mark \"s\"");
    }
    if (value) {
        cell.value = value->whole(0);
        return;
    }
    const auto mark = marks.find(symbol->text());
    if (mark == marks.end()) {
        symbol->fail("the mark \"" + symbol->text() + "\" is not among the symbols");
    }
    cell.least = mark->second.least;
    cell.most = mark->second.most;
}

struct Frame {
    std::vector<int> dims;
    Region where;
};

// A `margin_of`, to be read when all tables of the file are there.
struct Margin {
    std::size_t table = 0;
    Value of;
};

const Table* table_called(const PartReader& reader, const std::string& id) {
    const auto& tables = reader.publication.tables;
    const auto found = std::find_if(tables.begin(), tables.end(), [&](const Table& table) {
        return table.source == reader.source && table.id == id;
    });
    return found == tables.end() ? nullptr : &*found;
}

// The dimensions of the fuller table, by that table's id or by name.
std::vector<int> dims_of(const PartReader& reader, const Value& name, int universe) {
    const Table* fuller = table_called(reader, name.text());
    if (fuller == nullptr) {
        return {reader.names.dimension_of(name, universe, name.text())};
    }
    if (fuller->universe != universe) {
        name.fail("is a table of other persons");
    }
    return fuller->crossed;
}

void read_margin(const PartReader& reader, const Margin& margin) {
    Table& table = reader.publication.tables[margin.table];
    const bool one = margin.of.json().is_string();
    for (const Value& name : one ? std::vector{margin.of} : margin.of.items()) {
        for (const int dim : dims_of(reader, name, table.universe)) {
            add_once(table.crossed, dim);
        }
    }
}

Cell read_cell(const PartReader& reader,
               const Value& value,
               const Frame& frame,
               const Marks& marks) {
    Fields fields(value);
    const Value place = fields.need("c");
    const std::vector<Value> codes = place.items();
    if (codes.size() != frame.dims.size()) {
        place.fail("must have one code for each of the table's dimensions");
    }
    Cell cell;
    cell.table = static_cast<int>(reader.publication.tables.size()) - 1;
    cell.region = frame.where;
    for (std::size_t i = 0; i < codes.size(); ++i) {
        const LeafSet leaves = reader.names.leaves(codes[i], frame.dims[i], codes[i].text());
        reader.names.restrict_to(cell.region, frame.dims[i], leaves);
    }
    cell.label = label_of(reader.publication.tables.back().id, codes);
    read_content(fields, marks, cell);
    fields.ignore({"note"});
    fields.report_rest(reader.publication);
    return cell;
}

Frame read_frame(const PartReader& reader, Fields& fields, Table& table) {
    Frame frame;
    const Value universe = fields.need("universe");
    table.universe = frame.where.universe = reader.names.universe(universe, universe.text());
    const Value dims = fields.need("dims");
    for (const Value& item : dims.items()) {
        const int dim = reader.names.dimension_of(item, table.universe, item.text());
        if (std::find(frame.dims.begin(), frame.dims.end(), dim) != frame.dims.end()) {
            item.fail("names a dimension twice");
        }
        frame.dims.push_back(dim);
    }
    table.crossed = frame.dims;
    if (const auto where = fields.find("where")) {
        for (const auto& [name, code] : Fields(*where).rest()) {
            const int dim = reader.names.dimension_of(code, table.universe, name);
            reader.names.restrict_to(frame.where, dim, reader.names.leaves(code, dim));
            add_once(table.crossed, dim);
        }
    }
    return frame;
}

void read_table(const PartReader& reader,
                const Value& value,
                const Marks& marks,
                std::vector<Margin>& margins) {
    Fields fields(value);
    Table table;
    table.source = reader.source;
    const Value id = fields.need("id");
    table.id = id.text();
    if (table_called(reader, table.id) != nullptr) {
        id.fail("\"" + table.id + "\" is the id of an earlier table");
    }
    if (const auto printed = fields.find("printed")) {
        table.printed = printed->boolean();
    }
    const auto groups = fields.find("groups");
    table.groups = groups ? groups->boolean() : table.printed;
    const Frame frame = read_frame(reader, fields, table);
    if (const auto margin = fields.find("margin_of")) {
        margins.push_back({reader.publication.tables.size(), *margin});
    }
    reader.publication.tables.push_back(table);
    const Value cells = fields.need("cells");
    for (const Value& cell : cells.items()) {
        reader.publication.cells.push_back(read_cell(reader, cell, frame, marks));
    }
    fields.ignore({"title", "label", "note"});
    fields.report_rest(reader.publication);
}

}  // namespace

void read_tables(const PartReader& reader, Fields& root) {
    const Marks marks = read_marks(reader, root);
    const Value tables = root.need("tables");
    std::vector<Margin> margins;
    for (const Value& table : tables.items()) {
        read_table(reader, table, marks, margins);
    }
    for (const Margin& margin : margins) {
        read_margin(reader, margin);
    }
}

}  // namespace samspar::audit
