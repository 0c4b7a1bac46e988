#include <algorithm>

#include "acts/logg.h"
#include "http/account/act_reply.h"
#include "http/account/cursor.h"
#include "http/api/act_skal.h"
#include "http/api/handlers.h"
#include "http/gate/json_reader.h"
#include "http/gate/json_reply.h"
#include "http/gate/query_fields.h"

namespace samspar::http {
namespace {

constexpr std::int64_t kMostRows = 500;
constexpr std::size_t kLongestWord = 64;
constexpr const char* kCursor = "efter";
constexpr std::string_view kList = "logg";

// The command line has an account of the operating system in the place of an address.
bool is_drift(const store::Actor& actor) {
    return actor.role == store::drift().role;
}

std::string os_account(const store::Actor& actor) {
    const std::size_t colon = actor.address.find(':');
    return is_drift(actor) && colon != std::string::npos ? actor.address.substr(colon + 1) : "";
}

Json detail_of(const std::string& detail) {
    Json json = Json::parse(detail, nullptr, false);
    return json.is_object() ? json : Json::object();
}

Json to_json(const store::AuditRow& row) {
    const store::AuditEvent& event = row.event;
    const std::string object =
        event.object_id.empty() ? event.object_type : event.object_type + " " + event.object_id;
    return {{"seq", row.seq},
            {"tid", domain::to_string(row.at)},
            {"anvandare", row.user_name},
            {"namn", row.display_name},
            {"roll", row.actor.role},
            {"os_konto", os_account(row.actor)},
            {"adress", is_drift(row.actor) ? "" : row.actor.address},
            {"session", row.actor.session},
            {"handling", event.action},
            {"objekt", object},
            {"objekt_namn", row.object_name},
            {"resultat", store::to_string(event.result)},
            {"antal", event.count ? Json(*event.count) : Json(nullptr)},
            {"skal", skal_of_detail(event.detail)},
            {"detalj", detail_of(event.detail)}};
}

std::string word(const Request& request, const std::string& field) {
    std::string value = request.query_value(field).value_or("");
    if (value.size() > kLongestWord) {
        throw BadRequest(field);
    }
    return value;
}

std::optional<domain::Date> day(const Request& request, const std::string& field) {
    const std::string text = word(request, field);
    const auto date = domain::parse_date(text);
    if (!text.empty() && !date) {
        throw BadRequest(field);
    }
    return date;
}

std::string object_type(const Request& request) {
    const std::string type = word(request, "objekt");
    if (!std::ranges::all_of(type, [](char c) { return c >= 'a' && c <= 'z'; })) {
        throw BadRequest("objekt");
    }
    return type;
}

acts::LogQuery read(const Context& context, const Request& request) {
    allow_only(request,
               {kCursor,
                "antal",
                "anvandare",
                "roll",
                "handling",
                "objekt",
                "objekt_id",
                "resultat",
                "fran",
                "till"});
    acts::LogQuery query;
    if (const auto after = request.query_value(kCursor)) {
        query.before = read_id(open_cursor(context, kList, *after, kCursor));
    }
    query.limit = static_cast<int>(
        std::clamp<std::int64_t>(query_number(request, "antal").value_or(100), 1, kMostRows));
    query.user_name = word(request, "anvandare");
    query.role = word(request, "roll");
    query.action = word(request, "handling");
    query.object_type = object_type(request);
    if (const auto id = query_number(request, "objekt_id")) {
        query.object_id = std::to_string(*id);
    }
    if (const std::string result = word(request, "resultat"); !result.empty()) {
        query.result = store::parse_audit_result(result);
        if (!query.result) {
            throw BadRequest("resultat");
        }
    }
    query.from = day(request, "fran");
    query.to = day(request, "till");
    return query;
}

}  // namespace

Reply get_log(Context& context, const Call& call) {
    return reply_of(
        acts::read_log(context.environment, call.doer(), read(context, call.request)),
        [&](const acts::LogPage& page) {
            Json rows = Json::array();
            for (const store::AuditRow& row : page.rows) {
                rows.push_back(to_json(row));
            }
            const Json next =
                page.more ? Json(seal_cursor(context, kList, std::to_string(page.rows.back().seq)))
                          : Json(nullptr);
            return json_reply(200, {{"logg", rows}, {"nasta", next}});
        });
}

}  // namespace samspar::http
