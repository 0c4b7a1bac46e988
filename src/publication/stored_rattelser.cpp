#include "publication/stored_rattelser.h"

#include "store/rattelser.h"

namespace samspar::publication {

Json rattelser_of(store::Scope& scope, int publicering) {
    Json all = Json::array();
    for (const store::Rattelse& record : store::load_rattelser(scope, publicering)) {
        Json files = Json::array();
        Json json;
        for (const store::PubliceringFile& file :
             store::load_files(scope, {store::ReleaseKind::kRattelse, record.id})) {
            files.push_back({{"format", file.format},
                             {"namn", file.name},
                             {"sha256", file.sha256},
                             {"bytes", file.content.size()}});
            if (file.format == "json") {
                json = Json::parse(file.content);
            }
        }
        json["filer"] = std::move(files);
        all.push_back(std::move(json));
    }
    return all;
}

}  // namespace samspar::publication
