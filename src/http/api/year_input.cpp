#include "http/api/year_input.h"

#include "http/gate/json_reader.h"

namespace samspar::http {

domain::Period read_year(const Context& context, const Call& call) {
    constexpr std::int64_t kFirstYear = 1900;
    constexpr std::int64_t kLastYear = 2199;
    JsonReader json = JsonReader::parse(call.request.body, context.settings.limits);
    const std::int64_t year = json.integer("ar");
    json.finish();
    if (year < kFirstYear || year > kLastYear) {
        throw BadRequest("ar");
    }
    return domain::year_period(static_cast<int>(year));
}

}  // namespace samspar::http
