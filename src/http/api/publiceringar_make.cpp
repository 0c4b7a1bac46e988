#include "acts/publish.h"
#include "http/account/act_reply.h"
#include "http/account/repetition.h"
#include "http/api/handlers.h"
#include "http/api/year_input.h"
#include "http/gate/json_reply.h"
#include "publication/page.h"
#include "publication/report.h"

namespace samspar::http {

Reply post_publicering_preview(Context& context, const Call& call) {
    const domain::Period period = read_year(context, call);
    return reply_of(acts::preview_publicering(context.environment, call.doer(), {.period = period}),
                    [](const publication::Prepared& prepared) {
                        return json_reply(200,
                                          {{"sida", publication::page_of(prepared)},
                                           {"rapport", publication::report_json(prepared)}});
                    });
}

Reply post_publicering(Context& context, const Call& call) {
    const domain::Period period = read_year(context, call);
    const auto reply = [](const acts::Published& made) {
        return json_reply(201, publication::entry_of(made.record));
    };
    return reply_of(acts::create_publicering(context.environment,
                                             call.doer(),
                                             {.period = period},
                                             repetition<acts::Published>(context, call, reply)),
                    reply);
}

Reply get_publicering_progress(Context& context, const Call& call) {
    return reply_of(acts::publicering_progress(context.environment, call.doer()),
                    [](const publication::Press::State& state) {
                        return json_reply(
                            200,
                            {{"pagar", state.running}, {"klart", state.done}, {"alla", state.all}});
                    });
}

}  // namespace samspar::http
