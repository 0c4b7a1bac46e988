#pragma once

#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "acts/environment.h"
#include "domain/embedded_file.h"
#include "domain/forbund.h"
#include "domain/kodlista.h"
#include "http/account/session_activity.h"
#include "http/account/throttle.h"
#include "http/gate/assets.h"
#include "http/gate/limits.h"
#include "http/gate/work_places.h"
#include "publication/press.h"
#include "security/password.h"
#include "security/password_gate.h"
#include "security/secret.h"
#include "store/store.h"

namespace samspar::http {

// What the service is started with.
struct Settings {
    Limits limits;
    security::PasswordCost password_cost;
    std::string program_version;  // 0.1.0
    std::string public_url;       // https://host:port, the front of one-time links
    // The built web app (assets.h).
    std::span<const domain::EmbeddedFile> web_app;
    // One line for whoever runs the service: never a secret, a code or a value of a field.
    std::function<void(std::string_view)> log = [](std::string_view) {};
    // The database can no longer be trusted; the service should stop and be started anew.
    std::function<void()> store_broken = [] {};
};

// What all requests share, for as long as the service runs. Safe to use from several threads.
struct Service {
    Service(store::Store& opened, const security::Secret<32>& session_key, Settings chosen);

    const Settings settings;
    store::Store& store;
    const security::Secret<32> session_key;  // makes CSRF tokens of session tokens
    const AssetMap assets;
    // Its name has a mark of the store and the address people reach it by: cookies know no ports,
    // and services on one host must not take each other's.
    const std::string session_cookie;

    Throttle throttle;
    SessionActivity activity;
    security::PasswordGate password_gate;
    WorkPlaces heavy_work;
    publication::Press press;
    acts::RefusalLog refusals;
};

// What the handlers of one request work with: the service, and the code lists and the förbund as
// they were when the request began. A request sees one edition of them from beginning to end,
// whatever is changed meanwhile; the edition lives as long as its last request.
struct Context {
    Context(Service& service, std::shared_ptr<const store::Edition> newest);

    const Settings& settings;
    store::Store& store;
    const security::Secret<32>& session_key;
    const std::shared_ptr<const store::Edition> edition;
    const domain::Kodlistor& lists;       // of the edition
    const domain::Forbund& forbund;       // of the edition
    const acts::Environment environment;  // for acts: of all the above
    const AssetMap& assets;
    const std::string& session_cookie;
    Throttle& throttle;
    SessionActivity& activity;
    security::PasswordGate& password_gate;
    WorkPlaces& heavy_work;
};

}  // namespace samspar::http
