#include "domain/text_fold.h"
#include "http/account/enter.h"
#include "http/account/handlers.h"
#include "http/account/proof.h"
#include "http/gate/json_reader.h"

namespace samspar::http {
namespace {

constexpr const char* kLoginAction = "login";
constexpr std::size_t kLongestName = 512;

}  // namespace

Reply post_login(Context& context, const Call& call) {
    JsonReader json = JsonReader::parse(call.request.body, context.settings.limits);
    const std::string name{domain::trim(json.text("anvandarnamn"))};
    const Typed typed = read_typed(json, "losenord");
    json.finish();
    if (name.size() > kLongestName) {
        throw BadRequest("anvandarnamn");
    }
    auto proved = prove(context, call, kLoginAction, name, typed);
    if (auto* refusal = std::get_if<Reply>(&proved)) {
        return std::move(*refusal);
    }
    const Proof& proof = std::get<Proof>(proved);
    store::Transaction scope = context.store.write();
    const std::optional<store::User> user = acts::use(scope, proof);
    if (!user) {
        return no_longer_good(proof);
    }
    return enter(context, call, scope, *user, kLoginAction);
}

}  // namespace samspar::http
