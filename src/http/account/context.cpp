#include "http/account/context.h"

#include "http/gate/gate.h"
#include "security/hex.h"
#include "security/hmac.h"

namespace samspar::http {
namespace {

std::string session_cookie_of(const security::Secret<32>& key, const std::string& url) {
    const security::Sha256Digest mac =
        security::hmac_sha256(key.reveal(), security::bytes_of("cookie|" + url));
    return std::string(kSessionCookie) + security::to_hex(mac).substr(0, kSessionCookieMark);
}

}  // namespace

Service::Service(store::Store& opened, const security::Secret<32>& key, Settings chosen)
    : settings(std::move(chosen)),
      store(opened),
      session_key(key),
      assets(settings.web_app),
      session_cookie(session_cookie_of(key, settings.public_url)),
      throttle(settings.limits),
      password_gate(settings.limits.password_places),
      heavy_work(settings.limits.heavy_places, settings.limits.heavy_waiting),
      refusals(store) {}

Context::Context(Service& service, std::shared_ptr<const store::Edition> newest)
    : settings(service.settings),
      store(service.store),
      session_key(service.session_key),
      edition(std::move(newest)),
      lists(edition->lists),
      forbund(edition->forbund),
      environment{store,
                  lists,
                  forbund,
                  {settings.limits.proof_valid,
                   settings.limits.session_absolute,
                   settings.limits.link_valid},
                  settings.public_url,
                  settings.program_version,
                  service.press,
                  service.refusals},
      assets(service.assets),
      session_cookie(service.session_cookie),
      throttle(service.throttle),
      activity(service.activity),
      password_gate(service.password_gate),
      heavy_work(service.heavy_work) {}

}  // namespace samspar::http
