#include "http/api/handlers.h"
#include "http/gate/error_reply.h"
#include "http/gate/json_reply.h"
#include "store/forbund.h"
#include "store/migrate.h"

namespace samspar::http {

// The process runs and answers.
Reply get_healthz(Context& /*context*/, const Call& /*call*/) {
    return json_reply(200, {{"status", "ok"}});
}

// The store can be read.
Reply get_readyz(Context& context, const Call& /*call*/) {
    try {
        store::ReadScope scope = context.store.read();
        (void)store::load_forbund(scope);
    } catch (const std::exception& error) {
        context.settings.log(std::string("not ready: ") + error.what());
        return error_reply(503, "unavailable");
    }
    return json_reply(200, {{"status", "ready"}});
}

Reply get_version(Context& context, const Call& /*call*/) {
    return json_reply(200,
                      {{"program", "samspar"},
                       {"version", context.settings.program_version},
                       {"schema", store::newest_schema()}});
}

// What the login page shows.
Reply get_start(Context& context, const Call& /*call*/) {
    return json_reply(200,
                      {{"forbund", context.forbund.namn}, {"ovning", context.forbund.training}});
}

}  // namespace samspar::http
