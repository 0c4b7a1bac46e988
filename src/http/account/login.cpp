#include "domain/text_fold.h"
#include "http/account/handlers.h"
#include "http/account/proof.h"
#include "http/account/session_reply.h"
#include "http/gate/json_reader.h"

namespace samspar::http {
namespace {

constexpr const char* kAction = "login";
constexpr std::size_t kLongestName = 512;

}  // namespace

Reply post_login(Context& context, const Call& call) {
    JsonReader json = JsonReader::parse(call.request.body, context.settings.limits);
    const std::string name{domain::trim(json.text("anvandarnamn"))};
    const Typed typed = read_typed(json);
    json.finish();
    if (name.size() > kLongestName) {
        throw BadRequest("anvandarnamn");
    }
    auto proved = prove(context, call, kAction, name, typed);
    if (auto* refusal = std::get_if<Reply>(&proved)) {
        return std::move(*refusal);
    }
    const Proof& proof = std::get<Proof>(proved);
    store::Transaction scope = context.store.write();
    if (!acts::use(scope, proof)) {
        return no_longer_good(proof);
    }
    const domain::Role role = first_role(proof.user);
    const acts::OpenedSession opened =
        acts::open_session(context.environment, scope, proof.user.id, role);
    Reply reply = opened_reply(context, scope, proof.user, opened);
    store::Actor actor = call.actor();
    actor.user = proof.user.id;
    actor.role = domain::to_string(role);
    scope.commit(actor,
                 {.action = kAction,
                  .object_type = "user",
                  .object_id = std::to_string(proof.user.id.value),
                  .result = store::AuditResult::kOk,
                  .count = std::nullopt,
                  .detail = {}});
    return reply;
}

}  // namespace samspar::http
