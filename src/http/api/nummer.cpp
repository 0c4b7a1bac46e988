#include "http/api/nummer.h"

#include <limits>

#include "http/gate/query_fields.h"

namespace samspar::http {

int nummer_of(const Call& call) {
    const std::int64_t nummer = read_id(call.request.parameter("nummer")).value_or(0);
    return nummer <= std::numeric_limits<int>::max() ? static_cast<int>(nummer) : 0;
}

}  // namespace samspar::http
