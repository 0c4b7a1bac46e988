#include <algorithm>
#include <array>
#include <stdexcept>
#include <string>

#include "acts/registreringar.h"
#include "domain/period.h"
#include "http/account/act_reply.h"
#include "http/account/cursor.h"
#include "http/api/handlers.h"
#include "http/api/registrering_json.h"
#include "http/gate/json_reader.h"
#include "http/gate/json_reply.h"
#include "http/gate/query_fields.h"

namespace samspar::http {
namespace {

using Outcome = acts::Outcome<store::ListPage>;

constexpr std::int64_t kPageSize = 100;
constexpr std::int64_t kMostListed = 500;
constexpr int kMostFound = 20;
constexpr const char* kCursor = "efter";
constexpr std::string_view kList = "registreringar";

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

constexpr std::array<std::pair<std::string_view, store::ListOrder>, 7> kOrders{{
    {"start", store::ListOrder::kStart},
    {"kod", store::ListOrder::kKod},
    {"insats", store::ListOrder::kInsats},
    {"kon", store::ListOrder::kKon},
    {"fodelsear", store::ListOrder::kFodelsear},
    {"slut", store::ListOrder::kSlut},
    {"tid", store::ListOrder::kTid},
}};
constexpr const char* kOrder = "sortera";
constexpr const char* kDirection = "riktning";

// By start the newest first, by anything else from the smallest, unless the direction is given.
void read_order(const Request& request, store::ListQuery& query) {
    if (const auto wanted = request.query_value(kOrder)) {
        const auto* const found = std::ranges::find(
            kOrders, *wanted, &std::pair<std::string_view, store::ListOrder>::first);
        if (found == kOrders.end()) {
            throw BadRequest(kOrder);
        }
        query.order = found->second;
    }
    if (query.order == store::ListOrder::kTid && query.status == store::Status::kAlla) {
        throw BadRequest(kOrder);
    }
    const auto direction = request.query_value(kDirection);
    if (direction && *direction != "stigande" && *direction != "fallande") {
        throw BadRequest(kDirection);
    }
    query.ascending =
        direction ? *direction == "stigande" : query.order != store::ListOrder::kStart;
}

// The first signs of a receipt code, as they are typed: in any case, with or without the hyphen.
std::string read_prefix(const std::string& text) {
    std::string prefix;
    for (const char sign : text) {
        if (sign >= 'a' && sign <= 'z') {
            prefix += static_cast<char>(sign - 'a' + 'A');
        } else if ((sign >= 'A' && sign <= 'Z') || (sign >= '0' && sign <= '9')) {
            prefix += sign;
        } else if (sign != '-' && sign != ' ') {
            throw BadRequest("kod");
        }
    }
    return prefix;
}

// A cursor holds what the rows are sorted by, so it is one of that order and of no other; and days
// are counted otherwise of those that have ended.
std::string cursor_kind(const store::ListQuery& query) {
    const auto* const order = std::ranges::find(
        kOrders, query.order, &std::pair<std::string_view, store::ListOrder>::second);
    return std::string(kList) + " " + std::string(order->first) +
           (query.ascending ? " stigande " : " fallande ") +
           std::to_string(static_cast<int>(query.status));
}

Outcome find(const Context& context,
             const Call& call,
             store::ListQuery query,
             const std::optional<std::int64_t>& insats) {
    std::optional<domain::InsatsId> one;
    if (insats) {
        one = domain::InsatsId{*insats};
    }
    try {
        return acts::find_registreringar(
            context.environment, call.doer(), call.act, std::move(query), one);
    } catch (const std::invalid_argument&) {
        // Ours, and of no place in what is asked for now: an insats that is not among them.
        throw BadRequest(kCursor);
    }
}

Json rows_json(const Context& context, const store::ListPage& page, domain::Date today) {
    Json rows = Json::array();
    for (const store::StoredRegistrering& row : page.rows) {
        rows.push_back(to_json(row, context.lists, today));
    }
    return rows;
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
    allow_only(call.request, {"insats", "status", kOrder, kDirection, "kod", kCursor, "antal"});
    const auto insats = query_number(call.request, "insats");
    store::ListQuery query;
    query.status = read_status(call.request);
    read_order(call.request, query);
    query.kod_prefix = read_prefix(call.request.query_value("kod").value_or(""));
    const std::string kind = cursor_kind(query);
    if (const auto after = call.request.query_value(kCursor)) {
        query.cursor = open_cursor(context, kind, *after, kCursor);
    }
    query.limit = static_cast<int>(std::clamp<std::int64_t>(
        query_number(call.request, "antal").value_or(kPageSize), 1, kMostListed));
    return reply_of(
        find(context, call, std::move(query), insats), [&](const store::ListPage& page) {
            return json_reply(
                200,
                {{"registreringar", rows_json(context, page, call.today())},
                 {"nasta",
                  page.next ? Json(seal_cursor(context, kind, *page.next)) : Json(nullptr)},
                 {"totalt", page.total}});
        });
}

Reply get_registrering(Context& context, const Call& call) {
    return reply_of(
        acts::read_registrering(context.environment, call.doer(), call.request.parameter("kod")),
        [&](const acts::RegistreringWithHistory& whole) {
            Json json = to_json(whole.registrering, context.lists, call.today());
            json["historik"] = history_json(whole.history, context.lists);
            return json_reply(200, json);
        });
}

Reply post_registreringar_search(Context& context, const Call& call) {
    Search search = read_search(context, call);
    return reply_of(
        find(context, call, std::move(search.query), search.insats),
        [&](const store::ListPage& page) {
            return json_reply(200, {{"registreringar", rows_json(context, page, call.today())}});
        });
}

}  // namespace samspar::http
