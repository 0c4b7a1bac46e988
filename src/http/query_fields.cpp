#include "http/query_fields.h"

#include <algorithm>
#include <string>

#include "http/json_reader.h"
#include "http/rights.h"

namespace samspar::http {

void allow_only(const Request& request, std::initializer_list<std::string_view> names) {
    for (const auto& [name, value] : request.query) {
        if (std::ranges::find(names, std::string_view(name)) == names.end()) {
            throw BadRequest(name);
        }
    }
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
