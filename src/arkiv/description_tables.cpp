#include "arkiv/description_tables.h"

#include <algorithm>

#include "domain/definition.h"
#include "export/html_text.h"

namespace samspar::arkiv {
namespace {

using exporting::html_text;

std::string paragraph(std::string_view text) {
    return "<p>" + html_text(text) + "</p>\n";
}

std::string form_words(const Column& column) {
    switch (column.form) {
        case Form::kNumber:
            return "heltal";
        case Form::kDay:
            return "dag, 2021-03-15";
        case Form::kMoment:
        case Form::kKnownMoment:
            return "tidpunkt i UTC, 2021-03-15T08:30:00.000Z";
        case Form::kYesNo:
            return "ja eller nej";
        case Form::kCode:
            return "kod i listan " + column.list;
        case Form::kCodes:
            return "koder i listan " + column.list + ", med | emellan";
        case Form::kRemittent:
            return "kod i listan remittent, kanske med en kod i listan kommun: kommun:0126";
        case Form::kRoles:
            return "roller, med | emellan";
        case Form::kPerson:
            return "tjugo bokstäver";
        case Form::kJson:
            return "JSON";
        case Form::kFile:
            return "sökväg";
        case Form::kText:
        case Form::kImportText:
        case Form::kImportId:
            break;
    }
    return "text";
}

std::string reference_of(const Column& column) {
    return column.refers_to.empty() ? "" : column.refers_to + ", " + column.refers_to_column;
}

std::string columns_of(const TableFile& file) {
    std::vector<std::vector<std::string>> rows{
        {"Kolumn", "Rubrik", "Innehåll", "Pekar på", "Betydelse", "I databasen"}};
    for (const Column& column : file.columns) {
        const bool is_key = std::ranges::count(file.key, column.name) > 0;
        rows.push_back({column.name,
                        column.title + (is_key ? " (nyckel)" : ""),
                        form_words(column),
                        reference_of(column),
                        column.text,
                        column.source});
        if (has_label(column)) {
            rows.push_back({column.name + "_etikett",
                            column.title + ", etikett",
                            "text",
                            "",
                            "Vad koden heter.",
                            ""});
        }
    }
    return html_table(rows);
}

std::string day_or_nothing(const std::optional<domain::Date>& day) {
    return day ? domain::to_string(*day) : "";
}

std::string label_in(const domain::Kodlista& list, const std::string& code) {
    const domain::Kod* const found = list.find(code);
    return found == nullptr ? "" : found->label;
}

}  // namespace

std::string html_table(const std::vector<std::vector<std::string>>& rows) {
    std::string html = "<div class=\"wide\"><table>\n";
    for (const std::vector<std::string>& row : rows) {
        const bool heads = &row == rows.data();
        html += heads ? "<thead><tr>" : "<tr>";
        for (const std::string& cell : row) {
            html += (heads ? "<th scope=\"col\">" : "<td>") + html_text(cell) +
                    (heads ? "</th>" : "</td>");
        }
        html += heads ? "</tr></thead>\n" : "</tr>\n";
    }
    return html + "</table></div>\n";
}

std::string html_section(std::string_view id, std::string_view heading, std::string_view content) {
    return "<section id=\"" + std::string(id) + "\">\n<h2>" + html_text(heading) + "</h2>\n" +
           std::string(content) + "</section>\n";
}

std::string files_section(const std::vector<WrittenFile>& files, const Plan& plan) {
    std::vector<std::vector<std::string>> rows{{"Fil", "Innehåll", "Rader", "Byte"}};
    for (const WrittenFile& file : files) {
        const auto table = std::ranges::find(plan.files, file.path, &TableFile::path);
        rows.push_back({file.path,
                        table == plan.files.end() ? "" : table->title,
                        file.rows ? std::to_string(*file.rows) : "",
                        std::to_string(file.bytes)});
    }
    return html_section(
        "filer",
        "Filerna",
        paragraph("Sökvägarna räknas från mappen data. Rader är rader med innehåll: rubrikraden "
                  "räknas inte. Kontrollsummorna står i manifest-sha256.txt.") +
            html_table(rows));
}

std::string columns_section(const Plan& plan) {
    std::string html;
    for (const TableFile& file : plan.files) {
        html += "<h3>" + html_text(file.title) + "</h3>\n" + paragraph(file.path) +
                paragraph(file.text) + columns_of(file);
    }
    return html_section("kolumner", "Varje tabell och kolumn", html);
}

std::string left_out_section(const Plan& plan) {
    std::vector<std::vector<std::string>> rows{{"Tabell i databasen", "Kolumn", "Varför"}};
    for (const LeftOut& one : plan.left_out) {
        rows.push_back({one.table, one.column == "*" ? "alla" : one.column, one.why});
    }
    return html_section(
        "utelamnat",
        "Det som inte är med",
        paragraph("Varje kolumn i databasen är antingen med i arkivet eller står här. Programmet "
                  "kontrollerar det varje gång, och skriver inget arkiv om någon saknas.") +
            html_table(rows));
}

std::string kodlistor_section(const domain::Kodlistor& lists) {
    std::string html = paragraph(
        "En kod tas aldrig bort och får aldrig en annan betydelse; den kan få en sista dag. "
        "Samma listor finns i tabeller/kod.csv.");
    for (const domain::Kodlista* const list : lists.all()) {
        std::vector<std::vector<std::string>> rows{
            {"Kod", "Etikett", "Grupp", "Från", "Till", "Hjälp"}};
        for (const domain::Kod& kod : list->codes()) {
            rows.push_back({kod.code,
                            kod.label,
                            label_in(lists.grupp, kod.group),
                            day_or_nothing(kod.valid_from),
                            day_or_nothing(kod.valid_to),
                            kod.help});
        }
        html += "<h3>" + html_text(list->name()) + "</h3>\n" + html_table(rows);
    }
    return html_section("koder", "Koderna", html);
}

std::string definitions_section() {
    std::string html = paragraph(
        "Så räknar Samspår den statistik som kan göras av registreringarna. Samma texter finns i "
        "schema/definitioner.csv, och de publicerade tabellernas i schema/publicering/tabeller.csv "
        "(med semikolon mellan kolumnerna).");
    for (const domain::Definition& one : domain::definitions()) {
        html += "<h3>" + html_text(one.title) + " (" + html_text(domain::reference(one)) +
                ")</h3>\n" + paragraph(one.population + ".") + paragraph(one.text);
    }
    return html_section("definitioner", "Statistikens definitioner", html);
}

std::string figures_section(const Recount& recount) {
    std::vector<std::vector<std::string>> rows{{"År",
                                                "Aktuella",
                                                "Nya",
                                                "Avslutade",
                                                "Till arbete eller studier",
                                                "Arbetssökande vid avslut"}};
    const auto years = recount.years();
    for (int year = years ? years->first : 0; years && year <= years->second; ++year) {
        std::vector<std::string> row{std::to_string(year)};
        for (const std::int64_t number : recount.flow(year, "*", "*")) {
            row.push_back(std::to_string(number));
        }
        rows.push_back(std::move(row));
    }
    return html_section(
        "tal",
        "Talen att kontrollera mot",
        paragraph("Räknade ur filerna i arkivet när det gjordes, och jämförda med programmets egen "
                  "statistik, varje år, insats och kön för sig: de är lika. Den som läser "
                  "tabeller/registrering.csv, insats.csv och kod.csv ska få samma tal efter "
                  "definitionen av Flöde. Exakta tal, inte för publicering.") +
            html_table(rows));
}

}  // namespace samspar::arkiv
