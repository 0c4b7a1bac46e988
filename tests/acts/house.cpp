#include "acts/house.h"

#include <functional>

#include "store/forbund.h"
#include "store/insatser.h"
#include "store/kodlistor.h"
#include "store/sessions.h"
#include "store/uppdrag.h"
#include "store/users.h"
#include "support/test_store.h"

namespace samspar::test {
namespace {

constexpr std::int64_t kHour = 3'600'000;

store::AuditEvent set_up() {
    return {.action = "test.set_up",
            .object_type = {},
            .object_id = {},
            .result = store::AuditResult::kOk,
            .count = std::nullopt,
            .detail = {}};
}

domain::InsatsId add_insats(store::WriteScope& scope, const std::string& namn) {
    domain::Insats insats;
    insats.namn = namn;
    insats.start = domain::make_date(2010, 1, 1);
    return store::insert_insats(scope, store::drift(), insats);
}

}  // namespace

House::House(bool training) {
    forbund_.namn = "Provförbundet";
    forbund_.kommuner = {{"0126", "Huddinge"}, {"0127", "Botkyrka"}, {"0128", "Salem"}};
    forbund_.training = training;
    const auto keys = test::TestStore::keys_with_known_chance();
    const store::DataDirectory files(directory.path());
    const store::StoreOptions options{.clock = [this] { return now; },
                                      .random = security::system_random};
    store::Store::create(files, keys, forbund_, options);
    store = std::make_unique<store::Store>(files, keys, options);
    behind([this](store::WriteScope& scope) {
        start = add_insats(scope, "START");
        upis = add_insats(scope, "UPIS");
        lyra = add_insats(scope, "Lyra");
        lists = store::load_kodlistor(scope);
    });
    using domain::Role;
    add_user("forbund", domain::role_bit(Role::kForbund));
    add_user("handlaggare", domain::role_bit(Role::kHandlaggare), {start, upis});
    add_user("insatsansvarig", domain::role_bit(Role::kInsatsansvarig), {start});
    refusals = std::make_unique<acts::RefusalLog>(*store);
    environment = std::make_unique<acts::Environment>(acts::Environment{
        *store, lists, forbund_, {}, "https://samspar.example", "0.1.0", press, *refusals});
}

void House::behind(const std::function<void(store::WriteScope&)>& change) {
    store::Transaction transaction = store->write();
    change(transaction);
    transaction.commit(store::drift(), set_up());
}

domain::UserId House::add_user(const std::string& name,
                               domain::RoleSet roles,
                               const std::vector<domain::InsatsId>& insatser) {
    behind([&](store::WriteScope& scope) {
        store::User user;
        user.name = name;
        user.display_name = "Namn " + name;
        user.roles = roles;
        users[name] = store::insert_user(scope, user);
        store::set_password_hash(scope, users[name], "of " + name);
        std::vector<store::Uppdrag> uppdrag;
        for (const domain::InsatsId insats : insatser) {
            uppdrag.push_back({users[name], insats, domain::make_date(2026, 1, 1), std::nullopt});
        }
        store::replace_uppdrag(scope, users[name], uppdrag);
    });
    return users[name];
}

acts::Doer House::in_session(const std::string& name, domain::Role role, acts::ActId act) {
    acts::InSession session;
    session.role = role;
    session.session[0] = ++sessions_;
    session.password_hash = "of " + name;
    behind([&](store::WriteScope& scope) {
        session.user = store::find_user(scope, users.at(name)).value();
        store::insert_session(scope,
                              {session.session,
                               session.user.id,
                               role,
                               now,
                               now,
                               domain::Instant{now.ms + 8 * kHour}});
    });
    admitted_.push_back(std::make_unique<acts::ActId>(act));
    acts::Doer doer;
    doer.who = session;
    doer.admitted = {admitted_.back().get(), 1};
    doer.address = "192.0.2.1";
    doer.now = now;
    return doer;
}

acts::Doer House::forbund(acts::ActId act) {
    return in_session("forbund", domain::Role::kForbund, act);
}

acts::Doer House::handlaggare(acts::ActId act) {
    return in_session("handlaggare", domain::Role::kHandlaggare, act);
}

acts::Doer House::insatsansvarig(acts::ActId act) {
    return in_session("insatsansvarig", domain::Role::kInsatsansvarig, act);
}

acts::Doer House::at_command_line(acts::ActId act) {
    admitted_.push_back(std::make_unique<acts::ActId>(act));
    acts::Doer doer;
    doer.who = acts::Operator{"anna"};
    doer.admitted = {admitted_.back().get(), 1};
    doer.now = now;
    return doer;
}

void House::pass(std::chrono::seconds time) {
    now.ms += std::chrono::duration_cast<std::chrono::milliseconds>(time).count();
}

std::vector<std::string> House::log(int rows) {
    store::ReadScope scope = store->read();
    std::vector<std::string> lines;
    for (const store::AuditRow& row : store::audit_rows(scope, std::nullopt, rows)) {
        std::string line = row.event.action + " " + row.event.object_type;
        for (const std::string& more : {row.event.object_id,
                                        std::string(store::to_string(row.event.result)),
                                        row.event.detail}) {
            line += more.empty() ? "" : " " + more;
        }
        lines.push_back(line);
    }
    return lines;
}

}  // namespace samspar::test
