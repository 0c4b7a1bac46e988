#include "cli/import_text.h"

#include <vector>

namespace samspar::cli {
namespace {

std::string line(std::string_view what, std::int64_t rows) {
    std::string number = std::to_string(rows);
    std::string text = "  ";
    text.append(what).append(std::string(12 - what.size(), ' '));
    return text.append(std::string(number.size() < 9 ? 9 - number.size() : 0, ' '))
        .append(number)
        .append("\n");
}

}  // namespace

std::string note_text(const intake::ImportNote& note) {
    std::string rows;
    for (const std::int64_t row : note.first_rows) {
        rows.append(rows.empty() ? "" : ", ").append(std::to_string(row));
    }
    if (note.first_rows == std::vector<std::int64_t>{0}) {
        return "obs: " + note.message;  // of the whole file
    }
    const bool more = note.rows > static_cast<std::int64_t>(note.first_rows.size());
    return "obs: " + intake::to_string({0, note.column, note.code, note.message, {}}) + " (" +
           std::to_string(note.rows) + (note.rows == 1 ? " rad: " : " rader: ") + rows +
           (more ? " ...)" : ")");
}

std::string_view outcome_text(const intake::ImportReport& report, bool acceptable) {
    if (report.committed) {
        return report.rows_refused == 0 ? "Stored.\n"
                                        : "The good rows are stored, the others not.\n";
    }
    if (report.dry_run && acceptable) {
        return "A dry run: the file can be stored as it is. Nothing was changed.\n";
    }
    return report.dry_run ? "A dry run: the file would be refused. Nothing was changed.\n"
                          : "Refused: nothing was stored.\n";
}

std::string counts_text(const intake::ImportReport& report) {
    if (!report.readable && report.rows == 0) {
        return "  no row of it could be read\n";
    }
    std::string text = line("new", report.rows_new) + line("changed", report.rows_changed) +
                       line("same", report.rows_same);
    if (report.rows_noted != 0) {
        text += line("noted", report.rows_noted);
    }
    return text + line("refused", report.rows_refused);
}

}  // namespace samspar::cli
