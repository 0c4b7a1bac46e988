#include "http/account/context.h"

#include "store/forbund.h"
#include "store/kodlistor.h"

namespace samspar::http {
namespace {

domain::Kodlistor read_lists(store::Store& store) {
    store::ReadScope scope = store.read();
    return store::load_kodlistor(scope);
}

domain::Forbund read_forbund(store::Store& store) {
    store::ReadScope scope = store.read();
    return store::load_forbund(scope);
}

}  // namespace

Context::Context(store::Store& opened, const security::Secret<32>& key, Settings chosen)
    : settings(std::move(chosen)),
      store(opened),
      session_key(key),
      lists(read_lists(opened)),
      forbund(read_forbund(opened)),
      assets(settings.web_app),
      throttle(settings.limits),
      password_gate(settings.limits.password_hashes) {}

}  // namespace samspar::http
