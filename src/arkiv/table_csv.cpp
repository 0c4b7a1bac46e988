#include "arkiv/table_csv.h"

#include "domain/split.h"
#include "export/csv_cell.h"

namespace samspar::arkiv {
namespace {

constexpr char kSeparator = ',';
constexpr std::size_t kCsvPiece = std::size_t{64} * 1024;

std::string table_of(const Column& column) {
    return column.source.substr(0, column.source.find('.') + 1);
}

// What is selected for a column: of a file, what its place is made of, joined by a sign that
// stands in none of it.
std::string expression_of(const Column& column) {
    if (column.form != Form::kFile) {
        return column.source;
    }
    const std::string table = table_of(column);
    return table + column.owner + " || char(10) || " + table + "format || char(10) || " + table +
           "name";
}

std::string place_of(const Column& column, std::string_view joined) {
    const std::string_view owner = domain::take_part(joined, '\n');
    const std::string_view format = domain::take_part(joined, '\n');
    return frozen_path(column.folder, std::stoll(std::string(owner)), format, joined);
}

class Line {
public:
    void add(std::string_view cell) {
        if (!first_) {
            text_ += kSeparator;
        }
        first_ = false;
        text_ += exporting::csv_cell(cell, kSeparator);
    }
    // A lone column that is empty would be an empty line, which readers pass over.
    void end() {
        text_ += text_.empty() || text_.back() == '\n' ? "\"\"\n" : "\n";
        first_ = true;
    }
    std::string& text() { return text_; }

private:
    std::string text_;
    bool first_ = true;
};

}  // namespace

std::vector<std::string> heads_of(const TableFile& file) {
    std::vector<std::string> heads;
    for (const Column& column : file.columns) {
        heads.push_back(column.name);
        if (has_label(column)) {
            heads.push_back(column.name + "_etikett");
        }
    }
    return heads;
}

void write_table(store::Scope& scope, const TableFile& file, const Cells& cells, const Sink& sink) {
    Line line;
    for (const std::string& head : heads_of(file)) {
        line.add(head);
    }
    line.end();
    store::TableQuery query{.columns = {}, .from = file.from, .order = file.order};
    for (const Column& column : file.columns) {
        query.columns.push_back(expression_of(column));
    }
    store::each_table_row(scope, query, [&](std::span<const store::TableValue> values) {
        for (std::size_t i = 0; i < values.size(); ++i) {
            const Column& column = file.columns[i];
            const std::string cell = cells.text(column, values[i]);
            line.add(column.form == Form::kFile ? place_of(column, cell) : cell);
            if (has_label(column)) {
                line.add(cells.label(column, cell));
            }
        }
        line.end();
        if (line.text().size() >= kCsvPiece) {
            sink(line.text());
            line.text().clear();
        }
    });
    sink(line.text());
}

}  // namespace samspar::arkiv
