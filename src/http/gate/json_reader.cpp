#include "http/gate/json_reader.h"

#include <limits>

namespace samspar::http {
namespace {

// The library's parser keeps the last of two fields with one name and has no bounds; this watches
// it while it reads.
class Watch {
public:
    explicit Watch(const Limits& limits) : limits_(limits) {}

    bool operator()(int depth, Json::parse_event_t event, Json& parsed) {
        using Event = Json::parse_event_t;
        if (++items_ > limits_.json_items || static_cast<std::size_t>(depth) > limits_.json_depth) {
            throw BadRequest("");
        }
        if (event == Event::object_start) {
            names_.emplace_back();
        } else if (event == Event::object_end) {
            names_.pop_back();
        } else if (event == Event::key) {
            const auto& name = parsed.get_ref<const std::string&>();
            if (!names_.back().insert(name).second) {
                throw BadRequest(name);
            }
        }
        return true;
    }

private:
    const Limits& limits_;
    std::size_t items_ = 0;
    std::vector<std::set<std::string>> names_;
};

// Control characters have no place in any field; line feed and tab have in longer texts.
bool has_control_character(std::string_view text) {
    for (const char c : text) {
        if ((static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t') || c == '\x7f') {
            return true;
        }
    }
    return false;
}

std::string text_of(const Json& value, const std::string& name) {
    if (!value.is_string() || has_control_character(value.get_ref<const std::string&>())) {
        throw BadRequest(name);
    }
    return value.get<std::string>();
}

std::int64_t integer_of(const Json& value, const std::string& name) {
    constexpr auto kMost = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    const bool too_large = value.is_number_unsigned() && value.get<std::uint64_t>() > kMost;
    if (!value.is_number_integer() || too_large) {
        throw BadRequest(name);
    }
    return value.get<std::int64_t>();
}

}  // namespace

JsonReader JsonReader::parse(std::string_view text, const Limits& limits) {
    // The library takes a zero byte for the end of the text.
    if (text.find('\0') != std::string_view::npos) {
        throw BadRequest("");
    }
    Json parsed;
    try {
        Watch watch(limits);
        parsed = Json::parse(text, [&watch](int depth, Json::parse_event_t event, Json& value) {
            return watch(depth, event, value);
        });
    } catch (const Json::exception&) {
        throw BadRequest("");
    }
    if (!parsed.is_object()) {
        throw BadRequest("");
    }
    return JsonReader(std::move(parsed), "");
}

std::string JsonReader::full_name(std::string_view name) const {
    return path_ + std::string(name);
}

bool JsonReader::has(std::string_view name) {
    asked_.emplace(name);
    const auto found = object_.find(name);
    return found != object_.end() && !found->is_null();
}

bool JsonReader::mentions(std::string_view name) {
    asked_.emplace(name);
    return object_.contains(name);
}

const Json& JsonReader::field(std::string_view name) {
    if (!has(name)) {
        throw BadRequest(full_name(name));
    }
    return *object_.find(name);
}

const Json& JsonReader::array(std::string_view name) {
    const Json& value = field(name);
    if (!value.is_array()) {
        throw BadRequest(full_name(name));
    }
    return value;
}

std::string JsonReader::text(std::string_view name) {
    return text_of(field(name), full_name(name));
}

std::int64_t JsonReader::integer(std::string_view name) {
    return integer_of(field(name), full_name(name));
}

bool JsonReader::boolean(std::string_view name) {
    const Json& value = field(name);
    if (!value.is_boolean()) {
        throw BadRequest(full_name(name));
    }
    return value.get<bool>();
}

std::vector<std::string> JsonReader::texts(std::string_view name) {
    std::vector<std::string> out;
    for (const Json& value : array(name)) {
        out.push_back(text_of(value, full_name(name)));
    }
    return out;
}

std::vector<std::int64_t> JsonReader::integers(std::string_view name) {
    std::vector<std::int64_t> out;
    for (const Json& value : array(name)) {
        out.push_back(integer_of(value, full_name(name)));
    }
    return out;
}

std::vector<JsonReader> JsonReader::objects(std::string_view name) {
    std::vector<JsonReader> out;
    for (const Json& value : array(name)) {
        if (!value.is_object()) {
            throw BadRequest(full_name(name));
        }
        out.push_back(JsonReader(value, full_name(name) + "."));
    }
    return out;
}

std::optional<std::string> JsonReader::optional_text(std::string_view name) {
    return has(name) ? std::optional(text(name)) : std::nullopt;
}

std::optional<std::int64_t> JsonReader::optional_integer(std::string_view name) {
    return has(name) ? std::optional(integer(name)) : std::nullopt;
}

std::vector<std::string> JsonReader::optional_texts(std::string_view name) {
    return has(name) ? texts(name) : std::vector<std::string>{};
}

std::optional<JsonReader> JsonReader::optional_object(std::string_view name) {
    if (!has(name)) {
        return std::nullopt;
    }
    const Json& value = field(name);
    if (!value.is_object()) {
        throw BadRequest(full_name(name));
    }
    return JsonReader(value, full_name(name) + ".");
}

void JsonReader::finish() const {
    for (const auto& [name, value] : object_.items()) {
        if (!asked_.contains(name)) {
            throw BadRequest(full_name(name));
        }
    }
}

}  // namespace samspar::http
