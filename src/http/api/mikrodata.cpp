#include "acts/mikrodata.h"

#include <algorithm>
#include <array>

#include "export/microdata_files.h"
#include "http/account/act_reply.h"
#include "http/api/handlers.h"
#include "http/api/year_input.h"
#include "http/gate/error_reply.h"
#include "http/gate/json_reply.h"

namespace samspar::http {
namespace {

// As any refusal; why there is no file, with the failed condition of each profile that was tried.
Reply refusal_reply(const acts::Refusal& refusal) {
    using enum acts::Why;
    constexpr std::array kNoFile{kNotPublished, kNobodyLeft, kNoSafeProfile, kOvertaken};
    Reply reply = reply_of(refusal);
    if (std::ranges::find(kNoFile, refusal.why) == kNoFile.end()) {
        return reply;
    }
    Json profiles = Json::array();
    for (const auto& [profile, why] : refusal.grounds) {
        profiles.push_back({{"profil", profile}, {"villkor", why}});
    }
    reply.body =
        json_reply(reply.status,
                   {{"error", error_body(ErrorCode::find(acts::code_of(refusal.why)).value())},
                    {"profiler", std::move(profiles)}})
            .body;
    return reply;
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
    const auto outcome =
        acts::create_mikrodata(context.environment, call.doer(), domain::year_of(period.first));
    if (const auto* refusal = std::get_if<acts::Refusal>(&outcome)) {
        return refusal_reply(*refusal);
    }
    return files_reply(period, std::get<publication::PreparedMicrodata>(outcome));
}

}  // namespace samspar::http
