#include "store/login_links.h"

#include "store/column.h"
#include "store/digest_column.h"
#include "store/known_addresses.h"
#include "store/wrong_codes.h"

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
    forget_known_addresses(scope, user);
    forgive_wrong_codes(scope, user);
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
                                 "UPDATE login_link SET used_at = ?, offered_secret = NULL "
                                 "WHERE token_hash = ?");
        update.bind(1, scope.now().ms);
        bind_digest(update, 2, token_hash);
        update.exec();
    }
    return user;
}

bool offer_totp_secret(WriteScope& scope,
                       const security::Sha256Digest& token_hash,
                       const security::TotpSecret& secret) {
    if (!peek_login_link(scope, token_hash, scope.store().clock_now())) {
        return false;
    }
    SQLite::Statement update(scope.database(),
                             "UPDATE login_link SET offered_secret = ? WHERE token_hash = ?");
    const auto bytes = secret.reveal();
    update.bind(1, bytes.data(), static_cast<int>(bytes.size()));
    bind_digest(update, 2, token_hash);
    update.exec();
    return true;
}

std::optional<security::TotpSecret> offered_totp_secret(Scope& scope,
                                                        const security::Sha256Digest& token_hash) {
    SQLite::Statement query(scope.database(),
                            "SELECT offered_secret FROM login_link WHERE token_hash = ? "
                            "AND offered_secret IS NOT NULL");
    bind_digest(query, 1, token_hash);
    if (!query.executeStep()) {
        return std::nullopt;
    }
    const SQLite::Column secret = query.getColumn(0);
    return security::TotpSecret(
        security::ByteView(static_cast<const std::uint8_t*>(secret.getBlob()),
                           static_cast<std::size_t>(secret.getBytes())));
}

}  // namespace samspar::store
