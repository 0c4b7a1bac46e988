#pragma once

#include <span>
#include <string>
#include <vector>

#include "store/table_rows.h"

namespace samspar::arkiv {

// What an archive holds, as data: schema/arkiv/*.csv, compiled into the program.

// How a value of the store becomes text.
enum class Form : std::uint8_t {
    kNumber,
    kText,
    kDay,          // days since 1970 -> 2021-03-15
    kMoment,       // milliseconds since 1970 -> 2021-03-15T08:30:00.000Z
    kKnownMoment,  // the same; 0 is not known, and empty
    kYesNo,        // ja, nej
    kCode,         // of a list; its label stands in a column beside it
    kCodes,        // several, with | between them; likewise
    kRemittent,    // of the list remittent, perhaps with a kommun; likewise
    kRoles,        // several, with | between them
    kPerson,       // number in the store -> a sign made for this archive
    kJson,
    kFile,        // bytes, which are a file of their own; the cell says where
    kImportText,  // text that samspar import takes as it is
    kImportId,    // number in the store -> an id of a row for samspar import
};

struct Column {
    std::string name;    // Swedish, in ASCII: the head of the column
    std::string source;  // `table.column` of the store, or an expression of such
    Form form = Form::kText;
    std::string list;       // of codes
    std::string folder;     // kFile: where such files lie
    std::string owner;      // kFile: the column that says whose it is, and the folder below
    std::string refers_to;  // path of a file of the archive whose key it is; empty: none
    std::string refers_to_column;
    std::string title;  // Swedish
    std::string text;   // Swedish: meaning and unit; may be empty
};

[[nodiscard]] inline bool has_label(const Column& column) {
    return column.form == Form::kCode || column.form == Form::kCodes ||
           column.form == Form::kRemittent;
}

// One CSV file.
struct TableFile {
    std::string path;
    std::string from;   // FROM of SQL
    std::string order;  // ORDER BY
    std::vector<std::string> key;
    std::string title;
    std::string text;
    std::vector<Column> columns;
};

// A column of the store that is not in the archive, on purpose; column `*`: the whole table.
struct LeftOut {
    std::string table;
    std::string column;
    std::string why;  // Swedish
};

struct Plan {
    std::vector<TableFile> files;
    std::vector<LeftOut> left_out;
};

// Throws std::runtime_error when the files of the plan contradict themselves, which a test finds.
[[nodiscard]] const Plan& plan();

// The columns of the store that the plan neither takes nor leaves out, or does both with, and those
// it names that are not there: `table.column`. Empty when nothing can be missing without a word.
[[nodiscard]] std::vector<std::string> unaccounted(const Plan& plan,
                                                   std::span<const store::TableColumn> stored);

}  // namespace samspar::arkiv
