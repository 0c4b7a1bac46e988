#include "http/app.h"

#include <array>
#include <exception>

#include "acts/perform.h"
#include "domain/identity_guard.h"
#include "http/account/guard.h"
#include "http/gate/compress.h"
#include "http/gate/error_reply.h"
#include "http/gate/json_reader.h"
#include "http/gate/json_reply.h"
#include "http/gate/target.h"
#include "http/routes.h"
#include "security/hex.h"
#include "store/registrering_columns.h"

namespace samspar::http {
namespace {

bool is_page(const std::vector<std::string>& segments) {
    const std::string& first = segments.front();
    return first != "api" && first != "healthz" && first != "readyz" && first != "version";
}

bool has_json(const Request& request) {
    return request.content_type == "application/json" ||
           request.content_type.starts_with("application/json;");
}

// One that got to no act.
Reply turned_away(Service& service, const Request& request, Reply reply) {
    if (!reply.error.empty()) {
        const auto code = ErrorCode::find(reply.error).value();
        log_turned_away(service, request.client_address, {reply.status, code});
    }
    return reply;
}

Reply page(const Context& context, const Request& request) {
    if (request.method != "GET" && request.method != "HEAD") {
        Reply reply = error_reply(405, "method_not_allowed");
        reply.headers.emplace_back("Allow", "GET");
        return reply;
    }
    return context.assets.serve(request.path, request.accepts_gzip);
}

Reply no_route(const Match& match) {
    if (match.other_methods.empty()) {
        return error_reply(404, "not_found");
    }
    Reply reply = error_reply(405, "method_not_allowed");
    std::string allow;
    for (const std::string_view method : match.other_methods) {
        allow += (allow.empty() ? "" : ", ") + std::string(method);
    }
    reply.headers.emplace_back("Allow", allow);
    return reply;
}

Reply bad_request(const BadRequest& problem) {
    // The name of an unknown field is the client's own words.
    if (problem.field().empty() || domain::looks_like_identity(problem.field())) {
        return error_reply(400, "bad_request");
    }
    Reply reply = field_error_reply(
        400,
        "bad_request",
        domain::FieldErrors{
            {problem.field(), "bad_request", "is not of the documented form", std::nullopt}});
    reply.log_fields.clear();
    return reply;
}

// What the handler of the route says.
Reply handled(Context& context, const Route& route, const Call& call) {
    if (!call.request.body.empty() && !has_json(call.request)) {
        return error_reply(415, "unsupported_media_type");
    }
    const bool heavy = route.cost == Route::Cost::kHeavy;
    const auto place =
        heavy ? context.heavy_work.enter(context.settings.limits.heavy_patience) : std::nullopt;
    if (heavy && !place) {
        return busy_reply();
    }
    try {
        Reply reply = route.handler(context, call);
        if (heavy) {
            compress(reply, call.request);  // none of these holds a secret of the session
        }
        return reply;
    } catch (const BadRequest& problem) {
        return bad_request(problem);
    }
}

// The row of whatever was turned away on its way to the act, or by a handler before it: here and
// not in handlers, so that none is forgotten.
void log_unless_logged(Context& context, const Call& call, const Reply& reply) {
    if (reply.error.empty() || reply.logged ||
        acts::act_of(call.act).who.kind() == acts::Who::Kind::kAnybody) {
        return;
    }
    acts::Detail parameters;
    if (!reply.log_fields.empty()) {
        parameters.add_list("falt", reply.log_fields);
    }
    acts::log_refused(
        context.environment, call.doer(), call.act, reply.log_object, reply.error, parameters);
}

Reply dispatch(Service& service, Context& context, Request& request) {
    std::optional<Target> target = read_target(request.target, context.settings.limits);
    if (!target) {
        return turned_away(service, request, error_reply(400, "bad_request"));
    }
    request.query = std::move(target->query);
    request.path.clear();
    for (const std::string& segment : target->segments) {
        request.path += "/" + segment;
    }
    if (is_page(target->segments)) {
        return turned_away(service, request, page(context, request));
    }
    Match match = match_route(request.method, target->segments);
    if (match.route == nullptr) {
        return turned_away(service, request, no_route(match));
    }
    Call call{request, match.route->act.ref(), context.store.clock_now(), std::nullopt};
    if (request.body.size() > acts::act_of(match.route->act).body.bytes()) {
        Reply reply = error_reply(413, "too_large");
        log_unless_logged(context, call, reply);
        return reply;
    }
    request.path_parameters = std::move(match.parameters);
    auto admitted = admit(context, *match.route, request, call.now);
    if (auto* refusal = std::get_if<Reply>(&admitted)) {
        return std::move(*refusal);
    }
    call.found = std::move(std::get<std::optional<Caller>>(admitted));
    Reply reply = handled(context, *match.route, call);
    log_unless_logged(context, call, reply);
    return reply;
}

Reply failed(const Service& service, const Request& request, const std::exception& error) {
    std::array<std::uint8_t, 4> random{};
    service.store.random()(random);
    const std::string id = security::to_hex(random);
    // The method and not the path: there may be a code in it.
    service.settings.log("error " + id + " " + request.method + ": " + error.what());
    switch (store::failure_kind(error)) {
        case store::FailureKind::kDiskFull:
            return error_reply(507, "disk_full", id);
        case store::FailureKind::kBroken:
            service.settings.store_broken();
            return error_reply(503, "unavailable", id);
        case store::FailureKind::kOther:
            break;
    }
    return error_reply(500, "internal", id);
}

// Whether there is room now for what failed on a full disk. Nothing of it is done yet: its
// transaction was rolled back. Ends: the ballast does, and each time somebody meets the disk.
bool may_have_ballast(const Service& service, const Request& request, const std::exception& error) {
    if (store::failure_kind(error) != store::FailureKind::kDiskFull) {
        return false;
    }
    const std::optional<Target> target = read_target(request.target, service.settings.limits);
    const Match match = target ? match_route(request.method, target->segments) : Match{};
    if (match.route == nullptr ||
        acts::act_of(match.route->act).when_full != acts::WhenFull::kGoesOn) {
        return false;
    }
    // One of a group gives up ballast for all of them: the one that met the full disk.
    return dynamic_cast<const store::UndoneWithOthers*>(&error) != nullptr ||
           store::spend_ballast(service.store.directory());
}

}  // namespace

void log_turned_away(Service& service,
                     const std::string& address,
                     const Refusal& refusal,
                     std::int64_t times) {
    store::Actor actor;
    actor.address = address;
    service.refusals.add(
        std::move(actor),
        {.action = "http.refused",
         .object_type = "route",
         .object_id = {},
         .result = store::AuditResult::kRefused,
         .count = std::nullopt,
         .detail =
             acts::Detail().add("nekat", refusal.code.text()).add("svar", refusal.status).text()},
        times);
}

std::size_t body_limit(const Head& head, const Limits& limits) {
    const std::optional<Target> target = read_target(head.target, limits);
    return most_body_bytes(head.method, target ? target->segments : std::vector<std::string>{});
}

Reply answer(Service& service, Request request) {
    for (auto& [name, token] : request.cookies) {
        if (name == service.session_cookie) {
            request.session_token = std::move(token);
        }
    }
    service.refusals.write_due();
    while (true) {
        std::shared_ptr<const store::Edition> edition;
        try {
            edition = service.store.edition();
            Context context(service, edition);
            return dispatch(service, context, request);
        } catch (const store::UnknownKod& newer) {
            // Something registered since this request began has a code that came since it began:
            // with the newest lists it can be read. Nothing was written; its transaction is gone.
            if (edition == service.store.edition()) {
                return failed(service, request, newer);
            }
        } catch (const std::exception& error) {
            if (!may_have_ballast(service, request, error)) {
                return failed(service, request, error);
            }
        }
    }
}

}  // namespace samspar::http
