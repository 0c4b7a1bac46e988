#include <CLI/CLI.hpp>
#include <memory>

#include "cli/commands.h"
#include "cli/json.h"
#include "cli/new_user.h"
#include "cli/one_time_link.h"
#include "cli/table_text.h"
#include "store/insatser.h"
#include "store/uppdrag.h"
#include "store/users.h"

namespace samspar::cli {
namespace {

constexpr std::string_view kExamples =
    "  samspar user add anna.ek --role handlaggare --insats UPIS --display-name \"Anna Ek\" \\\n"
    "      --data /srv/samspar\n"
    "  samspar user list --data /srv/samspar\n"
    "  samspar user reset anna.ek --data /srv/samspar\n"
    "  samspar user disable anna.ek --data /srv/samspar";

struct UserWords {
    NewUser user;
    std::vector<std::string> roles;
    std::string url;
};

store::User named(store::Scope& scope, const std::string& name) {
    auto user = store::find_user_by_name(scope, name);
    if (!user) {
        throw Refused("there is no user " + name);
    }
    return *user;
}

std::vector<std::string> role_names(domain::RoleSet roles) {
    std::vector<std::string> names;
    for (const domain::Role role : domain::all_roles()) {
        if (domain::holds(roles, role)) {
            names.emplace_back(domain::to_string(role));
        }
    }
    return names;
}

std::vector<std::string> insats_names(store::Scope& scope, domain::UserId user) {
    std::vector<std::string> names;
    for (const store::Uppdrag& uppdrag : store::load_uppdrag(scope, user)) {
        if (const auto insats = store::find_insats(scope, uppdrag.insats)) {
            names.push_back(insats->namn);
        }
    }
    return names;
}

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) {
        text.append(text.empty() ? "" : ", ").append(word);
    }
    return text;
}

store::AuditEvent event(std::string action, domain::UserId user) {
    return {.action = std::move(action),
            .object_type = "user",
            .object_id = std::to_string(user.value),
            .result = store::AuditResult::kOk,
            .count = std::nullopt,
            .detail = ""};
}

void print_link(const std::string& name, const std::string& link, Call& call) {
    if (call.json) {
        call.output.data(json_line(Json{{"anvandarnamn", name}, {"lank", link}}));
    } else {
        call.output.data("User: " + name + ". " + link_text(link));
    }
}

int add(const UserWords& words, Call& call) {
    NewUser user = words.user;
    for (const std::string& name : words.roles) {
        const auto role = domain::parse_role(name);
        if (!role) {
            throw WrongUse("there is no role " + name +
                           "; the roles are handlaggare, insatsansvarig, forbund, lasare and "
                           "granskare");
        }
        user.roles = static_cast<domain::RoleSet>(user.roles | domain::role_bit(*role));
    }
    const std::string url = link_url(store::DataDirectory(call.data), words.url);
    print_link(user.name, add_user_with_link(call.store(), user, url), call);
    return kExitOk;
}

int list(const UserWords& /*words*/, Call& call) {
    store::ReadScope scope = call.store().read();
    Json json = Json::array();
    TableText table({"name", "roles", "insatser", "state", "shown as", "organisation"});
    for (const store::User& user : store::load_users(scope)) {
        const auto roles = role_names(user.roles);
        const auto insatser = insats_names(scope, user.id);
        json.push_back({{"anvandarnamn", user.name},
                        {"namn", user.display_name},
                        {"organisation", user.organisation},
                        {"roller", roles},
                        {"insatser", insatser},
                        {"aktiv", user.active},
                        {"har_losenord", user.has_password}});
        table.add({user.name,
                   joined(roles),
                   joined(insatser),
                   !user.active        ? "disabled"
                   : user.has_password ? "active"
                                       : "waits for its link",
                   user.display_name,
                   user.organisation});
    }
    call.output.data(call.json ? json_line(Json{{"anvandare", json}}) : table.text());
    return kExitOk;
}

int disable(const UserWords& words, Call& call) {
    store::Transaction scope = call.store().write();
    const store::User user = named(scope, words.user.name);
    store::set_active(scope, user.id, false);
    scope.commit(store::drift(), event("user.disable", user.id));
    if (call.json) {
        call.output.data(json_line(Json{{"anvandarnamn", user.name}, {"aktiv", false}}));
    } else {
        call.output.data(user.name + " is disabled; its sessions and links have ended.\n");
    }
    return kExitOk;
}

int reset(const UserWords& words, Call& call) {
    const std::string url = link_url(store::DataDirectory(call.data), words.url);
    store::Transaction scope = call.store().write();
    const store::User user = named(scope, words.user.name);
    store::set_active(scope, user.id, true);
    store::end_sessions(scope, user.id);
    const std::string link = make_link(scope, user.id, url);
    scope.commit(store::drift(), event("user.reset", user.id));
    print_link(user.name, link, call);
    return kExitOk;
}

using Run = int (*)(const UserWords&, Call&);

// Adds a subcommand on a user and sets what it runs.
CLI::App* add_one(CLI::App& app,
                  Chosen& chosen,
                  const std::shared_ptr<UserWords>& words,
                  const char* name,
                  const char* purpose,
                  std::string_view json,
                  Run run) {
    CLI::App* const sub = app.add_subcommand(name, purpose);
    add_data_options(*sub, chosen);
    add_json_option(*sub, chosen, json);
    add_examples(*sub, kExamples);
    sub->callback([words, run, &chosen] {
        chosen.run = [words, run](Call& call) { return run(*words, call); };
    });
    return sub;
}

}  // namespace

void add_user(CLI::App& app, Chosen& chosen) {
    app.require_subcommand(1);
    add_examples(app, kExamples);
    const auto words = std::make_shared<UserWords>();
    constexpr std::string_view kLink = "{anvandarnamn, lank}";
    CLI::App* const added =
        add_one(app, chosen, words, "add", "Add a user and print a one-time link", kLink, add);
    added->add_option("NAME", words->user.name, "What is typed at login")->required();
    added
        ->add_option("--role",
                     words->roles,
                     "handlaggare, insatsansvarig, forbund, lasare or granskare; may be repeated")
        ->required()
        ->allow_extra_args(false);
    added->add_option("--insats", words->user.insatser, "An uppdrag in that insats from today")
        ->type_name("NAME")
        ->allow_extra_args(false);
    added->add_option("--display-name", words->user.display_name, "The name shown in history");
    added->add_option("--organisation", words->user.organisation, "Who employs the user");
    add_url_option(*added, words->url);
    add_one(app,
            chosen,
            words,
            "list",
            "List the users",
            "{anvandare: [{anvandarnamn, namn, organisation, roller, insatser, aktiv, "
            "har_losenord}]}",
            list);
    CLI::App* const disabled = add_one(app,
                                       chosen,
                                       words,
                                       "disable",
                                       "Shut a user out, at once",
                                       "{anvandarnamn, aktiv}",
                                       disable);
    disabled->add_option("NAME", words->user.name, "What is typed at login")->required();
    CLI::App* const renewed = add_one(
        app, chosen, words, "reset", "Let a user in again with a new one-time link", kLink, reset);
    renewed->add_option("NAME", words->user.name, "What is typed at login")->required();
    add_url_option(*renewed, words->url);
}

}  // namespace samspar::cli
