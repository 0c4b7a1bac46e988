#include "publication/rattelse_sources.h"

#include <algorithm>

#include "publication/page.h"
#include "store/rattelser.h"

namespace samspar::publication {
namespace {

std::vector<std::string> withdrawn_before(store::Scope& scope, int publicering) {
    std::vector<std::string> ids;
    for (const store::Rattelse& earlier : store::load_rattelser(scope, publicering)) {
        const Json report = Json::parse(earlier.report);
        for (const Json& id : report.at("tabeller")) {
            ids.push_back(id.get<std::string>());
        }
    }
    return ids;
}

std::string heading_of(const RattelseSources& sources, std::string_view table) {
    for (const Json& each : sources.page.at("tabeller")) {
        if (each.at("id") == table) {
            return each.at("titel").get<std::string>();
        }
    }
    return {};
}

}  // namespace

std::optional<RattelseSources> read_rattelse_sources(store::Scope& scope,
                                                     int publicering,
                                                     domain::Instant as_of) {
    auto page = load_page(scope, publicering);
    if (!page) {
        return std::nullopt;
    }
    RattelseSources sources;
    sources.basis = read_basis(scope, page->record.period, as_of);
    sources.record = page->record;
    sources.page = Json::parse(page->page);
    sources.places = store::load_places(scope, publicering);
    sources.withdrawn = withdrawn_before(scope, publicering);
    sources.nummer = store::next_rattelse(scope, publicering);
    return sources;
}

std::optional<std::vector<exporting::WithdrawnTable>> withdrawn_tables(
    const RattelseSources& sources, const std::vector<std::string>& ids) {
    std::vector<exporting::WithdrawnTable> tables;
    for (const std::string& id : ids) {
        const std::string heading = heading_of(sources, id);
        const bool again =
            std::ranges::find(sources.withdrawn, id) != sources.withdrawn.end() ||
            std::ranges::find(tables, id, &exporting::WithdrawnTable::id) != tables.end();
        if (heading.empty() || again) {
            return std::nullopt;
        }
        tables.push_back({id, heading});
    }
    return tables;
}

}  // namespace samspar::publication
