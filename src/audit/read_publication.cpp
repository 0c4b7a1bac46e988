#include "audit/read_publication.h"

#include <algorithm>

#include "audit/read_parts.h"

namespace samspar::audit {
namespace {

constexpr const char* kFormat = "sdc-audit/1";

std::string name_of(std::span<const std::string> names, std::size_t i) {
    return i < names.size() ? names[i] : "file " + std::to_string(i + 1);
}

void read_names(Fields& root, Names& names) {
    const Value format = root.need("format");
    if (format.text() != kFormat) {
        format.fail("is \"" + format.text() + "\"; only \"" + kFormat + "\" can be read");
    }
    names.begin_file();
    const Value dimensions = root.need("dimensions");
    for (const auto& [name, value] : Fields(dimensions).rest()) {
        names.add_dimension(name, value);
    }
    const Value universes = root.need("universes");
    for (const auto& [name, value] : Fields(universes).rest()) {
        names.add_universe(name, value);
    }
}

void read_rest(const PartReader& reader, Fields& root) {
    Source& source = reader.publication.sources[static_cast<std::size_t>(reader.source)];
    read_policy(reader, root, source);
    read_tables(reader, root);
    read_relations(reader, root);
    read_ratios(reader, root);
    read_means(reader, root);
    read_scenarios(reader, root);
    root.ignore({"title", "note", "notes", "comment", "description", "expect"});
    root.report_rest(reader.publication);
}

// One line for `cells[0].x`, `cells[1].x` and so on.
std::string without_positions(const std::string& where) {
    std::string kept;
    bool inside = false;
    for (const char c : where) {
        inside = inside && c != ']';
        if (!inside) {
            kept += c;
        }
        inside = inside || c == '[';
    }
    return kept;
}

void once_each(std::vector<std::string>& places) {
    std::transform(places.begin(), places.end(), places.begin(), without_positions);
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
}

}  // namespace

Publication read_publication(std::span<const std::string> texts,
                             std::span<const std::string> names) {
    Publication publication;
    Names known(publication);
    std::vector<nlohmann::json> documents;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        documents.push_back(parse_json(texts[i], name_of(names, i)));
        publication.sources.push_back({name_of(names, i), {}, {}, {}});
    }
    // First what the files name, then what they say of it: a relation may look into a later file.
    std::vector<Fields> roots;
    for (std::size_t i = 0; i < documents.size(); ++i) {
        roots.emplace_back(Value(documents[i], name_of(names, i)));
        read_names(roots.back(), known);
    }
    publication.facts = known.unknown_leaves_are_empty();
    for (std::size_t i = 0; i < roots.size(); ++i) {
        read_rest({known, publication, static_cast<int>(i), {}}, roots[i]);
    }
    once_each(publication.unread);
    once_each(publication.not_understood);
    return publication;
}

}  // namespace samspar::audit
