#include "store/users.h"

#include "store/column.h"
#include "store/known_addresses.h"
#include "store/prepared.h"

namespace samspar::store {
namespace {

constexpr std::string_view kSelect =
    "SELECT id, name, display_name, organisation, roles, active, password_hash IS NOT NULL, "
    "totp_secret IS NOT NULL FROM user ";

User read_user(SQLite::Statement& query) {
    return {.id = domain::UserId{query.getColumn(0).getInt64()},
            .name = text(query, 1),
            .display_name = text(query, 2),
            .organisation = text(query, 3),
            .roles = static_cast<domain::RoleSet>(query.getColumn(4).getInt()),
            .active = query.getColumn(5).getInt() != 0,
            .has_password = query.getColumn(6).getInt() != 0,
            .has_second_factor = query.getColumn(7).getInt() != 0};
}

void delete_of_user(WriteScope& scope, const std::string& sql, domain::UserId id) {
    SQLite::Statement statement(scope.database(), sql);
    statement.bind(1, id.value);
    statement.exec();
}

void end_links(WriteScope& scope, domain::UserId id) {
    delete_of_user(scope, "DELETE FROM login_link WHERE user = ? AND used_at IS NULL", id);
}

}  // namespace

domain::UserId insert_user(WriteScope& scope, const User& user) {
    SQLite::Statement insert(scope.database(),
                             "INSERT INTO user (name, display_name, organisation, roles, active, "
                             "created_at) VALUES (?, ?, ?, ?, 1, ?)");
    insert.bind(1, user.name);
    insert.bind(2, user.display_name);
    insert.bind(3, user.organisation);
    insert.bind(4, static_cast<int>(user.roles));
    insert.bind(5, scope.now().ms);
    insert.exec();
    return domain::UserId{scope.database().getLastInsertRowid()};
}

void update_user(WriteScope& scope, const User& user) {
    SQLite::Statement update(
        scope.database(),
        "UPDATE user SET display_name = ?, organisation = ?, roles = ? WHERE id = ?");
    update.bind(1, user.display_name);
    update.bind(2, user.organisation);
    update.bind(3, static_cast<int>(user.roles));
    update.bind(4, user.id.value);
    update.exec();
}

std::vector<User> load_users(Scope& scope) {
    SQLite::Statement query(scope.database(), std::string(kSelect) + "ORDER BY name");
    std::vector<User> users;
    while (query.executeStep()) {
        users.push_back(read_user(query));
    }
    return users;
}

std::optional<User> find_user(Scope& scope, domain::UserId id) {
    const Prepared prepared(scope, std::string(kSelect) + "WHERE id = ?");
    SQLite::Statement& query = *prepared;
    query.bind(1, id.value);
    return query.executeStep() ? std::optional(read_user(query)) : std::nullopt;
}

std::optional<User> find_user_by_name(Scope& scope, std::string_view name) {
    const Prepared prepared(scope, std::string(kSelect) + "WHERE name = ?");
    SQLite::Statement& query = *prepared;
    query.bind(1, std::string(name));
    return query.executeStep() ? std::optional(read_user(query)) : std::nullopt;
}

std::optional<std::string> password_hash(Scope& scope, domain::UserId id) {
    const Prepared prepared(scope, "SELECT password_hash FROM user WHERE id = ?");
    SQLite::Statement& query = *prepared;
    query.bind(1, id.value);
    if (!query.executeStep() || query.isColumnNull(0)) {
        return std::nullopt;
    }
    return text(query, 0);
}

void renew_password_hash(WriteScope& scope, domain::UserId id, std::string_view hash) {
    SQLite::Statement update(scope.database(), "UPDATE user SET password_hash = ? WHERE id = ?");
    update.bind(1, std::string(hash));
    update.bind(2, id.value);
    update.exec();
}

void set_password_hash(WriteScope& scope, domain::UserId id, std::string_view hash) {
    renew_password_hash(scope, id, hash);
    end_sessions(scope, id);
    end_links(scope, id);
}

std::optional<SecondFactor> second_factor(Scope& scope, domain::UserId id) {
    SQLite::Statement query(scope.database(),
                            "SELECT totp_secret, totp_last_step FROM user WHERE id = ?");
    query.bind(1, id.value);
    if (!query.executeStep() || query.isColumnNull(0)) {
        return std::nullopt;
    }
    const SQLite::Column secret = query.getColumn(0);
    return SecondFactor{.secret = security::TotpSecret(
                            security::ByteView(static_cast<const std::uint8_t*>(secret.getBlob()),
                                               static_cast<std::size_t>(secret.getBytes()))),
                        .last_step = query.getColumn(1).getInt64()};
}

void set_second_factor(WriteScope& scope, domain::UserId id, const SecondFactor& factor) {
    SQLite::Statement update(scope.database(),
                             "UPDATE user SET totp_secret = ?, totp_last_step = ? WHERE id = ?");
    const auto secret = factor.secret.reveal();
    update.bind(1, secret.data(), static_cast<int>(secret.size()));
    update.bind(2, factor.last_step);
    update.bind(3, id.value);
    update.exec();
}

bool use_totp_step(WriteScope& scope, domain::UserId id, std::int64_t step) {
    SQLite::Statement update(
        scope.database(), "UPDATE user SET totp_last_step = ? WHERE id = ? AND totp_last_step < ?");
    update.bind(1, step);
    update.bind(2, id.value);
    update.bind(3, step);
    return update.exec() == 1;
}

void set_active(WriteScope& scope, domain::UserId id, bool active) {
    SQLite::Statement update(scope.database(), "UPDATE user SET active = ? WHERE id = ?");
    update.bind(1, active ? 1 : 0);
    update.bind(2, id.value);
    update.exec();
    if (!active) {
        end_sessions(scope, id);
        end_links(scope, id);
        forget_known_addresses(scope, id);
    }
}

void end_sessions(WriteScope& scope, domain::UserId id) {
    delete_of_user(scope, "DELETE FROM session WHERE user = ?", id);
}

void end_sessions_but_in(WriteScope& scope, domain::UserId id, domain::RoleSet roles) {
    SQLite::Statement remove(scope.database(),
                             "DELETE FROM session WHERE user = ? AND (? & (1 << role)) = 0");
    remove.bind(1, id.value);
    remove.bind(2, static_cast<int>(roles));
    remove.exec();
}

}  // namespace samspar::store
