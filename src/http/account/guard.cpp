#include "http/account/guard.h"

#include <chrono>

#include "acts/entry.h"
#include "acts/rights.h"
#include "http/gate/error_reply.h"
#include "security/base64url.h"
#include "security/constant_time.h"
#include "security/hmac.h"
#include "security/session_token.h"
#include "store/sessions.h"

namespace samspar::http {
namespace {

std::int64_t in_ms(std::chrono::seconds time) {
    return std::chrono::duration_cast<std::chrono::milliseconds>(time).count();
}

// Whether no more time than that lies between the two. Neither way: a moment ahead of now is of a
// clock that was wrong, and it would take years to pass.
bool is_within(std::chrono::seconds time, domain::Instant moment, domain::Instant now) {
    return now.ms - moment.ms < in_ms(time) && moment.ms - now.ms < in_ms(time);
}

std::optional<Caller> find_caller(Context& context, const Request& request, domain::Instant now) {
    if (!security::looks_like_token(request.session_token)) {
        return std::nullopt;
    }
    const security::Sha256Digest hash = security::token_hash(request.session_token);
    std::optional<store::Session> session;
    std::optional<store::User> user;
    std::optional<std::string> password;
    {
        store::ReadScope scope = context.store.read();
        session = store::find_session(scope, hash);
        if (session) {
            user = store::find_user(scope, session->user);
            password = store::password_hash(scope, session->user);
        }
    }
    if (!session || !user || !domain::holds(user->roles, session->role)) {
        return std::nullopt;
    }
    const domain::Instant seen = context.activity.last_seen(hash, session->seen_at);
    const Limits& limits = context.settings.limits;
    if (now >= session->expires_at || !is_within(limits.session_idle, seen, now)) {
        return std::nullopt;
    }
    // Told again at the next request when somebody writes for long just now.
    if (context.activity.note(hash, session->seen_at, now)) {
        if (auto turn = context.store.turn_unless_long()) {
            store::Transaction scope = context.store.write(*std::move(turn));
            store::touch_session(scope, hash);
            scope.commit_housekeeping();
        }
    }
    return Caller{std::move(*user),
                  session->role,
                  hash,
                  password.value_or(""),
                  session->expires_at,
                  session->created_at};
}

// The row of who got no further on that route. Never what was looked for: there may be a code in
// the path.
Reply refuse(Context& context,
             const Request& request,
             const std::optional<Caller>& caller,
             const Route& route,
             ErrorCode code) {
    const bool step_up = code == "step_up_required";
    context.environment.refusals.add(
        Call{request, route.act.ref(), {}, caller}.actor(),
        {.action = step_up ? "http.step_up" : "http.refused",
         .object_type = "route",
         .object_id = std::string(route.method) + " " + std::string(route.pattern),
         .result = store::AuditResult::kRefused,
         .count = std::nullopt,
         .detail = acts::Detail().add("nekat", code.text()).text()});
    return error_reply(code == "not_logged_in" ? 401 : 403, code);
}

bool asks_for_proof(const acts::Act& act, const Request& request) {
    switch (act.step_up.get()) {
        case acts::StepUp::kNever:
        case acts::StepUp::kConfirmed:  // the act knows what it touches
            return false;
        case acts::StepUp::kExactFile:
            return request.query_value("format").value_or("json") != "json";
        case acts::StepUp::kIntern:
            // In every format: the page makes a file of the JSON and shows none.
            return request.query_value("typ") == "intern";
        case acts::StepUp::kAlways:
            break;
    }
    return true;
}

}  // namespace

std::string csrf_token(const Context& context, const security::Sha256Digest& session) {
    security::Bytes message{'c', 's', 'r', 'f', '|'};
    message.insert(message.end(), session.begin(), session.end());
    return security::to_base64url(security::hmac_sha256(context.session_key.reveal(), message));
}

bool comes_from_own_page(const Request& request) {
    const bool site = request.fetch_site.empty() || request.fetch_site == "same-origin";
    const bool origin = request.origin.empty() || request.origin == "https://" + request.host;
    return site && origin;
}

std::variant<std::optional<Caller>, Reply> admit(Context& context,
                                                 const Route& route,
                                                 const Request& request,
                                                 domain::Instant now) {
    const bool changes = route.method != "GET";
    const acts::Act& act = acts::act_of(route.act);
    const acts::Who::Kind who = act.who.kind();
    if (who == acts::Who::Kind::kAnybody) {
        return std::nullopt;
    }
    if (who == acts::Who::Kind::kOwnPage) {
        if (!comes_from_own_page(request)) {
            return refuse(context, request, std::nullopt, route, "csrf_failed");
        }
        return std::nullopt;
    }
    std::optional<Caller> caller = find_caller(context, request, now);
    if (!caller) {
        return refuse(context, request, std::nullopt, route, "not_logged_in");
    }
    if (!domain::holds(act.who.roles(), caller->role)) {
        return refuse(context, request, caller, route, "forbidden");
    }
    const bool token_fits =
        security::equal_in_constant_time(security::bytes_of(request.csrf_token),
                                         security::bytes_of(csrf_token(context, caller->session)));
    if (changes && (!comes_from_own_page(request) || !token_fits)) {
        return refuse(context, request, caller, route, "csrf_failed");
    }
    if (asks_for_proof(act, request) && !context.forbund.training &&
        !acts::is_fresh(context.environment.terms, caller->proved_at, now)) {
        return refuse(context, request, caller, route, "step_up_required");
    }
    return caller;
}

}  // namespace samspar::http
