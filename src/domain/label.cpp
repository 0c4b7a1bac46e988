#include "domain/label.h"

#include <algorithm>
#include <map>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "domain/embedded_file.h"
#include "domain/split.h"

namespace samspar {
std::span<const domain::EmbeddedFile> embedded_domain_data();
}

namespace samspar::domain {
namespace {

// The lines of a file of schema/ below its header.
std::string_view body_of(std::string_view name, std::string_view header) {
    for (const EmbeddedFile& file : embedded_domain_data()) {
        std::string_view text = file.bytes;
        if (file.name == name && take_part(text, '\n') == header) {
            return text;
        }
    }
    throw std::logic_error("schema/" + std::string(name) + " is missing or has another header");
}

std::vector<Label> load_labels() {
    std::string_view text =
        body_of("etiketter.csv", "post;falt;etikett;kort;bestamd;genus;fraga;hjalp");
    std::vector<Label> result;
    while (!text.empty()) {
        std::string_view line = take_part(text, '\n');
        Label& label = result.emplace_back();
        label.record = take_part(line, ';');
        label.field = take_part(line, ';');
        label.label = take_part(line, ';');
        label.short_label = take_part(line, ';');
        label.definite = take_part(line, ';');
        label.genus = take_part(line, ';');
        label.question = take_part(line, ';');
        label.help = line;  // the rest: a text may hold a semicolon
    }
    return result;
}

using Words = std::map<std::pair<std::string_view, std::string_view>, std::string_view>;

Words load_words() {
    std::string_view text = body_of("ord.csv", "plats;kod;ord");
    Words result;
    while (!text.empty()) {
        std::string_view line = take_part(text, '\n');
        const std::string_view place = take_part(line, ';');
        const std::string_view code = take_part(line, ';');
        result[{place, code}] = line;
    }
    return result;
}

std::vector<std::string_view> load_words_beside_insatser() {
    std::vector<std::string_view> result;
    std::string_view text = body_of("ord.csv", "plats;kod;ord");
    while (!text.empty()) {
        std::string_view line = take_part(text, '\n');
        if (take_part(line, ';') == "allt") {
            result.push_back(take_part(line, ';'));
            result.push_back(line);
        }
    }
    text = body_of("publicering/grupper.csv", "dimension;kod;foralder;niva;etikett");
    while (!text.empty()) {
        std::string_view line = take_part(text, '\n');
        if (take_part(line, ';') == "insats") {
            result.push_back(take_part(line, ';'));
            result.push_back(line.substr(line.rfind(';') + 1));
        }
    }
    return result;
}

}  // namespace

std::span<const Label> labels() {
    static const std::vector<Label> all = load_labels();
    return all;
}

const Label& label_of(std::string_view record, std::string_view field) {
    const auto all = labels();
    const auto found = std::ranges::find_if(
        all, [&](const Label& label) { return label.record == record && label.field == field; });
    if (found == all.end()) {
        throw std::logic_error("schema/etiketter.csv does not name " + std::string(record) + " " +
                               std::string(field));
    }
    return *found;
}

std::string_view word(std::string_view place, std::string_view code) {
    static const Words all = load_words();
    const auto found = all.find({place, code});
    if (found == all.end()) {
        throw std::logic_error("schema/ord.csv has no word for " + std::string(place) + " " +
                               std::string(code));
    }
    return found->second;
}

std::span<const std::string_view> words_beside_insatser() {
    static const std::vector<std::string_view> all = load_words_beside_insatser();
    return all;
}

}  // namespace samspar::domain
