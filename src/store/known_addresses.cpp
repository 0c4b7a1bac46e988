#include "store/known_addresses.h"

namespace samspar::store {
namespace {

constexpr int kMostOfOneUser = 20;
constexpr std::int64_t kKeptMs = 180LL * 24 * 3600 * 1000;

}  // namespace

bool is_known_address(Scope& scope, domain::UserId user, const std::string& address) {
    SQLite::Statement query(scope.database(),
                            "SELECT 1 FROM known_address WHERE user = ? AND address = ?");
    query.bind(1, user.value);
    query.bind(2, address);
    return query.executeStep();
}

bool is_anybodys_address(Scope& scope, const std::string& address) {
    SQLite::Statement query(scope.database(),
                            "SELECT 1 FROM known_address WHERE address = ? LIMIT 1");
    query.bind(1, address);
    return query.executeStep();
}

void note_known_address(WriteScope& scope, domain::UserId user, const std::string& address) {
    const std::int64_t now = scope.store().clock_now().ms;
    SQLite::Statement note(scope.database(),
                           "INSERT INTO known_address (user, address, seen_at) VALUES (?, ?, ?) "
                           "ON CONFLICT (user, address) DO UPDATE SET seen_at = excluded.seen_at");
    note.bind(1, user.value);
    note.bind(2, address);
    note.bind(3, now);
    note.exec();
    SQLite::Statement sweep(scope.database(), "DELETE FROM known_address WHERE seen_at < ?");
    sweep.bind(1, now - kKeptMs);
    sweep.exec();
    SQLite::Statement bound(scope.database(),
                            "DELETE FROM known_address WHERE user = ?1 AND address IN "
                            "(SELECT address FROM known_address WHERE user = ?1 AND address <> ?2 "
                            "ORDER BY seen_at DESC, address LIMIT -1 OFFSET ?3)");
    bound.bind(1, user.value);
    bound.bind(2, address);
    bound.bind(3, kMostOfOneUser - 1);
    bound.exec();
}

void forget_known_addresses(WriteScope& scope, domain::UserId user) {
    SQLite::Statement forget(scope.database(), "DELETE FROM known_address WHERE user = ?");
    forget.bind(1, user.value);
    forget.exec();
}

}  // namespace samspar::store
