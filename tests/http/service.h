#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "domain/collected_fields.h"
#include "domain/role.h"
#include "http/account/context.h"
#include "http/gate/json.h"
#include "http/gate/reply.h"
#include "http/gate/request.h"
#include "security/keyring.h"
#include "store/store.h"
#include "support/temporary_directory.h"

namespace samspar::test {

inline constexpr const char* kPassword = "grön cykel under kastanjen";

// The whole service but the network: a store of its own, a clock that stands until it is moved,
// and users of every kind, each with an app for codes unless it is a training förbund. Insatser:
// START and UPIS are handlaggaren's, Lyra is somebody else's, Samtal is a volyminsats.
class Service {
public:
    // A förbund that collects those optional fields.
    explicit Service(bool training = false,
                     std::vector<std::string> collected = domain::chosen_fields());

    domain::UserId add_user(const std::string& name,
                            domain::RoleSet roles,
                            const std::vector<domain::InsatsId>& insatser = {});
    void pass(std::chrono::seconds time);
    // What the user's app shows now; nothing in a training förbund, or when there is no such user.
    [[nodiscard]] std::optional<std::string> code_of(const std::string& name) const;
    // What an app that was given this secret in base32 shows now.
    [[nodiscard]] std::string code_now(const std::string& secret) const;
    // The service anew on the same store: what it kept in memory is gone.
    void restart();
    // The code may be used again, as if half a minute had passed.
    void forget_used_code(const std::string& name);

    // Done once, before the next time chance is asked: so a test comes in between two steps of a
    // request. REQUIRES: no transaction is open then, as when a password is hashed.
    std::function<void()> meanwhile;

    // Every line that went to the log, and how often the store was said to be broken.
    std::vector<std::string> log;
    int store_broken = 0;

    domain::Instant now{1'795'305'600'000};  // 2026-11-22 00:00 UTC
    TemporaryDirectory directory;
    std::unique_ptr<store::Store> store;
    std::unique_ptr<http::Service> inside;
    domain::InsatsId start;
    domain::InsatsId upis;
    domain::InsatsId lyra;
    domain::InsatsId samtal;
    std::map<std::string, domain::UserId> users;

private:
    bool training_;
    security::Secret<32> session_key_;
};

// What came back, with its body read.
struct Seen {
    int status = 0;
    http::Json json;
    http::Reply reply;

    [[nodiscard]] std::string header(const std::string& name) const;
    // error.code, empty when there is none.
    [[nodiscard]] std::string code() const;
    // `field:code` of each field of the error, in order.
    [[nodiscard]] std::vector<std::string> fields() const;
};

// A browser at the service: keeps its cookie and its CSRF token.
class Browser {
public:
    explicit Browser(Service& service) : service_(&service) {}
    // Logs in with kPassword; fails the test when that does not work.
    Browser(Service& service, const std::string& name);

    Seen get(const std::string& target);
    Seen post(const std::string& target, const http::Json& body, const std::string& key = "");
    Seen put(const std::string& target, const http::Json& body, const std::string& key = "");
    Seen send(http::Request request);
    // As this browser would send it: cookie, CSRF token, own page.
    [[nodiscard]] http::Request request(const std::string& method,
                                        const std::string& target,
                                        const std::string& body = "") const;
    // With the code that the user's app shows, whether it has been used or not.
    Seen log_in(const std::string& name, const std::string& password = kPassword);
    // With that code, or without one.
    Seen log_in_with(const std::string& name,
                     const std::string& password,
                     const std::optional<std::string>& code);
    // In the same session, from now on.
    void act_as(const std::string& role);

    std::string token;
    std::string csrf;
    std::string address = "192.0.2.1";

private:
    void remember(const Seen& seen);

    Service* service_;
};

// A body that may be registered: woman born 1990, in START since 2026-09-01.
[[nodiscard]] http::Json new_registrering(const Service& service);
// An avslut that may follow it.
[[nodiscard]] http::Json avslut_body(std::int64_t version);

}  // namespace samspar::test
