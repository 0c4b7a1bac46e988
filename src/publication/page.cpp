#include "publication/page.h"

#include <algorithm>

#include "publication/stored_rattelser.h"

namespace samspar::publication {
namespace {

constexpr std::string_view kPage = "sida";

}  // namespace

std::optional<StoredPage> load_page(store::Scope& scope, int nummer) {
    auto record = store::find_publicering(scope, nummer);
    auto file = store::find_publicering_file(scope, nummer, kPage);
    if (!record || !file) {
        return std::nullopt;
    }
    return StoredPage{std::move(*record),
                      std::move(file->content),
                      store::load_publicering_files(scope, nummer),
                      rattelser_of(scope, nummer)};
}

Json page_of(const StoredPage& stored) {
    Json page = Json::parse(stored.page);
    page["filer"] = Json::array();
    for (const store::PubliceringFileInfo& info : stored.files) {
        if (info.format != kPage) {
            page["filer"].push_back({{"format", info.format},
                                     {"namn", info.name},
                                     {"sha256", info.sha256},
                                     {"bytes", info.bytes}});
        }
    }
    page["rattelser"] = stored.rattelser;
    return page;
}

Json page_of(const Prepared& prepared) {
    const auto file = std::ranges::find(prepared.files, kPage, &exporting::ReleaseFile::format);
    Json page = Json::parse(file->content);
    page["filer"] = Json::array();
    page["rattelser"] = Json::array();
    return page;
}

Json entry_of(const store::Publicering& record) {
    return {{"nummer", record.nummer},
            {"period", domain::to_string(record.period)},
            {"skapad", domain::to_string(record.made_at)},
            {"skapad_av", record.user_name},
            {"underlag", domain::to_string(record.as_of)},
            {"antal_celler", record.cells},
            {"antal_dolda", record.hidden},
            {"sha256", record.sha256},
            {"antal_rattelser", record.rattelser}};
}

}  // namespace samspar::publication
