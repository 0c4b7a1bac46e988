#include "http/api/act_skal.h"

namespace samspar::http {

Json skal_of_detail(const std::string& detail) {
    const Json json = Json::parse(detail, nullptr, false);
    return json.is_object() ? json.value("skal", Json(nullptr)) : Json(nullptr);
}

}  // namespace samspar::http
