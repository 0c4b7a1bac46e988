#include "arkiv/plan.h"

#include <algorithm>
#include <array>
#include <set>
#include <stdexcept>
#include <utility>

#include "domain/embedded_file.h"
#include "domain/split.h"

namespace samspar {
std::span<const domain::EmbeddedFile> embedded_arkiv_data();
}

namespace samspar::arkiv {
namespace {

constexpr std::array<std::pair<std::string_view, Form>, 15> kForms{{
    {"nummer", Form::kNumber},
    {"text", Form::kText},
    {"dag", Form::kDay},
    {"tid", Form::kMoment},
    {"tid0", Form::kKnownMoment},
    {"ja_nej", Form::kYesNo},
    {"kod", Form::kCode},
    {"koder", Form::kCodes},
    {"remittent", Form::kRemittent},
    {"roller", Form::kRoles},
    {"person", Form::kPerson},
    {"json", Form::kJson},
    {"fil", Form::kFile},
    {"import_text", Form::kImportText},
    {"import_id", Form::kImportId},
}};

// What follows the header of one of the files; throws when the header is another.
std::string_view lines_of(std::string_view name, std::string_view header) {
    for (const domain::EmbeddedFile& file : embedded_arkiv_data()) {
        std::string_view bytes = file.bytes;
        if (file.name == "arkiv/" + std::string(name) && domain::take_part(bytes, '\n') == header) {
            return bytes;
        }
    }
    throw std::runtime_error("schema/arkiv/" + std::string(name) + ": unexpected header");
}

std::string take(std::string_view& line) {
    return std::string(domain::take_part(line, ';'));
}

void read_form(std::string_view written, Column& column) {
    const std::string_view word = domain::take_part(written, ':');
    const auto* const found =
        std::ranges::find(kForms, word, &std::pair<std::string_view, Form>::first);
    if (found == kForms.end()) {
        throw std::runtime_error("schema/arkiv/kolumner.csv: no such form: " + std::string(word));
    }
    column.form = found->second;
    if (column.form == Form::kFile) {
        column.folder = domain::take_part(written, ':');
        column.owner = written;
    } else {
        column.list = column.form == Form::kRemittent ? "remittent" : std::string(written);
    }
}

std::vector<TableFile> read_files() {
    std::vector<TableFile> files;
    for (std::string_view rest = lines_of("tabeller.csv", "fil;fran;ordning;nyckel;rubrik;text");
         !rest.empty();) {
        std::string_view line = domain::take_part(rest, '\n');
        TableFile file;
        file.path = take(line);
        file.from = take(line);
        file.order = take(line);
        file.key = domain::split(take(line), ' ');
        file.title = take(line);
        file.text = line;  // may hold a semicolon
        files.push_back(std::move(file));
    }
    return files;
}

void read_columns(std::vector<TableFile>& files) {
    for (std::string_view rest = lines_of("kolumner.csv", "fil;kolumn;kalla;typ;pekar;rubrik;text");
         !rest.empty();) {
        std::string_view line = domain::take_part(rest, '\n');
        const auto file = std::ranges::find(files, take(line), &TableFile::path);
        if (file == files.end()) {
            throw std::runtime_error("schema/arkiv/kolumner.csv: a column of no file");
        }
        Column column;
        column.name = take(line);
        column.source = take(line);
        read_form(take(line), column);
        std::string_view target = domain::take_part(line, ';');
        column.refers_to = domain::take_part(target, ' ');
        column.refers_to_column = target;
        column.title = take(line);
        column.text = line;  // may hold a semicolon
        file->columns.push_back(std::move(column));
    }
}

std::vector<LeftOut> read_left_out() {
    std::vector<LeftOut> all;
    for (std::string_view rest = lines_of("utelamnat.csv", "tabell;kolumn;skal"); !rest.empty();) {
        std::string_view line = domain::take_part(rest, '\n');
        LeftOut one;
        one.table = take(line);
        one.column = take(line);
        one.why = line;
        all.push_back(std::move(one));
    }
    return all;
}

Plan read_plan() {
    Plan plan;
    plan.files = read_files();
    read_columns(plan.files);
    plan.left_out = read_left_out();
    return plan;
}

// The columns that the tables of the archive hold. What is made for an import repeats them.
std::set<std::string> taken(const Plan& plan) {
    std::set<std::string> sources;
    for (const TableFile& file : plan.files) {
        for (const Column& column : file.columns) {
            if (file.path.starts_with("tabeller/")) {
                sources.insert(column.source);
            }
        }
    }
    return sources;
}

}  // namespace

const Plan& plan() {
    static const Plan the_plan = read_plan();
    return the_plan;
}

std::vector<std::string> unaccounted(const Plan& plan, std::span<const store::TableColumn> stored) {
    std::set<std::string> open = taken(plan);
    std::set<std::string> unused;
    for (const LeftOut& one : plan.left_out) {
        unused.insert(one.table + "." + one.column);
    }
    std::set<std::string> whole_tables;
    std::vector<std::string> wrong;
    for (const store::TableColumn& column : stored) {
        const std::string name = column.table + "." + column.column;
        const std::string whole = column.table + ".*";
        const bool is_whole = unused.contains(whole) || whole_tables.contains(whole);
        const std::size_t ways = open.erase(name) + unused.erase(name) + (is_whole ? 1 : 0);
        unused.erase(whole);
        if (is_whole) {
            whole_tables.insert(whole);
        }
        if (ways != 1) {
            wrong.push_back(name);
        }
    }
    wrong.insert(wrong.end(), open.begin(), open.end());
    wrong.insert(wrong.end(), unused.begin(), unused.end());
    return wrong;
}

}  // namespace samspar::arkiv
