#include "acts/publiceringar.h"
#include "http/account/act_reply.h"
#include "http/api/handlers.h"
#include "http/api/nummer.h"
#include "http/gate/error_reply.h"
#include "http/gate/json_reply.h"

namespace samspar::http {

Reply get_publicering_diff(Context& context, const Call& call) {
    return reply_of(
        acts::diff_publicering(context.environment, call.doer(), nummer_of(call)),
        [](const acts::SeenDifference& seen) {
            return json_reply(
                200,
                std::visit([](const auto& difference) { return publication::to_json(difference); },
                           seen));
        });
}

Reply post_publicering_check(Context& context, const Call& call) {
    const int nummer = nummer_of(call);
    if (nummer == 0) {
        return error_reply(404, "not_found");  // to the act it would be all of them
    }
    return reply_of(acts::verify_publiceringar(context.environment, call.doer(), nummer),
                    [](const publication::Verification& result) {
                        return json_reply(200, publication::to_json(result));
                    });
}

}  // namespace samspar::http
