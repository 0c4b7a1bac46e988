#include "http/account/context.h"

namespace samspar::http {

Service::Service(store::Store& opened, const security::Secret<32>& key, Settings chosen)
    : settings(std::move(chosen)),
      store(opened),
      session_key(key),
      assets(settings.web_app),
      throttle(settings.limits),
      password_gate(settings.limits.password_hashes) {}

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
                  service.press},
      assets(service.assets),
      throttle(service.throttle),
      activity(service.activity),
      password_gate(service.password_gate) {}

}  // namespace samspar::http
