#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "domain/embedded_file.h"
#include "domain/forbund.h"
#include "domain/kodlista.h"
#include "http/account/session_activity.h"
#include "http/account/throttle.h"
#include "http/gate/assets.h"
#include "http/gate/limits.h"
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

// What the handlers work with. One for the whole service; safe to use from several threads.
struct Context {
    Context(store::Store& opened, const security::Secret<32>& session_key, Settings chosen);

    const Settings settings;
    store::Store& store;
    const security::Secret<32> session_key;  // makes CSRF tokens of session tokens
    // Neither changes while the service runs.
    const domain::Kodlistor lists;
    const domain::Forbund forbund;
    const AssetMap assets;

    Throttle throttle;
    SessionActivity activity;
    security::PasswordGate password_gate;
    publication::Press press;
};

}  // namespace samspar::http
