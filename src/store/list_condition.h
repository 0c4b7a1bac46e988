#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "domain/ids.h"
#include "store/registrering_list.h"

namespace samspar::store {

// What a column of the head of a registrering holds: a number, or the text of its code. Made of
// either without a word, so that a list of values is written as one.
struct Value {
    // NOLINTNEXTLINE(google-explicit-constructor)
    Value(std::int64_t value) : number(value) {}
    // NOLINTNEXTLINE(google-explicit-constructor)
    Value(std::string value) : is_text(true), text(std::move(value)) {}

    bool is_text = false;
    std::int64_t number = 0;
    std::string text;
};

// The condition of a query on `registrering` and the values of its places, kept together so that
// they cannot come out of step.
struct Condition {
    std::string sql = "felregistrerad = 0";
    std::vector<Value> values;

    void add(std::string_view clause, std::vector<Value> bound = {});
    void bind_to(SQLite::Statement& statement) const;
};

// REQUIRES: `insatser` is not empty.
void add_insatser(Condition& condition, std::span<const domain::InsatsId> insatser);

// Of a query, but only in these insatser, which are not none.
[[nodiscard]] Condition condition_of(const ListQuery& query,
                                     std::span<const domain::InsatsId> insatser);

}  // namespace samspar::store
