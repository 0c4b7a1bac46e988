#include "export/report_xlsx.h"

#include <array>

#include "export/words.h"
#include "export/xlsx_book.h"
#include "export/xlsx_chart.h"
#include "export/xlsx_sheet.h"

namespace samspar::exporting {
namespace {

// Widths of columns, in signs.
constexpr std::size_t kTextSigns = 80;
constexpr std::size_t kNameSigns = 34;

// The sheet that says what the workbook is.
class ReadMe {
public:
    ReadMe(XlsxBook& book, const Report& report)
        : book_(book), report_(report), sheet_(book.add_sheet(said("blad", "las_mig"))) {
        require(worksheet_set_column(sheet_, 0, 0, 30, nullptr));
        require(worksheet_set_column(sheet_, 1, 1, kTextSigns, nullptr));
    }

    void write(const std::vector<std::string>& sheets) {
        line(report_.title, book_.formats().title);
        line(report_.mark, book_.formats().mark);
        if (!report_.training.empty()) {
            line(report_.training + ": påhittade personer, inte verkliga uppgifter",
                 book_.formats().mark);
        }
        ++row_;
        for (const ReportFact& fact : report_.facts) {
            this->fact(fact);
        }
        ++row_;
        for (const std::string& note : report_.notes) {
            write_wrapped(sheet_, row_++, 1, note, kTextSigns, book_.formats().text);
        }
        ++row_;
        line(said("blad", "blad"), book_.formats().bold);
        for (const std::string& sheet : sheets) {
            const std::string target = "internal:'" + sheet + "'!A1";
            require(worksheet_write_url_opt(
                sheet_, row_++, 0, target.c_str(), book_.formats().link, sheet.c_str(), nullptr));
        }
        set_up_page(sheet_, report_, false);
    }

private:
    void text(lxw_row_t row, lxw_col_t column, const std::string& text, lxw_format* format) {
        require(worksheet_write_string(sheet_, row, column, text.c_str(), format));
    }

    void line(const std::string& text, lxw_format* format) {
        if (!text.empty()) {
            this->text(row_++, 0, text, format);
        }
    }

    void fact(const ReportFact& fact) {
        text(row_, 0, fact.name, book_.formats().bold);
        write_wrapped(sheet_, row_++, 1, fact.value, kTextSigns, book_.formats().text);
    }

    XlsxBook& book_;
    const Report& report_;
    lxw_worksheet* sheet_;
    lxw_row_t row_ = 0;
};

void add_definitions(XlsxBook& book, const Report& report) {
    const XlsxFormats& formats = book.formats();
    lxw_worksheet* sheet = book.add_sheet(said("blad", "definitioner"));
    for (const lxw_col_t column : std::array<lxw_col_t, 3>{0, 1, 3}) {
        require(worksheet_set_column(sheet, column, column, kNameSigns, nullptr));
    }
    require(worksheet_set_column(sheet, 2, 2, kTextSigns, nullptr));
    lxw_row_t row = 0;
    const auto write = [&](lxw_col_t column, const std::string& text, lxw_format* format) {
        require(worksheet_write_string(sheet, row, column, text.c_str(), format));
    };
    if (!report.mark.empty()) {
        write(0, report.mark, formats.mark);
        ++row;
    }
    write(0, said("uppgift", "tabell"), formats.head);
    write(1, said("uppgift", "population"), formats.head);
    write(2, said("uppgift", "sa_raknas_det"), formats.head);
    write(3, said("uppgift", "definition"), formats.head);
    require(worksheet_repeat_rows(sheet, 0, row));
    for (const ReportSection& section : report.sections) {
        ++row;
        write_wrapped(sheet, row, 2, section.how, kTextSigns, formats.text);
        write(0, section.title, formats.text);
        write(1, section.population, formats.text);
        write(3, section.definition, formats.text);
    }
    set_up_page(sheet, report, true);
}

}  // namespace

std::string report_xlsx(const Report& report) {
    XlsxBook book(report.title, report.subject, report.made);
    std::vector<std::string> sheets;
    for (const ReportSection& section : report.sections) {
        sheets.push_back(sheet_name(sheets.size() + 1, section.title));
    }
    ReadMe(book, report).write(sheets);
    XlsxCharts charts(book, report.source);
    for (std::size_t i = 0; i < sheets.size(); ++i) {
        add_section_sheet(book, charts, report, report.sections[i], sheets[i]);
    }
    add_definitions(book, report);
    charts.write_data(report);
    return book.finish();
}

}  // namespace samspar::exporting
