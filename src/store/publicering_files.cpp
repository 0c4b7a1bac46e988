#include "store/publicering_files.h"

#include "store/column.h"

namespace samspar::store {

void insert_publicering_files(WriteScope& scope,
                              int nummer,
                              const std::vector<PubliceringFile>& files) {
    SQLite::Statement insert(scope.database(),
                             "INSERT INTO publicering_file (publicering, format, name, media_type, "
                             "sha256, content) VALUES (?, ?, ?, ?, ?, ?)");
    for (const PubliceringFile& file : files) {
        insert.bind(1, nummer);
        insert.bind(2, file.format);
        insert.bind(3, file.name);
        insert.bind(4, file.media_type);
        insert.bind(5, file.sha256);
        insert.bind(6, file.content.data(), static_cast<int>(file.content.size()));
        insert.exec();
        insert.reset();
    }
}

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
    SQLite::Statement query(scope.database(),
                            "SELECT format, name, media_type, sha256, content "
                            "FROM publicering_file WHERE publicering = ? AND format = ?");
    query.bind(1, nummer);
    query.bind(2, std::string(format));
    if (!query.executeStep()) {
        return std::nullopt;
    }
    return PubliceringFile{.format = text(query, 0),
                           .name = text(query, 1),
                           .media_type = text(query, 2),
                           .sha256 = text(query, 3),
                           .content = query.getColumn(4).getString()};
}

}  // namespace samspar::store
