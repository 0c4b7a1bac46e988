#include "store/sessions.h"

#include "store/digest_column.h"
#include "store/prepared.h"

namespace samspar::store {
namespace {

constexpr std::int64_t kReplyLifetimeMs = 24LL * 3600 * 1000;

void delete_before(WriteScope& scope, const std::string& sql, std::int64_t moment) {
    SQLite::Statement statement(scope.database(), sql);
    statement.bind(1, moment);
    statement.exec();
}

}  // namespace

void insert_session(WriteScope& scope, const Session& session) {
    SQLite::Statement insert(scope.database(),
                             "INSERT INTO session (token_hash, user, role, created_at, seen_at, "
                             "expires_at) VALUES (?, ?, ?, ?, ?, ?)");
    bind_digest(insert, 1, session.token_hash);
    insert.bind(2, session.user.value);
    insert.bind(3, static_cast<int>(session.role));
    insert.bind(4, session.created_at.ms);
    insert.bind(5, session.seen_at.ms);
    insert.bind(6, session.expires_at.ms);
    insert.exec();
}

std::optional<Session> find_session(Scope& scope, const security::Sha256Digest& token_hash) {
    const Prepared prepared(scope,
                            "SELECT s.user, s.role, s.created_at, s.seen_at, s.expires_at "
                            "FROM session AS s JOIN user AS u ON u.id = s.user "
                            "WHERE s.token_hash = ? AND u.active = 1");
    SQLite::Statement& query = *prepared;
    bind_digest(query, 1, token_hash);
    if (!query.executeStep()) {
        return std::nullopt;
    }
    return Session{.token_hash = token_hash,
                   .user = domain::UserId{query.getColumn(0).getInt64()},
                   .role = static_cast<domain::Role>(query.getColumn(1).getInt()),
                   .created_at = {query.getColumn(2).getInt64()},
                   .seen_at = {query.getColumn(3).getInt64()},
                   .expires_at = {query.getColumn(4).getInt64()}};
}

void touch_session(WriteScope& scope, const security::Sha256Digest& token_hash) {
    SQLite::Statement update(scope.database(),
                             "UPDATE session SET seen_at = ? WHERE token_hash = ?");
    update.bind(1, scope.store().clock_now().ms);
    bind_digest(update, 2, token_hash);
    update.exec();
}

void delete_session(WriteScope& scope, const security::Sha256Digest& token_hash) {
    SQLite::Statement remove(scope.database(), "DELETE FROM session WHERE token_hash = ?");
    bind_digest(remove, 1, token_hash);
    remove.exec();
}

void delete_expired(WriteScope& scope) {
    const std::int64_t now = scope.store().clock_now().ms;
    delete_before(scope, "DELETE FROM session WHERE expires_at <= ?", now);
    delete_before(scope, "DELETE FROM login_link WHERE expires_at <= ?", now);
    delete_before(scope, "DELETE FROM idempotency WHERE created_at <= ?", now - kReplyLifetimeMs);
}

}  // namespace samspar::store
