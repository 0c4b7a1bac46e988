#include "http/gate/query_fields.h"

#include <algorithm>
#include <charconv>
#include <string>

#include "http/gate/json_reader.h"

namespace samspar::http {

void allow_only(const Request& request, std::initializer_list<std::string_view> names) {
    for (const auto& [name, value] : request.query) {
        if (std::ranges::find(names, std::string_view(name)) == names.end()) {
            throw BadRequest(name);
        }
    }
}

std::optional<std::int64_t> read_id(std::string_view text) {
    constexpr std::size_t kMostDigits = 15;
    std::int64_t value = 0;
    if (text.empty() || text.size() > kMostDigits ||
        text.find_first_not_of("0123456789") != std::string_view::npos) {
        return std::nullopt;
    }
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

std::optional<std::int64_t> query_number(const Request& request, std::string_view name) {
    const std::optional<std::string> text = request.query_value(name);
    const std::optional<std::int64_t> value = text ? read_id(*text) : std::nullopt;
    if (text && !value) {
        throw BadRequest(std::string(name));
    }
    return value;
}

bool query_flag(const Request& request, std::string_view name) {
    const std::string text = request.query_value(name).value_or("0");
    if (text != "0" && text != "1") {
        throw BadRequest(std::string(name));
    }
    return text == "1";
}

}  // namespace samspar::http
