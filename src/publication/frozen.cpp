#include "publication/frozen.h"

#include <algorithm>

#include "store/microdata.h"

namespace samspar::publication {

namespace {

const std::string* content_of(const std::vector<store::PubliceringFile>& files,
                              std::string_view format) {
    const auto found = std::ranges::find(files, format, &store::PubliceringFile::format);
    return found == files.end() ? nullptr : &found->content;
}

}  // namespace

const std::string* Frozen::content(std::string_view format) const {
    return content_of(files, format);
}

const std::string* FrozenRattelse::content(std::string_view format) const {
    return content_of(files, format);
}

std::vector<Frozen> load_frozen(store::Scope& scope) {
    std::vector<Frozen> all;
    for (const store::Publicering& record : store::load_publiceringar(scope)) {
        Frozen frozen{record, {}, store::load_places(scope, record.nummer), {}, {}, {}};
        for (const auto& info : store::load_publicering_files(scope, record.nummer)) {
            frozen.files.push_back(
                store::find_publicering_file(scope, record.nummer, info.format).value());
        }
        if (const auto single = store::find_microdata(scope, record.nummer)) {
            frozen.single = store::load_files(scope, {store::ReleaseKind::kMicrodata, single->id});
            frozen.single_sha256 = single->sha256;
        }
        for (const store::Rattelse& rattelse : store::load_rattelser(scope, record.nummer)) {
            frozen.rattelser.push_back(
                {rattelse, store::load_files(scope, {store::ReleaseKind::kRattelse, rattelse.id})});
        }
        all.push_back(std::move(frozen));
    }
    std::ranges::reverse(all);
    return all;
}

}  // namespace samspar::publication
