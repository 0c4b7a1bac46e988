#include <algorithm>

#include "acts/logg.h"
#include "http/account/act_reply.h"
#include "http/api/act_skal.h"
#include "http/api/handlers.h"
#include "http/gate/json_reply.h"
#include "http/gate/query_fields.h"

namespace samspar::http {
namespace {

constexpr std::int64_t kMostRows = 500;

Json to_json(const store::AuditRow& row) {
    const store::AuditEvent& event = row.event;
    const std::string object =
        event.object_id.empty() ? event.object_type : event.object_type + " " + event.object_id;
    return {{"seq", row.seq},
            {"tid", domain::to_string(row.at)},
            {"anvandare", row.user_name},
            {"roll", row.actor.role},
            {"handling", event.action},
            {"objekt", object},
            {"resultat", store::to_string(event.result)},
            {"antal", event.count ? Json(*event.count) : Json(nullptr)},
            {"skal", skal_of_detail(event.detail)}};
}

}  // namespace

Reply get_log(Context& context, const Call& call) {
    allow_only(call.request, {"fore", "antal"});
    const std::optional<std::int64_t> before = query_number(call.request, "fore");
    const std::int64_t limit =
        std::clamp<std::int64_t>(query_number(call.request, "antal").value_or(100), 1, kMostRows);
    return reply_of(
        acts::read_log(context.environment, call.doer(), before, static_cast<int>(limit)),
        [](const std::vector<store::AuditRow>& log) {
            Json rows = Json::array();
            for (const store::AuditRow& row : log) {
                rows.push_back(to_json(row));
            }
            return json_reply(200, {{"logg", rows}});
        });
}

}  // namespace samspar::http
