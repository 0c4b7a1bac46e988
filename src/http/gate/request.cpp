#include "http/gate/request.h"

#include <stdexcept>

namespace samspar::http {

const std::string& Request::parameter(std::string_view name) const {
    for (const auto& [key, value] : path_parameters) {
        if (key == name) {
            return value;
        }
    }
    throw std::out_of_range("the route has no such parameter");
}

std::optional<std::string> Request::query_value(std::string_view name) const {
    for (const auto& [key, value] : query) {
        if (key == name) {
            return value;
        }
    }
    return std::nullopt;
}

}  // namespace samspar::http
