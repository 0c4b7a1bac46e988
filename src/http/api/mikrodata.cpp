#include "export/microdata_files.h"
#include "http/api/handlers.h"
#include "http/api/year_input.h"
#include "http/gate/error_reply.h"
#include "http/gate/json_reply.h"
#include "publication/microdata.h"

namespace samspar::http {
namespace {

using publication::NoMicrodata;

// Why, with the failed condition of each profile that was tried.
Reply refusal_reply(NoMicrodata refusal, const publication::PreparedMicrodata& prepared) {
    Json profiles = Json::array();
    for (const auto& [profile, why] : prepared.failed) {
        profiles.push_back({{"profil", profile}, {"villkor", why}});
    }
    return json_reply(
        409,
        {{"error", error_body(ErrorCode::find(publication::code_of(refusal)).value())},
         {"profiler", std::move(profiles)}});
}

Reply files_reply(domain::Period period, const publication::PreparedMicrodata& prepared) {
    Json body{{"namn", exporting::microdata_name(period)}};
    for (const store::PubliceringFile& file : prepared.files) {
        if (file.format != "sdc-audit") {
            body[file.format] = file.content;
        }
    }
    return json_reply(200, body);
}

}  // namespace

// Asking again gives the same bytes, so a repeated request needs no key.
Reply post_mikrodata(Context& context, const Call& call) {
    const domain::Period period = read_year(context, call);
    const auto run = context.press.start();
    if (!run) {
        return error_reply(409, "publication_running");
    }
    const publication::PreparedMicrodata prepared = publication::prepare_microdata(
        context.store, {.period = period, .program = context.settings.program_version});
    std::optional<NoMicrodata> refusal = prepared.refusal;
    {
        store::Transaction scope = context.store.write();
        if (!refusal) {
            refusal = publication::store_microdata(scope, call.actor(), prepared);
        }
        scope.commit(call.actor(), publication::microdata_event(period, prepared, refusal));
    }
    return refusal ? refusal_reply(*refusal, prepared) : files_reply(period, prepared);
}

}  // namespace samspar::http
