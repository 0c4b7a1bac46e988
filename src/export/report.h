#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "export/provenance.h"
#include "statistics/decimal.h"

namespace samspar::exporting {

// What people read, before it is known whether on paper, on a screen or in a workbook. Made from
// exact or from published statistics; what is hidden in those has no number here either.
struct ReportCell {
    enum class Kind {
        kEmpty,
        kNumber,
        kHidden,  // X
        kNobody,  // nobody can be there
        kText
    };
    Kind kind = Kind::kEmpty;
    statistics::Decimal number = {};                  // when it is a number
    std::optional<statistics::Decimal> percent = {};  // the share that it is, beside it
    std::string text = {};                            // when it is text
    bool change = false;                              // a number with its sign always shown
};

struct ReportColumn {
    std::string group;  // heading over several columns; may be empty
    std::string label;
    bool name = false;  // a proper name, which keeps its capital in running text
};

struct ReportRow {
    std::string label;
    bool total = false;
    std::vector<ReportCell> cells;  // as many as the columns
};

// One table, and the columns that its diagram draws: none, or one bar a row for each.
struct ReportGrid {
    std::string caption = {};
    std::string n = {};        // `n = 450`; may be empty
    std::string subject = {};  // what the table is about, without its number: `Flöde 2021`
    std::string row_head = {};
    std::vector<ReportColumn> columns = {};
    std::vector<ReportRow> rows = {};
    std::vector<std::string> notes = {};  // under the table
    std::vector<std::size_t> chart = {};
};

struct ReportSection {
    std::string id = {};
    std::string title = {};
    std::string population = {};  // who is counted
    std::string how = {};         // how they are counted
    std::string definition = {};  // `flode@1`
    std::vector<ReportGrid> grids = {};
};

struct ReportFact {
    std::string name = {};
    std::string value = {};
};

struct Report {
    std::string title;
    std::string subject;  // in one line, for document properties
    std::string mark;     // on every page and sheet; may be empty
    std::string training;
    std::string source;  // under every table and diagram
    domain::Instant made = {};
    std::vector<ReportFact> facts;
    std::vector<std::string> notes;  // what the reader must know first
    std::vector<ReportSection> sections;
};

// As people write it: `1 234`, `+3`, `45 (21 %)`, `X`, `–`.
[[nodiscard]] std::string cell_text(const ReportCell& cell);

// Labels begin with A-Z; the Swedish letters keep their case.
[[nodiscard]] std::string lower_first(std::string text);

// `Ålder, Kvinnor`: the group and the label.
[[nodiscard]] std::string column_text(const ReportColumn& column);

// What the diagram of a grid draws, and no more: `Flöde 2021: nya och avslutade`.
[[nodiscard]] std::string chart_title(const ReportGrid& grid);

[[nodiscard]] bool has_hidden(const ReportGrid& grid);

}  // namespace samspar::exporting
