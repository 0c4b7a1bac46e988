#pragma once

#include <cstdint>
#include <exception>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "http/gate/json.h"
#include "http/gate/limits.h"

namespace samspar::http {

// A request that is not of the documented form: 400, naming the field (empty when the whole body
// is meant). Our own pages never send one, so it is an exception and not a value.
class BadRequest : public std::exception {
public:
    explicit BadRequest(std::string field) : field_(std::move(field)) {}
    [[nodiscard]] const std::string& field() const { return field_; }
    [[nodiscard]] const char* what() const noexcept override { return "bad request"; }

private:
    std::string field_;
};

// Reads one JSON object field by field, each with exactly its documented type: 3.0 is no integer,
// 1 is no boolean, null is "absent" and only where a field may be. Every function throws
// BadRequest. finish() at the end refuses fields that nobody asked for.
class JsonReader {
public:
    // The text must be one object in UTF-8, without duplicate names, within the limits.
    static JsonReader parse(std::string_view text, const Limits& limits);

    // Whether the field is there and not null.
    [[nodiscard]] bool has(std::string_view name);

    // Whether the field is there at all, null or not: where leaving it out keeps what there is.
    [[nodiscard]] bool mentions(std::string_view name);

    [[nodiscard]] std::string text(std::string_view name);
    [[nodiscard]] std::int64_t integer(std::string_view name);
    [[nodiscard]] bool boolean(std::string_view name);
    [[nodiscard]] std::vector<std::string> texts(std::string_view name);
    [[nodiscard]] std::vector<std::int64_t> integers(std::string_view name);
    [[nodiscard]] std::vector<JsonReader> objects(std::string_view name);

    // Nothing, or "", or none when the field is absent or null.
    [[nodiscard]] std::optional<std::string> optional_text(std::string_view name);
    [[nodiscard]] std::optional<std::int64_t> optional_integer(std::string_view name);
    [[nodiscard]] std::vector<std::string> optional_texts(std::string_view name);
    [[nodiscard]] std::optional<JsonReader> optional_object(std::string_view name);

    void finish() const;

private:
    JsonReader(Json object, std::string path)
        : object_(std::move(object)), path_(std::move(path)) {}

    [[nodiscard]] const Json& field(std::string_view name);
    [[nodiscard]] const Json& array(std::string_view name);
    [[nodiscard]] std::string full_name(std::string_view name) const;

    Json object_;
    std::string path_;  // "avslut." inside the field avslut
    std::set<std::string, std::less<>> asked_;
};

}  // namespace samspar::http
