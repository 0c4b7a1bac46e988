#include "store/publicering_files.h"

#include "store/column.h"

namespace samspar::store {

std::vector<PubliceringFileInfo> load_publicering_files(Scope& scope, int nummer) {
    SQLite::Statement query(scope.database(),
                            "SELECT format, name, media_type, sha256, length(content) "
                            "FROM publicering_file WHERE publicering = ? ORDER BY id");
    query.bind(1, nummer);
    std::vector<PubliceringFileInfo> files;
    while (query.executeStep()) {
        files.push_back({.format = text(query, 0),
                         .name = text(query, 1),
                         .media_type = text(query, 2),
                         .sha256 = text(query, 3),
                         .bytes = query.getColumn(4).getInt64()});
    }
    return files;
}

std::optional<PubliceringFile> find_publicering_file(Scope& scope,
                                                     int nummer,
                                                     std::string_view format) {
    return find_file(scope, {ReleaseKind::kPublicering, nummer}, format);
}

}  // namespace samspar::store
