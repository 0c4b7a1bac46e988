#include "http/account/idempotent_write.h"
#include "http/api/handlers.h"
#include "http/api/year_input.h"
#include "http/gate/error_reply.h"
#include "http/gate/json_reply.h"
#include "publication/page.h"
#include "publication/publish.h"
#include "publication/report.h"

namespace samspar::http {
namespace {

using publication::Refusal;

Reply refusal_reply(Refusal refusal) {
    const bool conflict = refusal == Refusal::kAlreadyPublished || refusal == Refusal::kOvertaken;
    return error_reply(conflict ? 409 : 422,
                       ErrorCode::find(publication::code_of(refusal)).value());
}

Reply busy() {
    return error_reply(409, "publication_running");
}

// What a repetition of the request gets, if this is one. Takes the write scope for that moment
// only: making a release must not hold up registrations.
std::optional<Reply> earlier_reply(Context& context, const Call& call) {
    const IdempotentWrite write(context, call);
    return write.earlier();
}

Reply log_refusal(Context& context, const Call& call, domain::Period period, Refusal refusal) {
    store::Transaction scope = context.store.write();
    scope.commit(call.actor(), publication::refused(period, refusal));
    return refusal_reply(refusal);
}

Reply store_prepared(Context& context,
                     const Call& call,
                     domain::Period period,
                     const publication::Prepared& prepared) {
    {
        IdempotentWrite write(context, call);
        if (write.earlier()) {
            return *write.earlier();
        }
        const auto stored = publication::store_release(
            write.scope(), call.actor(), prepared, call.caller().user.display_name);
        if (const auto* record = std::get_if<store::Publicering>(&stored)) {
            return write.finish(publication::created(*record),
                                json_reply(201, publication::entry_of(*record)));
        }
    }
    return log_refusal(context, call, period, Refusal::kOvertaken);
}

}  // namespace

Reply post_publicering_preview(Context& context, const Call& call) {
    const domain::Period period = read_year(context, call);
    const auto run = context.press.start();
    if (!run) {
        return busy();
    }
    const publication::Prepared prepared =
        publication::preview(context.store,
                             call.actor(),
                             {.period = period,
                              .program = context.settings.program_version,
                              .progress = run->progress()});
    if (prepared.refusal) {
        return refusal_reply(*prepared.refusal);
    }
    return json_reply(200,
                      {{"sida", publication::page_of(prepared)},
                       {"rapport", publication::report_json(prepared)}});
}

Reply post_publicering(Context& context, const Call& call) {
    const domain::Period period = read_year(context, call);
    if (const auto earlier = earlier_reply(context, call)) {
        return *earlier;
    }
    const auto run = context.press.start();
    if (!run) {
        return busy();
    }
    const publication::Prepared prepared =
        publication::prepare(context.store,
                             call.actor(),
                             {.period = period,
                              .program = context.settings.program_version,
                              .progress = run->progress()});
    if (prepared.refusal) {
        return log_refusal(context, call, period, *prepared.refusal);
    }
    return store_prepared(context, call, period, prepared);
}

Reply get_publicering_progress(Context& context, const Call& /*call*/) {
    const publication::Press::State state = context.press.state();
    return json_reply(200, {{"pagar", state.running}, {"klart", state.done}, {"alla", state.all}});
}

}  // namespace samspar::http
