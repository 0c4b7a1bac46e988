#include "store/list_walk.h"

#include <charconv>
#include <stdexcept>

#include "domain/split.h"

namespace samspar::store {
namespace {

Hit parse_cursor(std::string_view text, const Way& way) {
    Hit hit;
    for (std::size_t i = 0; i <= way.columns.size(); ++i) {
        if (text.empty()) {
            throw std::invalid_argument("not a cursor");
        }
        const std::string_view part = domain::take_part(text, '.');
        if (i < way.columns.size() && way.columns[i] == "kod") {
            hit.emplace_back(std::string(part));
        } else {
            hit.emplace_back(cursor_number(part));
        }
    }
    if (!text.empty()) {
        throw std::invalid_argument("not a cursor");
    }
    return hit;
}

std::string joined(const Way& way, std::string_view after_each) {
    std::string all;
    for (const std::string_view column : way.columns) {
        all += std::string(column) + std::string(after_each) + ", ";
    }
    return all + "id" + std::string(after_each);
}

}  // namespace

std::string cursor_of(const Hit& hit) {
    std::string text;
    for (const Value& value : hit) {
        text += text.empty() ? "" : ".";
        text += value.is_text ? value.text : std::to_string(value.number);
    }
    return text;
}

std::int64_t cursor_number(std::string_view text) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) {
        throw std::invalid_argument("not a cursor");
    }
    return number;
}

std::vector<Hit> hits(
    Scope& scope, const Way& way, Condition condition, const std::string& cursor, int limit) {
    if (!cursor.empty()) {
        std::string places = "?";
        for (std::size_t i = 0; i < way.columns.size(); ++i) {
            places += ", ?";
        }
        condition.add(
            "(" + joined(way, "") + ") " + (way.ascending ? ">" : "<") + " (" + places + ")",
            parse_cursor(cursor, way));
    }
    SQLite::Statement statement(scope.database(),
                                "SELECT " + joined(way, "") + " FROM registrering INDEXED BY " +
                                    std::string(way.index) + " WHERE " + condition.sql +
                                    " ORDER BY " + joined(way, way.ascending ? "" : " DESC") +
                                    " LIMIT " + std::to_string(limit));
    condition.bind_to(statement);
    std::vector<Hit> found;
    while (statement.executeStep()) {
        Hit& hit = found.emplace_back();
        for (int i = 0; i < statement.getColumnCount(); ++i) {
            const SQLite::Column column = statement.getColumn(i);
            hit.push_back(column.isInteger() ? Value(column.getInt64())
                                             : Value(column.getString()));
        }
    }
    return found;
}

}  // namespace samspar::store
