#include "store/release_files.h"

#include "store/column.h"

namespace samspar::store {
namespace {

// In the order that insert_files binds them and read_file reads them.
constexpr const char* kColumns = "format, name, media_type, sha256, content";

PubliceringFile read_file(SQLite::Statement& query) {
    return {.format = text(query, 0),
            .name = text(query, 1),
            .media_type = text(query, 2),
            .sha256 = text(query, 3),
            .content = query.getColumn(4).getString()};
}

// Those of a release that `condition` is true of.
SQLite::Statement select(Scope& scope, const Release& release, const std::string& condition) {
    const std::string of = name_of(release.kind);
    SQLite::Statement query(scope.database(),
                            std::string("SELECT ") + kColumns + " FROM " + of + "_file WHERE " +
                                of + " = ? " + condition);
    query.bind(1, release.id);
    return query;
}

}  // namespace

void insert_files(WriteScope& scope,
                  const Release& release,
                  const std::vector<PubliceringFile>& files) {
    const std::string of = name_of(release.kind);
    SQLite::Statement insert(
        scope.database(),
        "INSERT INTO " + of + "_file (" + of + ", " + kColumns + ") VALUES (?, ?, ?, ?, ?, ?)");
    for (const PubliceringFile& file : files) {
        insert.bind(1, release.id);
        insert.bind(2, file.format);
        insert.bind(3, file.name);
        insert.bind(4, file.media_type);
        insert.bind(5, file.sha256);
        insert.bind(6, file.content.data(), static_cast<int>(file.content.size()));
        insert.exec();
        insert.reset();
    }
}

std::vector<PubliceringFile> load_files(Scope& scope, const Release& release) {
    SQLite::Statement query = select(scope, release, "ORDER BY id");
    std::vector<PubliceringFile> files;
    while (query.executeStep()) {
        files.push_back(read_file(query));
    }
    return files;
}

std::optional<PubliceringFile> find_file(Scope& scope,
                                         const Release& release,
                                         std::string_view format) {
    SQLite::Statement query = select(scope, release, "AND format = ?");
    query.bind(2, std::string(format));
    return query.executeStep() ? std::optional(read_file(query)) : std::nullopt;
}

std::vector<std::string> load_contents(Scope& scope, ReleaseKind kind, std::string_view format) {
    const std::string of = name_of(kind);
    SQLite::Statement query(scope.database(),
                            "SELECT content FROM " + of + "_file WHERE format = ? ORDER BY " + of);
    query.bind(1, std::string(format));
    std::vector<std::string> contents;
    while (query.executeStep()) {
        contents.push_back(query.getColumn(0).getString());
    }
    return contents;
}

}  // namespace samspar::store
