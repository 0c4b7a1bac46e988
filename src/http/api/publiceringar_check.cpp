#include "http/api/handlers.h"
#include "http/api/nummer.h"
#include "http/gate/error_reply.h"
#include "http/gate/json_reply.h"
#include "publication/difference.h"
#include "publication/verify.h"
#include "store/publicering.h"

namespace samspar::http {

Reply get_publicering_diff(Context& context, const Call& call) {
    const auto cells = publication::difference(context.store, call.actor(), nummer_of(call));
    if (!cells) {
        return error_reply(404, "not_found");
    }
    return json_reply(200, {{"celler", publication::to_json(*cells)}});
}

// Takes a processor for seconds, as making one does.
Reply post_publicering_check(Context& context, const Call& call) {
    const int nummer = nummer_of(call);
    {
        store::ReadScope scope = context.store.read();
        if (!store::find_publicering(scope, nummer)) {
            return error_reply(404, "not_found");
        }
    }
    const auto run = context.press.start();
    if (!run) {
        return error_reply(409, "publication_running");
    }
    return json_reply(
        200, publication::to_json(publication::verify(context.store, call.actor(), nummer)));
}

}  // namespace samspar::http
