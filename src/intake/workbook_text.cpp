#include "intake/workbook_text.h"

#include <algorithm>

#include "intake/lost_value.h"
#include "office/unreadable.h"
#include "office/workbook.h"

namespace samspar::intake {
namespace {

// Every separator that a reader could choose is quoted, so that it can choose none but `;`.
constexpr std::string_view kToQuote = ";,\t\"";
// Of cells that are errors, or noted: more would fill the memory.
constexpr std::size_t kMostRemarks = 200'000;

void append_quoted(std::string& out, std::string_view cell) {
    if (cell.find_first_of(kToQuote) == std::string_view::npos) {
        out += cell;
        return;
    }
    out += '"';
    for (const char c : cell) {
        out.append(c == '"' ? 2 : 1, c);
    }
    out += '"';
}

// REQUIRES: the cell has a flaw.
CellRemark remark_of(std::int64_t row, const office::SheetCell& cell) {
    const auto remark = [&](domain::FieldCode code, std::string message, bool is_error) {
        return CellRemark{
            row, static_cast<std::size_t>(cell.column), code, std::move(message), is_error};
    };
    switch (cell.flaw) {
        case office::CellFlaw::kError:
            return remark("cell_error", spreadsheet_error(cell.text), true);
        case office::CellFlaw::kRounded:
            return remark("shortened_number",
                          "är ett tal med fler än 15 siffror, som kalkylprogrammet har avrundat; "
                          "gör cellen till text och skriv det igen",
                          true);
        case office::CellFlaw::kNoValue:
            return remark("no_stored_value",
                          "är en formel utan sparat värde, och lästes som tom; öppna arbetsboken i "
                          "kalkylprogrammet och spara den",
                          false);
        case office::CellFlaw::kCovered:
            return remark("covered_cell",
                          "ligger under en sammanslagen cell; det som står där lästes inte",
                          false);
        case office::CellFlaw::kBadText:
        case office::CellFlaw::kNone:
            break;
    }
    return remark("cell_error", "innehåller tecken som inte går att läsa", true);
}

class Writer {
public:
    Writer(WorkbookText& text, std::size_t most) : text_(text), most_(most) {}

    void row(const office::SheetRow& row) {
        const bool bare = std::ranges::all_of(row.cells, [](const office::SheetCell& cell) {
            return cell.text.empty() && cell.flaw != office::CellFlaw::kBadText;
        });
        for (const office::SheetCell& cell : row.cells) {
            if (cell.flaw != office::CellFlaw::kNone) {
                add(bare ? text_.bare_remarks : text_.remarks, remark_of(row.number, cell));
            }
        }
        if (!bare) {
            write(row);
        }
    }

    [[nodiscard]] bool has_content(std::size_t column) const {
        return column < with_content_.size() && with_content_[column];
    }
    [[nodiscard]] std::size_t width() const { return with_content_.size(); }
    [[nodiscard]] std::int64_t last_row() const { return row_; }

private:
    static void add(std::vector<CellRemark>& remarks, CellRemark remark) {
        if (remarks.size() == kMostRemarks) {
            const std::string limit = std::to_string(kMostRemarks);
            throw office::Unreadable(
                "workbook_limit", "bladet har fler än " + limit + " celler som är fel", limit);
        }
        remarks.push_back(std::move(remark));
    }

    void write(const office::SheetRow& row) {
        // A row ends where the next one begins, so the last has no line end.
        text_.csv.append(static_cast<std::size_t>(row.number - std::max<std::int64_t>(row_, 1)),
                         '\n');
        row_ = row.number;
        if (row.hidden) {
            text_.hidden_rows.push_back(row.number);
        }
        std::size_t column = 0;
        for (const office::SheetCell& cell : row.cells) {
            const auto place = static_cast<std::size_t>(cell.column);
            text_.csv.append(place - column, ';');
            column = place;
            with_content_.resize(std::max(with_content_.size(), place + 1));
            with_content_[place] = true;
            append_quoted(
                text_.csv,
                cell.flaw == office::CellFlaw::kBadText ? "?" : std::string_view(cell.text));
        }
        if (text_.csv.size() > most_) {
            const std::string limit = std::to_string(most_ / office::kMegabyte);
            throw office::Unreadable(
                "file_too_large", "bladet är som text större än " + limit + " MB", limit);
        }
    }

    WorkbookText& text_;
    std::size_t most_;
    std::int64_t row_ = 0;
    std::vector<bool> with_content_;  // by column
};

void take_layout(const office::SheetLayout& layout, const Writer& writer, WorkbookText& text) {
    for (const auto& [first, last] : layout.hidden_columns) {
        for (auto at = static_cast<std::size_t>(first);
             at <= static_cast<std::size_t>(last) && at < writer.width();
             ++at) {
            if (writer.has_content(at)) {
                text.hidden_columns.push_back(at);
            }
        }
    }
    for (const office::MergedRange& range : layout.merged) {
        const auto place = static_cast<std::size_t>(range.first.column);
        if (range.first.row <= writer.last_row() && place < writer.width()) {
            text.bare_remarks.push_back(
                {range.first.row,
                 place,
                 "merged_cells",
                 "är sammanslagen med andra celler; bara den första av dem har innehåll",
                 false});
        }
    }
}

void take_other_sheets(const office::Workbook& book,
                       const office::Sheet& chosen,
                       bool was_named,
                       WorkbookText& text) {
    const std::string others = book.shown_names(&chosen);
    const std::string name = "bladet " + book.shown_name(chosen);
    const std::string also = others.empty() ? "" : "; arbetsboken har också: " + others;
    text.when_empty = name + " är tomt" + also;
    if (!was_named && !others.empty()) {
        text.other_sheets = name + " lästes" + also;
    }
}

}  // namespace

WorkbookText read_workbook(std::string_view bytes, std::string_view sheet, std::size_t most) {
    office::Limits limits;
    limits.packed = most;
    office::Workbook book(bytes, limits);
    const office::Sheet& chosen = book.choose(sheet);
    WorkbookText text;
    Writer writer(text, most);
    const office::SheetLayout layout =
        book.read(chosen, [&](const office::SheetRow& row) { writer.row(row); });
    take_layout(layout, writer, text);
    take_other_sheets(book, chosen, !sheet.empty(), text);
    return text;
}

}  // namespace samspar::intake
