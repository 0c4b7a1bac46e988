#include <algorithm>
#include <cstdint>
#include <optional>

#include "acts/drift.h"
#include "http/account/act_reply.h"
#include "http/api/handlers.h"
#include "http/gate/error_reply.h"
#include "http/gate/json_reply.h"
#include "store/backup_state.h"
#include "store/disk_room.h"
#include "store/forbund.h"
#include "store/migrate.h"

namespace samspar::http {

// The process runs and answers.
Reply get_healthz(Context& /*context*/, const Call& /*call*/) {
    return json_reply(200, {{"status", "ok"}});
}

namespace {

// Only whoever is on the machine and may open the socket is told more. A proxy says for whom it
// asks; on a port of its own nothing tells a neighbour from a stranger behind a proxy.
bool is_of_the_machine(const Request& request) {
    return request.client_address.empty();
}

Json seconds_since(std::optional<domain::Instant> moment, domain::Instant now) {
    constexpr std::int64_t kSecondMs = 1000;
    return moment ? Json(std::max<std::int64_t>(0, (now.ms - moment->ms) / kSecondMs))
                  : Json(nullptr);
}

Json full_state(Context& context, store::Scope& scope, domain::Instant now) {
    const store::DataDirectory& directory = context.store.directory();
    const store::BackupState backups = store::backup_state(scope, directory);
    const auto disk = store::disk_room(directory);
    const bool room = disk && disk->may_be_written && disk->room != store::Room::kNone;
    return {{"status", "ready"},
            {"version", context.settings.program_version},
            {"schema", store::newest_schema()},
            {"writes", room ? "possible" : "disk_full"},
            {"ballast", store::has_ballast(directory) ? "whole" : "spent"},
            {"backup_age", seconds_since(backups.made, now)},
            {"backup_rehearsed", seconds_since(backups.rehearsed, now)},
            {"backups_waiting", backups.waiting}};
}

}  // namespace

// The store can be read.
Reply get_readyz(Context& context, const Call& call) {
    Json state = {{"status", "ready"}};
    try {
        store::ReadScope scope = context.store.read();
        (void)store::load_forbund(scope);
        if (call.request.query_value("full") == "1" && is_of_the_machine(call.request)) {
            state = full_state(context, scope, call.now);
        }
    } catch (const std::exception& error) {
        context.settings.log(std::string("not ready: ") + error.what());
        return error_reply(503, "unavailable");
    }
    return json_reply(200, state);
}

Reply get_version(Context& context, const Call& /*call*/) {
    return json_reply(200,
                      {{"program", "samspar"},
                       {"version", context.settings.program_version},
                       {"schema", store::newest_schema()}});
}

// Whether there is a backup to fall back on, for the page that the förbund begins with.
Reply get_drift(Context& context, const Call& call) {
    const auto moment = [](std::optional<domain::Instant> at) {
        return at ? Json(domain::to_string(*at)) : Json(nullptr);
    };
    return reply_of(acts::read_drift(context.environment, call.doer()),
                    [&](const store::BackupState& state) {
                        return json_reply(200,
                                          {{"kopia", moment(state.made)},
                                           {"provlast", moment(state.rehearsed)},
                                           {"gammal", store::is_old(state, call.now)},
                                           {"vantar", state.waiting}});
                    });
}

// What the login page shows.
Reply get_start(Context& context, const Call& /*call*/) {
    return json_reply(200,
                      {{"forbund", context.forbund.namn}, {"ovning", context.forbund.training}});
}

}  // namespace samspar::http
