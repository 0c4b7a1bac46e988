#include "store/prepared.h"

namespace samspar::store {

std::unique_ptr<SQLite::Statement> StatementCache::take(SQLite::Database& database,
                                                        std::string_view sql) {
    const auto found = idle_.find(sql);
    auto statement = found == idle_.end() || !found->second
                         ? std::make_unique<SQLite::Statement>(database, std::string(sql))
                         : std::move(found->second);
    ++taken_;
    return statement;
}

void StatementCache::give_back(std::string_view sql,
                               std::unique_ptr<SQLite::Statement> statement) noexcept {
    --taken_;
    try {
        (void)statement->tryReset();
        statement->clearBindings();
        if (const auto found = idle_.find(sql); found != idle_.end()) {
            found->second = std::move(statement);
        } else {
            idle_.emplace(sql, std::move(statement));
        }
    } catch (const std::exception&) {  // NOLINT(bugprone-empty-catch): then it is made anew
    }
}

Prepared::Prepared(Scope& scope, std::string sql)
    : cache_(scope.statements()),
      sql_(std::move(sql)),
      statement_(cache_.take(scope.database(), sql_)) {}

}  // namespace samspar::store
