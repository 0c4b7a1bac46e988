#include <algorithm>
#include <stdexcept>

#include "domain/period.h"
#include "http/account/rights.h"
#include "http/api/handlers.h"
#include "http/api/own_registrering.h"
#include "http/api/registrering_json.h"
#include "http/gate/error_reply.h"
#include "http/gate/json_reader.h"
#include "http/gate/json_reply.h"
#include "http/gate/query_fields.h"

namespace samspar::http {
namespace {

constexpr std::int64_t kPageSize = 100;
constexpr std::int64_t kMostRows = 500;
constexpr int kMostFound = 20;

store::Status read_status(const Request& request) {
    const std::string status = request.query_value("status").value_or("alla");
    if (status == "pagaende") {
        return store::Status::kPagaende;
    }
    if (status == "avslutade") {
        return store::Status::kAvslutade;
    }
    if (status != "alla") {
        throw BadRequest("status");
    }
    return store::Status::kAlla;
}

// Narrows to one insats. False when it is not the caller's.
bool narrow(std::vector<domain::InsatsId>& own, const std::optional<std::int64_t>& insats) {
    if (!insats) {
        return true;
    }
    if (!is_among(own, domain::InsatsId{*insats})) {
        return false;
    }
    own = {domain::InsatsId{*insats}};
    return true;
}

store::ListPage list(store::Scope& scope, const Context& context, const store::ListQuery& query) {
    try {
        return store::list_registreringar(scope, context.lists, query);
    } catch (const std::invalid_argument&) {
        throw BadRequest("efter");
    }
}

Json rows_json(const Context& context, const store::ListPage& page, domain::Date today) {
    Json rows = Json::array();
    for (const store::StoredRegistrering& row : page.rows) {
        rows.push_back(to_json(row, context.lists, today));
    }
    return rows;
}

// Reads are logged after they have been read and before they are shown.
void log_read(Context& context,
              const Call& call,
              std::string action,
              std::string insats,
              std::int64_t count) {
    store::Transaction scope = context.store.write();
    scope.commit(call.actor(),
                 {.action = std::move(action),
                  .object_type = "insats",
                  .object_id = std::move(insats),
                  .result = store::AuditResult::kOk,
                  .count = count,
                  .detail = {}});
}

// Year and month of `2021-03`, both days included.
void read_month(const std::string& text, store::ListQuery& query) {
    const std::optional<domain::Period> month =
        text.size() == 7 ? domain::parse_period(text + "/" + text) : std::nullopt;
    if (!month) {
        throw BadRequest("startmanad");
    }
    query.start_from = month->first;
    query.start_to = month->last;
}

struct Search {
    store::ListQuery query;
    std::optional<std::int64_t> insats;
};

Search read_search(const Context& context, const Call& call) {
    JsonReader json = JsonReader::parse(call.request.body, context.settings.limits);
    Search search;
    search.query.status = store::Status::kAlla;
    search.query.limit = kMostFound;
    search.insats = json.optional_integer("insats");
    if (const auto month = json.optional_text("startmanad"); month && !month->empty()) {
        read_month(*month, search.query);
    }
    if (const auto kon = json.optional_text("kon"); kon && !kon->empty()) {
        const domain::Kod* kod = context.lists.kon.find(*kon);
        if (kod == nullptr) {
            throw BadRequest("kon");
        }
        search.query.kon = kod->number;
    }
    if (const auto year = json.optional_integer("fodelsear")) {
        search.query.fodelsear = static_cast<int>(std::clamp<std::int64_t>(*year, 0, 9999));
    }
    json.finish();
    return search;
}

}  // namespace

Reply get_registreringar(Context& context, const Call& call) {
    allow_only(call.request, {"insats", "status", "efter", "antal"});
    const auto insats = query_number(call.request, "insats");
    store::ListQuery query;
    query.status = read_status(call.request);
    query.cursor = call.request.query_value("efter").value_or("");
    query.limit = static_cast<int>(std::clamp<std::int64_t>(
        query_number(call.request, "antal").value_or(kPageSize), 1, kMostRows));
    store::ListPage page;
    {
        store::ReadScope scope = context.store.read();
        query.insatser = own_insatser(scope, call);
        if (!narrow(query.insatser, insats)) {
            return error_reply(404, "not_found");
        }
        page = list(scope, context, query);
    }
    log_read(context,
             call,
             "registrering.list",
             insats ? std::to_string(*insats) : "",
             static_cast<std::int64_t>(page.rows.size()));
    return json_reply(200,
                      {{"registreringar", rows_json(context, page, call.today())},
                       {"nasta", page.next ? Json(*page.next) : Json(nullptr)},
                       {"totalt", page.total}});
}

Reply get_registrering(Context& context, const Call& call) {
    // The read and its audit row in one transaction: what is not logged is not shown.
    store::Transaction scope = context.store.write();
    auto found = own_registrering(context, scope, call);
    if (auto* reply = std::get_if<Reply>(&found)) {
        return std::move(*reply);
    }
    const auto& registrering = std::get<store::StoredRegistrering>(found);
    Json json = to_json(registrering, context.lists, call.today());
    json["historik"] =
        history_json(store::load_history(scope, context.lists, registrering.id), context.lists);
    scope.commit(call.actor(), registrering_event("registrering.read", registrering));
    return json_reply(200, json);
}

Reply post_registreringar_search(Context& context, const Call& call) {
    Search search = read_search(context, call);
    store::ListPage page;
    {
        store::ReadScope scope = context.store.read();
        search.query.insatser = own_insatser(scope, call);
        if (!narrow(search.query.insatser, search.insats)) {
            return error_reply(404, "not_found");
        }
        page = list(scope, context, search.query);
    }
    log_read(context,
             call,
             "registrering.search",
             search.insats ? std::to_string(*search.insats) : "",
             static_cast<std::int64_t>(page.rows.size()));
    return json_reply(200, {{"registreringar", rows_json(context, page, call.today())}});
}

}  // namespace samspar::http
