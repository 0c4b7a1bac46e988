#include "store/accounts_ahead.h"

#include "security/totp.h"
#include "store/column.h"

namespace samspar::store {
namespace {

// Clocks are set back a little by themselves, now and then.
constexpr std::chrono::minutes kLittle{1};

// The latest moments and the latest step that no clock but a wrong one has written.
struct Latest {
    std::int64_t seen;
    std::int64_t link_end;
    std::int64_t step;  // of the present code, and one for a phone that is before us
};

Latest latest(const Scope& scope, std::chrono::seconds link_valid) {
    const std::chrono::milliseconds now(scope.store().clock_now().ms);
    const std::chrono::sys_seconds moment{std::chrono::floor<std::chrono::seconds>(now)};
    return {(now + kLittle).count(),
            (now + link_valid + kLittle).count(),
            security::totp_step(moment) + 1};
}

std::int64_t count(Scope& scope, const std::string& sql, std::int64_t moment) {
    SQLite::Statement query(scope.database(), sql);
    query.bind(1, moment);
    query.executeStep();
    return query.getColumn(0).getInt64();
}

void change(WriteScope& scope, const std::string& sql, std::int64_t moment) {
    SQLite::Statement statement(scope.database(), sql);
    statement.bind(1, moment);
    statement.exec();
}

}  // namespace

AccountsAhead accounts_ahead(Scope& scope, std::chrono::seconds link_valid) {
    const Latest newest = latest(scope, link_valid);
    AccountsAhead ahead;
    SQLite::Statement users(scope.database(),
                            "SELECT name FROM user WHERE totp_last_step > ? ORDER BY name");
    users.bind(1, newest.step);
    while (users.executeStep()) {
        ahead.users.push_back(text(users, 0));
    }
    ahead.links = count(scope,
                        "SELECT count(*) FROM login_link WHERE used_at IS NULL AND expires_at > ?",
                        newest.link_end);
    ahead.sessions = count(
        scope, "SELECT count(*) FROM session WHERE max(created_at, seen_at) > ?", newest.seen);
    return ahead;
}

AccountsAhead bring_accounts_back(WriteScope& scope, std::chrono::seconds link_valid) {
    const Latest newest = latest(scope, link_valid);
    AccountsAhead ahead = accounts_ahead(scope, link_valid);
    change(scope, "UPDATE user SET totp_last_step = ?1 WHERE totp_last_step > ?1", newest.step);
    change(scope,
           "UPDATE login_link SET expires_at = ?1 WHERE used_at IS NULL AND expires_at > ?1",
           newest.link_end);
    change(scope, "DELETE FROM session WHERE max(created_at, seen_at) > ?", newest.seen);
    return ahead;
}

}  // namespace samspar::store
