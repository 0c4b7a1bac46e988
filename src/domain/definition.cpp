#include "domain/definition.h"

#include <algorithm>
#include <stdexcept>

#include "domain/embedded_file.h"
#include "domain/split.h"

namespace samspar {
std::span<const domain::EmbeddedFile> embedded_domain_data();
}

namespace samspar::domain {
namespace {

std::vector<Definition> parse(std::string_view csv) {
    if (take_part(csv, '\n') != "id;version;rubrik;population;text") {
        throw std::runtime_error("schema/definitioner.csv: unexpected header");
    }
    std::vector<Definition> result;
    while (!csv.empty()) {
        std::string_view line = take_part(csv, '\n');
        if (line.empty()) {
            continue;
        }
        Definition definition;
        definition.id = take_part(line, ';');
        definition.version = std::stoi(std::string(take_part(line, ';')));
        definition.title = take_part(line, ';');
        definition.population = take_part(line, ';');
        definition.text = line;  // the rest: a text may hold a semicolon
        result.push_back(std::move(definition));
    }
    return result;
}

std::vector<Definition> load() {
    for (const EmbeddedFile& file : embedded_domain_data()) {
        if (file.name == "definitioner.csv") {
            return parse(file.bytes);
        }
    }
    throw std::runtime_error("schema/definitioner.csv is not in the program");
}

}  // namespace

std::string reference(const Definition& definition) {
    return definition.id + "@" + std::to_string(definition.version);
}

std::span<const Definition> definitions() {
    static const std::vector<Definition> all = load();
    return all;
}

const Definition* find_definition(std::string_view id) {
    const auto all = definitions();
    const auto it = std::ranges::find(all, id, &Definition::id);
    return it == all.end() ? nullptr : &*it;
}

}  // namespace samspar::domain
