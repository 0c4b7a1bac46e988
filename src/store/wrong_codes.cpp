#include "store/wrong_codes.h"

namespace samspar::store {
namespace {

bool is_known(CodePlace place) {
    return place == CodePlace::kKnown;
}

}  // namespace

WrongCodes wrong_codes(Scope& scope, domain::UserId user, CodePlace place) {
    SQLite::Statement query(
        scope.database(),
        is_known(place) ? "SELECT known_codes_wrong, known_codes_wait_until FROM user WHERE id = ?"
                        : "SELECT codes_wrong, codes_wait_until FROM user WHERE id = ?");
    query.bind(1, user.value);
    if (!query.executeStep()) {
        return {};
    }
    return {query.getColumn(0).getUInt(), {query.getColumn(1).getInt64()}};
}

void set_wrong_codes(WriteScope& scope,
                     domain::UserId user,
                     CodePlace place,
                     const WrongCodes& wrong) {
    SQLite::Statement update(
        scope.database(),
        is_known(place)
            ? "UPDATE user SET known_codes_wrong = ?, known_codes_wait_until = ? WHERE id = ?"
            : "UPDATE user SET codes_wrong = ?, codes_wait_until = ? WHERE id = ?");
    update.bind(1, wrong.count);
    update.bind(2, wrong.wait_until.ms);
    update.bind(3, user.value);
    update.exec();
}

void forgive_wrong_codes(WriteScope& scope, domain::UserId user) {
    for (const CodePlace place : {CodePlace::kKnown, CodePlace::kElsewhere}) {
        set_wrong_codes(scope, user, place, {});
    }
}

}  // namespace samspar::store
