#include "http/api/nummer.h"

#include <limits>

#include "http/gate/query_fields.h"

namespace samspar::http {

namespace {

int number_in_path(const Call& call, std::string_view name) {
    const std::int64_t number = read_id(call.request.parameter(name)).value_or(0);
    return number <= std::numeric_limits<int>::max() ? static_cast<int>(number) : 0;
}

}  // namespace

int nummer_of(const Call& call) {
    return number_in_path(call, "nummer");
}

int rattelse_of(const Call& call) {
    return number_in_path(call, "rattelse");
}

}  // namespace samspar::http
