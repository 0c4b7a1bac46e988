#include "store/publicering_files.h"

#include "store/column.h"
#include "store/file_columns.h"

namespace samspar::store {

void insert_publicering_files(WriteScope& scope,
                              int nummer,
                              const std::vector<PubliceringFile>& files) {
    SQLite::Statement insert(scope.database(),
                             std::string("INSERT INTO publicering_file (publicering, ") +
                                 kFileColumns + ") VALUES (?, ?, ?, ?, ?, ?)");
    for (const PubliceringFile& file : files) {
        insert.bind(1, nummer);
        bind_file(insert, 2, file);
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
                            std::string("SELECT ") + kFileColumns +
                                " FROM publicering_file WHERE publicering = ? AND format = ?");
    query.bind(1, nummer);
    query.bind(2, std::string(format));
    if (!query.executeStep()) {
        return std::nullopt;
    }
    return read_file(query, 0);
}

}  // namespace samspar::store
