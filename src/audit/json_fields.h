#pragma once

#include <initializer_list>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "audit/publication.h"

namespace samspar::audit {

// The file cannot be read as sdc-audit/1. what() names file, field and reason:
// `2021.json: tables[2].cells[14].v: must be a whole number`.
class FormatError : public std::runtime_error {
public:
    FormatError(const std::string& where, const std::string& what)
        : std::runtime_error(where + ": " + what) {}
};

// Parses strictly: also a member given twice is refused, since readers differ in which they take.
// Throws FormatError.
[[nodiscard]] nlohmann::json parse_json(const std::string& text, const std::string& name);

// A JSON value and where it stands. 3.0 is a whole number, since some programs write every number
// so; "3" is none.
class Value {
public:
    Value(const nlohmann::json& json, std::string where) : json_(&json), where_(std::move(where)) {}

    [[nodiscard]] const nlohmann::json& json() const { return *json_; }
    [[nodiscard]] const std::string& where() const { return where_; }
    [[noreturn]] void fail(const std::string& what) const { throw FormatError(where_, what); }

    [[nodiscard]] std::string text() const;
    [[nodiscard]] bool boolean() const;
    [[nodiscard]] double number() const;
    [[nodiscard]] Count whole(Count least = std::numeric_limits<Count>::min()) const;
    [[nodiscard]] std::vector<Value> items() const;
    [[nodiscard]] std::vector<std::string> texts() const;

private:
    const nlohmann::json* json_;
    std::string where_;
};

// The members of a JSON object, each asked for by name. Members nobody asks for are reported when
// the reading is done.
class Fields {
public:
    explicit Fields(const Value& object);

    [[nodiscard]] bool has(std::string_view name) const;
    [[nodiscard]] Value need(std::string_view name);
    [[nodiscard]] std::optional<Value> find(std::string_view name);
    void ignore(std::initializer_list<std::string_view> names);
    // The members not asked for so far, in order; they count as asked for from here on.
    [[nodiscard]] std::vector<std::pair<std::string, Value>> rest();
    void report_rest(Publication& publication) const;
    [[noreturn]] void fail(const std::string& what) const { object_.fail(what); }

private:
    [[nodiscard]] Value member(const std::string& name) const;

    Value object_;
    std::set<std::string, std::less<>> asked_;
};

// Puts a member that is not used where it belongs: Publication::unread, and what is no text also
// into Publication::not_understood.
void report_unread(const Value& value, Publication& publication);

}  // namespace samspar::audit
