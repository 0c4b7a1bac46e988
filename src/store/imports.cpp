#include "store/imports.h"

namespace samspar::store {

std::int64_t begin_import(WriteScope& scope, const Actor& actor, const ImportRecord& record) {
    SQLite::Statement insert(scope.database(),
                             "INSERT INTO import (at, user, kind, file_sha256, rows_new, "
                             "rows_changed, rows_same, rows_refused) VALUES (?, ?, ?, ?, 0, 0, 0, "
                             "0)");
    insert.bind(1, scope.now().ms);
    if (actor.user) {
        insert.bind(2, actor.user->value);
    }
    insert.bind(3, record.kind);
    insert.bind(4, record.file_sha256);
    insert.exec();
    return scope.database().getLastInsertRowid();
}

void finish_import(WriteScope& scope, std::int64_t id, const ImportRecord& record) {
    SQLite::Statement update(scope.database(),
                             "UPDATE import SET rows_new = ?, rows_changed = ?, rows_same = ?, "
                             "rows_refused = ? WHERE id = ?");
    update.bind(1, record.rows_new);
    update.bind(2, record.rows_changed);
    update.bind(3, record.rows_same);
    update.bind(4, record.rows_refused);
    update.bind(5, id);
    update.exec();
}

}  // namespace samspar::store
