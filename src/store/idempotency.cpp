#include "store/idempotency.h"

#include "store/column.h"
#include "store/digest_column.h"
#include "store/prepared.h"

namespace samspar::store {

std::optional<StoredReply> find_reply(Scope& scope, domain::UserId user, std::string_view key) {
    const Prepared prepared(
        scope,
        "SELECT request_hash, status, reply, object FROM idempotency WHERE user = ? AND key = ?");
    SQLite::Statement& query = *prepared;
    query.bind(1, user.value);
    query.bind(2, std::string(key));
    if (!query.executeStep()) {
        return std::nullopt;
    }
    return StoredReply{.request_hash = read_digest(query, 0),
                       .status = query.getColumn(1).getInt(),
                       .body = text(query, 2),
                       .object = text(query, 3)};
}

void insert_reply(WriteScope& scope,
                  domain::UserId user,
                  std::string_view key,
                  const StoredReply& reply) {
    const Prepared prepared(scope,
                            "INSERT INTO idempotency (user, key, request_hash, status, reply, "
                            "created_at, object) VALUES (?, ?, ?, ?, ?, ?, ?)");
    SQLite::Statement& insert = *prepared;
    insert.bind(1, user.value);
    insert.bind(2, std::string(key));
    bind_digest(insert, 3, reply.request_hash);
    insert.bind(4, reply.status);
    insert.bind(5, reply.body);
    insert.bind(6, scope.store().clock_now().ms);
    insert.bind(7, reply.object);
    insert.exec();
}

}  // namespace samspar::store
