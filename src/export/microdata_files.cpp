#include "export/microdata_files.h"

#include "disclosure/microdata/column_words.h"
#include "export/csv_cell.h"
#include "export/microdata_guarantee.h"
#include "export/sdc_audit_json.h"

namespace samspar::exporting {
namespace {

using disclosure::Category;
using disclosure::MicrodataColumn;
using disclosure::MicrodataFile;

constexpr char kSeparator = ';';

std::string lines_csv(const MicrodataFile& file) {
    std::string text;
    for (std::size_t i = 0; i < file.columns.size(); ++i) {
        text += (i == 0 ? "" : ";") + file.columns[i].dimension;
    }
    text += "\n";
    for (const disclosure::MicrodataLine& line : file.lines) {
        for (std::size_t i = 0; i < line.size(); ++i) {
            const Category& category = file.columns[i].categories[line[i]];
            text += (i == 0 ? "" : ";") + csv_cell(category.code, kSeparator);
        }
        text += "\n";
    }
    return text;
}

std::string codebook_csv(const MicrodataFile& file) {
    std::string text = "kolumn;rubrik;kod;etikett;definition\n";
    for (const MicrodataColumn& column : file.columns) {
        const disclosure::ColumnWords words = disclosure::words_of_column(column.dimension);
        for (const Category& category : column.categories) {
            text += column.dimension + ";" + csv_cell(words.title, kSeparator) + ";" +
                    csv_cell(category.code, kSeparator) + ";" +
                    csv_cell(category.label, kSeparator) + ";" + csv_cell(words.text, kSeparator) +
                    "\n";
        }
    }
    return text;
}

}  // namespace

std::string microdata_name(domain::Period period) {
    return "mikrodata-" + domain::to_string(period);
}

std::vector<ReleaseFile> microdata_files(const MicrodataToRender& from) {
    const std::string name = microdata_name(from.file.period);
    constexpr const char* kCsv = "text/csv; charset=utf-8";
    return {{"csv", name + ".csv", kCsv, lines_csv(from.file)},
            {"kodbok", name + "-kodbok.csv", kCsv, codebook_csv(from.file)},
            {"garanti",
             name + "-garanti.txt",
             "text/plain; charset=utf-8",
             guarantee_text(from.file, from.publicering, from.provenance)},
            {"sdc-audit",
             name + "-sdc-audit.json",
             "application/json; charset=utf-8",
             sdc_audit_json(from.audit_model)}};
}

}  // namespace samspar::exporting
