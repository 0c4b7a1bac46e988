#include "store/login_links.h"

#include "store/column.h"
#include "store/digest_column.h"

namespace samspar::store {

void insert_login_link(WriteScope& scope,
                       domain::UserId user,
                       const security::Sha256Digest& token_hash,
                       domain::Instant expires_at) {
    for (const char* shut : {"DELETE FROM login_link WHERE user = ? AND used_at IS NULL",
                             "UPDATE user SET password_hash = NULL, totp_secret = NULL, "
                             "totp_last_step = 0 WHERE id = ?"}) {
        SQLite::Statement statement(scope.database(), shut);
        statement.bind(1, user.value);
        statement.exec();
    }
    SQLite::Statement insert(
        scope.database(), "INSERT INTO login_link (token_hash, user, expires_at) VALUES (?, ?, ?)");
    bind_digest(insert, 1, token_hash);
    insert.bind(2, user.value);
    insert.bind(3, expires_at.ms);
    insert.exec();
}

std::optional<domain::UserId> peek_login_link(Scope& scope,
                                              const security::Sha256Digest& token_hash,
                                              domain::Instant now) {
    SQLite::Statement query(scope.database(),
                            "SELECT l.user FROM login_link AS l JOIN user AS u ON u.id = l.user "
                            "WHERE l.token_hash = ? AND l.used_at IS NULL AND l.expires_at > ? "
                            "AND u.active = 1");
    bind_digest(query, 1, token_hash);
    query.bind(2, now.ms);
    if (!query.executeStep()) {
        return std::nullopt;
    }
    return domain::UserId{query.getColumn(0).getInt64()};
}

std::optional<domain::UserId> use_login_link(WriteScope& scope,
                                             const security::Sha256Digest& token_hash) {
    const auto user = peek_login_link(scope, token_hash, scope.store().clock_now());
    if (user) {
        SQLite::Statement update(scope.database(),
                                 "UPDATE login_link SET used_at = ? WHERE token_hash = ?");
        update.bind(1, scope.now().ms);
        bind_digest(update, 2, token_hash);
        update.exec();
    }
    return user;
}

}  // namespace samspar::store
