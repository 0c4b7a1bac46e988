#include "http/api/act_skal.h"

namespace samspar::http {

std::string skal_detail(const std::string& skal) {
    return Json{{"skal", skal}}.dump();
}

Json skal_of_detail(const std::string& detail) {
    const Json json = Json::parse(detail, nullptr, false);
    return json.is_object() ? json.value("skal", Json(nullptr)) : Json(nullptr);
}

}  // namespace samspar::http
