#include "http/service.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <utility>

#include "http/app.h"
#include "security/base32.h"
#include "security/password.h"
#include "security/totp.h"
#include "store/insatser.h"
#include "store/uppdrag.h"
#include "store/users.h"
#include "support/test_store.h"

namespace samspar::test {
namespace {

// Argon2id at its cheapest: what it costs is tested in room security.
constexpr security::PasswordCost kCheap{64, 1, 1};

// As long as the secret has to be.
const security::TotpSecret kTotpSecret{security::bytes_of("12345678901234567890")};

store::AuditEvent set_up() {
    return {.action = "test.set_up",
            .object_type = {},
            .object_id = {},
            .result = store::AuditResult::kOk,
            .count = std::nullopt,
            .detail = {}};
}

domain::InsatsId add_insats(store::WriteScope& scope,
                            const std::string& namn,
                            domain::Registreringssatt how) {
    domain::Insats insats;
    insats.namn = namn;
    insats.start = domain::make_date(2010, 1, 1);
    insats.registrering = how;
    return store::insert_insats(scope, store::drift(), insats);
}

}  // namespace

Service::Service(bool training, std::vector<std::string> collected) : training_(training) {
    domain::Forbund forbund;
    forbund.namn = "Provförbundet";
    forbund.kommuner = {{"0126", "Huddinge"}, {"0127", "Botkyrka"}, {"0128", "Salem"}};
    forbund.optional_fields = std::move(collected);
    forbund.training = training;
    const auto keys = test::TestStore::keys_with_known_chance();
    const store::DataDirectory files(directory.path());
    const store::StoreOptions options{.clock = [this] { return now; },
                                      .random =
                                          [this](std::span<std::uint8_t> bytes) {
                                              if (meanwhile) {
                                                  std::exchange(meanwhile, {})();
                                              }
                                              security::system_random(bytes);
                                          }};
    store::Store::create(files, keys, forbund, options);
    store = std::make_unique<store::Store>(files, keys, options);
    {
        auto scope = store->write();
        start = add_insats(scope, "START", domain::Registreringssatt::kIndivid);
        upis = add_insats(scope, "UPIS", domain::Registreringssatt::kIndivid);
        lyra = add_insats(scope, "Lyra", domain::Registreringssatt::kIndivid);
        samtal = add_insats(scope, "Samtal", domain::Registreringssatt::kAntal);
        scope.commit(store::drift(), set_up());
    }
    using domain::Role;
    add_user("handlaggare", domain::role_bit(Role::kHandlaggare), {start, upis});
    add_user("annan", domain::role_bit(Role::kHandlaggare), {lyra});
    add_user("insatsansvarig", domain::role_bit(Role::kInsatsansvarig), {start});
    add_user("forbund", domain::role_bit(Role::kForbund));
    add_user("lasare", domain::role_bit(Role::kLasare));
    add_user("granskare", domain::role_bit(Role::kGranskare));
    session_key_ = keys.key(security::KeyPurpose::kSession);
    restart();
}

void Service::restart() {
    http::Settings settings;
    settings.password_cost = kCheap;
    settings.limits.password_wait = std::chrono::milliseconds(100);
    settings.program_version = "0.1.0";
    settings.public_url = "https://samspar.example";
    settings.log = [this](std::string_view line) { log.emplace_back(line); };
    settings.store_broken = [this] { ++store_broken; };
    inside = std::make_unique<http::Service>(*store, session_key_, std::move(settings));
}

domain::UserId Service::add_user(const std::string& name,
                                 domain::RoleSet roles,
                                 const std::vector<domain::InsatsId>& insatser) {
    store::User user;
    user.name = name;
    user.display_name = "Namn " + name;
    user.roles = roles;
    auto scope = store->write();
    const domain::UserId id = store::insert_user(scope, user);
    store::set_password_hash(
        scope, id, security::hash_password(kPassword, security::system_random, kCheap));
    if (!training_) {
        store::set_second_factor(scope, id, {kTotpSecret, 0});
    }
    std::vector<store::Uppdrag> uppdrag;
    for (const domain::InsatsId insats : insatser) {
        uppdrag.push_back({id, insats, domain::make_date(2026, 1, 1), std::nullopt});
    }
    store::replace_uppdrag(scope, id, uppdrag);
    scope.commit(store::drift(), set_up());
    users[name] = id;
    return id;
}

void Service::pass(std::chrono::seconds time) {
    now.ms += std::chrono::duration_cast<std::chrono::milliseconds>(time).count();
}

std::optional<std::string> Service::code_of(const std::string& name) const {
    if (training_ || !users.contains(name)) {
        return std::nullopt;
    }
    return code_now(security::to_base32(kTotpSecret.reveal()));
}

std::string Service::code_now(const std::string& secret) const {
    const std::chrono::sys_seconds moment{std::chrono::seconds(now.ms / 1000)};
    return security::totp_code(security::from_base32(secret).value(), security::totp_step(moment));
}

void Service::forget_used_code(const std::string& name) {
    if (training_ || !users.contains(name)) {
        return;
    }
    auto scope = store->write();
    store::set_second_factor(scope, users[name], {kTotpSecret, 0});
    scope.commit_housekeeping();
}

std::string Seen::header(const std::string& name) const {
    const auto found =
        std::ranges::find_if(reply.headers, [&](const auto& h) { return h.first == name; });
    return found == reply.headers.end() ? std::string() : found->second;
}

std::string Seen::code() const {
    return json.contains("error") ? json["error"]["code"].get<std::string>() : std::string();
}

std::vector<std::string> Seen::fields() const {
    std::vector<std::string> all;
    if (json.contains("error") && json["error"].contains("fields")) {
        for (const http::Json& field : json["error"]["fields"]) {
            all.push_back(field["field"].get<std::string>() + ":" +
                          field["code"].get<std::string>());
        }
    }
    return all;
}

Browser::Browser(Service& service, const std::string& name) : service_(&service) {
    EXPECT_EQ(log_in(name).status, 200) << name;
}

http::Request Browser::request(const std::string& method,
                               const std::string& target,
                               const std::string& body) const {
    http::Request request;
    request.method = method;
    request.target = target;
    request.body = body;
    request.host = "samspar.example";
    request.content_type = body.empty() ? "" : "application/json";
    request.origin = method == "GET" ? "" : "https://samspar.example";
    request.fetch_site = "same-origin";
    request.csrf_token = csrf;
    request.session_token = token;
    request.client_address = address;
    return request;
}

void Browser::remember(const Seen& seen) {
    const std::string cookie = seen.header("Set-Cookie");
    if (!cookie.empty()) {
        const std::size_t from = cookie.find('=') + 1;
        token = cookie.substr(from, cookie.find(';') - from);
    }
    if (seen.json.contains("csrf")) {
        csrf = seen.json["csrf"];
    }
}

Seen Browser::send(http::Request request) {
    Seen seen;
    seen.reply = http::answer(*service_->inside, std::move(request));
    seen.status = seen.reply.status;
    if (seen.reply.content_type.starts_with("application/json")) {
        seen.json = http::Json::parse(seen.reply.body);
    }
    remember(seen);
    return seen;
}

Seen Browser::get(const std::string& target) {
    return send(request("GET", target));
}

Seen Browser::post(const std::string& target, const http::Json& body, const std::string& key) {
    http::Request made = request("POST", target, body.is_null() ? "" : body.dump());
    made.idempotency_key = key;
    return send(std::move(made));
}

Seen Browser::put(const std::string& target, const http::Json& body, const std::string& key) {
    http::Request made = request("PUT", target, body.dump());
    made.idempotency_key = key;
    return send(std::move(made));
}

Seen Browser::log_in(const std::string& name, const std::string& password) {
    service_->forget_used_code(name);
    return log_in_with(name, password, service_->code_of(name));
}

Seen Browser::log_in_with(const std::string& name,
                          const std::string& password,
                          const std::optional<std::string>& code) {
    http::Json body{{"anvandarnamn", name}, {"losenord", password}};
    if (code) {
        body["kod"] = *code;
    }
    return post("/api/v1/login", body);
}

void Browser::act_as(const std::string& role) {
    EXPECT_EQ(post("/api/v1/session/roll", {{"roll", role}}).status, 200) << role;
}

http::Json new_registrering(const Service& service) {
    return {{"insats", service.start.value},
            {"start", "2026-09-01"},
            {"kon", "kvinna"},
            {"fodelsear", 1990},
            {"forsorjning_fore", {"a_kassa", "forsorjningsstod"}},
            {"sysselsattning_fore", "arbetssokande"}};
}

http::Json avslut_body(std::int64_t version) {
    return {{"version", version},
            {"datum", "2026-11-20"},
            {"anledning", "arbete"},
            {"forsorjning_efter", {"ingen_offentlig"}},
            {"sysselsattning_efter", "arbete"},
            {"omfattning_efter", 75},
            {"handlingsplan", "ja"}};
}

}  // namespace samspar::test
