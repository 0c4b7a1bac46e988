#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "store/scope.h"

namespace samspar::store {

// The statements of one connection that are not in use just now. To prepare one takes as long as to
// run it, and what a request needs is the same each time. Used by the holder of the connection.
class StatementCache {
public:
    [[nodiscard]] std::unique_ptr<SQLite::Statement> take(SQLite::Database& database,
                                                          std::string_view sql);
    // Reset and without the values it was given.
    void give_back(std::string_view sql, std::unique_ptr<SQLite::Statement> statement) noexcept;
    // Whether somebody has one that is not given back.
    [[nodiscard]] bool in_use() const { return taken_ > 0; }

private:
    int taken_ = 0;
    std::map<std::string, std::unique_ptr<SQLite::Statement>, std::less<>> idle_;
};

// A statement that is prepared once for each connection and kept. For what stands on the way of
// every request; each text is kept for as long as the store is open, so it must not be made of
// values. REQUIRES: it goes before its scope does.
class Prepared {
public:
    Prepared(Scope& scope, std::string sql);
    ~Prepared() { cache_.give_back(sql_, std::move(statement_)); }
    Prepared(const Prepared&) = delete;
    Prepared& operator=(const Prepared&) = delete;

    SQLite::Statement& operator*() const { return *statement_; }
    SQLite::Statement* operator->() const { return statement_.get(); }

private:
    StatementCache& cache_;
    std::string sql_;
    std::unique_ptr<SQLite::Statement> statement_;
};

}  // namespace samspar::store
