#include "disclosure/plan/table_words.h"

#include <stdexcept>
#include <vector>

#include "disclosure/plan/data_lines.h"

namespace samspar::disclosure {
namespace {

constexpr std::string_view kFile = "tabeller.csv";

std::vector<TableWords> load_words() {
    std::vector<TableWords> result;
    for (const auto& cells : data_lines(kFile, "id;version;rubrik;rader;population;text")) {
        TableWords words;
        words.definition.id = cells[0];
        words.definition.version = std::stoi(std::string(cells[1]));
        words.definition.title = cells[2];
        words.row_head = cells[3];
        words.definition.population = cells[4];
        words.definition.text = cells[5];
        result.push_back(std::move(words));
    }
    return result;
}

}  // namespace

std::span<const TableWords> table_words() {
    static const std::vector<TableWords> all = load_words();
    return all;
}

const TableWords& words_of_table(std::string_view id) {
    for (const TableWords& words : table_words()) {
        if (words.definition.id == id) {
            return words;
        }
    }
    throw std::runtime_error("schema/publicering/" + std::string(kFile) + ": no table " +
                             std::string(id));
}

std::string reference(const TableWords& words) {
    return "publicering." + domain::reference(words.definition);
}

}  // namespace samspar::disclosure
