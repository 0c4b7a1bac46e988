#include "audit/json_fields.h"

#include <cmath>

namespace samspar::audit {
namespace {

using Json = nlohmann::json;

// Stands in for the parser's callback: remembers the member names of every open object.
class TwiceNamed {
public:
    bool operator()(int /*depth*/, Json::parse_event_t event, Json& parsed) {
        if (event == Json::parse_event_t::object_start) {
            open_.emplace_back();
        } else if (event == Json::parse_event_t::object_end) {
            open_.pop_back();
        } else if (event == Json::parse_event_t::key) {
            const auto& name = parsed.get_ref<const std::string&>();
            if (!open_.back().insert(name).second && found_.empty()) {
                found_ = name;
            }
        }
        return true;
    }
    [[nodiscard]] const std::string& found() const { return found_; }

private:
    std::vector<std::set<std::string>> open_;
    std::string found_;
};

}  // namespace

Json parse_json(const std::string& text, const std::string& name) {
    TwiceNamed names;
    Json json;
    try {
        json = Json::parse(text, std::ref(names));
    } catch (const Json::parse_error& error) {
        throw FormatError(name, "is not JSON (at byte " + std::to_string(error.byte) + ")");
    } catch (const Json::out_of_range&) {
        throw FormatError(name, "holds a number that is too large");
    }
    if (!names.found().empty()) {
        throw FormatError(name, "names the member \"" + names.found() + "\" twice in one object");
    }
    return json;
}

std::string Value::text() const {
    if (!json_->is_string()) {
        fail("must be a text");
    }
    return json_->get<std::string>();
}

bool Value::boolean() const {
    if (!json_->is_boolean()) {
        fail("must be true or false");
    }
    return json_->get<bool>();
}

double Value::number() const {
    if (!json_->is_number()) {
        fail("must be a number");
    }
    const double value = json_->get<double>();
    if (!std::isfinite(value)) {
        fail("must be a finite number");
    }
    return value;
}

Count Value::whole(Count least) const {
    // Large enough for any population; small enough that sums of products stay exact.
    constexpr Count kLimit = 1'000'000'000;
    const double value = number();
    if (std::trunc(value) != value) {
        fail("must be a whole number");
    }
    if (value > static_cast<double>(kLimit)) {
        fail("must not be above " + std::to_string(kLimit));
    }
    if (value < static_cast<double>(std::max(least, -kLimit))) {
        fail("must not be below " + std::to_string(std::max(least, -kLimit)));
    }
    return static_cast<Count>(value);
}

std::vector<Value> Value::items() const {
    if (!json_->is_array()) {
        fail("must be a list");
    }
    std::vector<Value> all;
    for (std::size_t i = 0; i < json_->size(); ++i) {
        all.emplace_back((*json_)[i], where_ + "[" + std::to_string(i) + "]");
    }
    return all;
}

std::vector<std::string> Value::texts() const {
    std::vector<std::string> all;
    for (const Value& item : items()) {
        all.push_back(item.text());
    }
    return all;
}

Fields::Fields(const Value& object) : object_(object) {
    if (!object.json().is_object()) {
        object.fail("must be an object");
    }
}

Value Fields::member(const std::string& name) const {
    // "file.json: tables" at the top, "file.json: tables[0].dims" below it.
    const bool top = object_.where().find(": ") == std::string::npos;
    return {object_.json().at(name), object_.where() + (top ? ": " : ".") + name};
}

bool Fields::has(std::string_view name) const {
    return object_.json().contains(name);
}

std::optional<Value> Fields::find(std::string_view name) {
    asked_.emplace(name);
    if (!has(name)) {
        return std::nullopt;
    }
    return member(std::string(name));
}

Value Fields::need(std::string_view name) {
    const auto value = find(name);
    if (!value) {
        fail("has no \"" + std::string(name) + "\"");
    }
    return *value;
}

void Fields::ignore(std::initializer_list<std::string_view> names) {
    asked_.insert(names.begin(), names.end());
}

std::vector<std::pair<std::string, Value>> Fields::rest() {
    std::vector<std::pair<std::string, Value>> all;
    for (const auto& [name, value] : object_.json().items()) {
        if (asked_.insert(name).second) {
            all.emplace_back(name, member(name));
        }
    }
    return all;
}

void Fields::report_rest(Publication& publication) const {
    for (const auto& [name, value] : object_.json().items()) {
        if (!asked_.contains(name)) {
            report_unread(member(name), publication);
        }
    }
}

void report_unread(const Value& value, Publication& publication) {
    publication.unread.push_back(value.where());
    if (!value.json().is_string() && !value.json().is_null()) {
        publication.not_understood.push_back(value.where());
    }
}

}  // namespace samspar::audit
