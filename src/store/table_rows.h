#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "store/scope.h"

namespace samspar::store {

// Reading of whole tables by a plan that is data, for what takes out all there is (room arkiv).
// Everything else has functions of its own, with types of its own.

// A value as the database has it: none, a number, or a text or other bytes, which are there until
// the next row is read.
using TableValue = std::variant<std::monostate, std::int64_t, std::string_view>;

// What SELECT is given. The words are the program's own, never somebody's input.
struct TableQuery {
    std::vector<std::string> columns;  // expressions
    std::string from;
    std::string order;
};

// Row by row, so that a table of any size takes the memory of one.
void each_table_row(Scope& scope,
                    const TableQuery& query,
                    const std::function<void(std::span<const TableValue>)>& row);

[[nodiscard]] std::int64_t count_table_rows(Scope& scope, const std::string& from);

// The bytes of one frozen file: of `publicering_file` or `microdata_file`, by its id.
[[nodiscard]] std::string frozen_content(Scope& scope, const std::string& table, std::int64_t id);

// A column that the database really has.
struct TableColumn {
    std::string table;
    std::string column;
    bool operator==(const TableColumn&) const = default;
};

// Of every table there is, whatever this program knows of it.
[[nodiscard]] std::vector<TableColumn> stored_columns(Scope& scope);

// Which schema the store has, `PRAGMA user_version`.
[[nodiscard]] int stored_schema(Scope& scope);

}  // namespace samspar::store
