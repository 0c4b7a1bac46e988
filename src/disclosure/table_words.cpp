#include "disclosure/table_words.h"

#include <algorithm>
#include <stdexcept>
#include <vector>

#include "domain/embedded_file.h"

namespace samspar {
std::span<const domain::EmbeddedFile> embedded_disclosure_data();
}

namespace samspar::disclosure {
namespace {

constexpr std::string_view kFile = "tabeller.csv";

std::runtime_error problem(std::string_view what) {
    return std::runtime_error("schema/publicering/" + std::string(kFile) + ": " +
                              std::string(what));
}

std::string_view take(std::string_view& text, char end) {
    const auto at = text.find(end);
    const std::string_view cell = text.substr(0, at);
    text.remove_prefix(at == std::string_view::npos ? text.size() : at + 1);
    return cell;
}

std::vector<TableWords> load() {
    const auto files = embedded_disclosure_data();
    const auto file = std::ranges::find(files, kFile, &domain::EmbeddedFile::name);
    if (file == files.end()) {
        throw problem("not in the program");
    }
    std::string_view csv = file->bytes;
    if (take(csv, '\n') != "id;version;rubrik;rader;population;text") {
        throw problem("unexpected header");
    }
    std::vector<TableWords> result;
    while (!csv.empty()) {
        std::string_view line = take(csv, '\n');
        TableWords words;
        words.definition.id = take(line, ';');
        words.definition.version = std::stoi(std::string(take(line, ';')));
        words.definition.title = take(line, ';');
        words.row_head = take(line, ';');
        words.definition.population = take(line, ';');
        words.definition.text = line;  // the rest: a text may hold a semicolon
        result.push_back(std::move(words));
    }
    return result;
}

}  // namespace

std::span<const TableWords> table_words() {
    static const std::vector<TableWords> all = load();
    return all;
}

const TableWords& words_of_table(std::string_view id) {
    for (const TableWords& words : table_words()) {
        if (words.definition.id == id) {
            return words;
        }
    }
    throw problem("no table " + std::string(id));
}

std::string reference(const TableWords& words) {
    return "publicering." + domain::reference(words.definition);
}

}  // namespace samspar::disclosure
