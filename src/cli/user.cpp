#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "acts/change_user.h"
#include "acts/users.h"
#include "cli/act_outcome.h"
#include "cli/commands.h"
#include "cli/json.h"
#include "cli/new_user.h"
#include "cli/one_time_link.h"
#include "cli/subcommand.h"
#include "cli/table_text.h"
#include "domain/unicode.h"
#include "domain/utf8.h"

namespace samspar::cli {
namespace {

constexpr std::string_view kUserExamples =
    "  samspar user add anna.ek --role handlaggare --insats UPIS --display-name \"Anna Ek\" \\\n"
    "      --data /srv/samspar\n"
    "  samspar user change anna.ek --role insatsansvarig --display-name \"Anna Ek Berg\" \\\n"
    "      --data /srv/samspar\n"
    "  samspar user list --data /srv/samspar\n"
    "  samspar user reset anna.ek --data /srv/samspar\n"
    "  samspar user disable anna.ek --data /srv/samspar";

struct UserWords {
    NewUser user;
    std::vector<std::string> roles;
    std::string url;
    // Of a change; what is not said stays.
    std::optional<std::string> display_name;
    std::optional<std::string> organisation;
};

std::vector<std::string> insats_names(const std::vector<domain::Insats>& all,
                                      const std::vector<domain::Uppdrag>& uppdrag) {
    std::vector<std::string> names;
    for (const domain::Uppdrag& one : uppdrag) {
        const auto found = std::ranges::find(all, one.insats, &domain::Insats::id);
        if (found != all.end()) {
            names.push_back(found->namn);
        }
    }
    return names;
}

std::string joined_words(const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) {
        text.append(text.empty() ? "" : ", ").append(word);
    }
    return text;
}

// What came of an act on the user of that name.
template <typename T>
T done_to(const std::string& name, acts::Outcome<T> outcome) {
    if (why_refused(outcome) == acts::Why::kNotFound) {
        throw Refused("there is no user " + name);
    }
    return done_or_refused(std::move(outcome));
}

void print_link(const std::string& name, const std::string& link, Call& call) {
    if (call.json) {
        call.output.data(json_line(Json{{"anvandarnamn", name}, {"lank", link}}));
    } else {
        call.output.data("User: " + name + ". " + link_text(link));
    }
}

domain::RoleSet read_roles(const std::vector<std::string>& names) {
    domain::RoleSet roles = 0;
    for (const std::string& name : names) {
        const auto role = domain::parse_role(name);
        if (!role) {
            throw WrongUse("there is no role " + name +
                           "; the roles are handlaggare, insatsansvarig, forbund, lasare and "
                           "granskare");
        }
        roles = static_cast<domain::RoleSet>(roles | domain::role_bit(*role));
    }
    return roles;
}

int add(const UserWords& words, Call& call) {
    NewUser user = words.user;
    user.roles = read_roles(words.roles);
    const std::string url = link_url(store::DataDirectory(call.data), words.url);
    print_link(user.name, add_user_with_link(call, call.store(), user, url), call);
    return kExitOk;
}

// A name as it is shown: one line of text.
std::optional<std::string> seen(const std::optional<std::string>& typed) {
    if (typed && !domain::is_utf8(*typed)) {
        throw Refused("the names of the user must be in UTF-8");
    }
    return typed ? std::optional(domain::one_line(*typed)) : std::nullopt;
}

int change(const UserWords& words, Call& call) {
    if (words.roles.empty() && !words.display_name && !words.organisation) {
        throw WrongUse("say what to change: --role, --display-name or --organisation");
    }
    acts::UserChange wanted;
    wanted.display_name = seen(words.display_name);
    wanted.organisation = seen(words.organisation);
    if (!words.roles.empty()) {
        wanted.roles = read_roles(words.roles);
    }
    const std::string& name = words.user.name;
    const CommandEnvironment environment(call.store());
    const auto [user, uppdrag] =
        done_to(name,
                acts::change_user(
                    environment.get(), call.doer(call.store().clock_now()), name, wanted, {}));
    const auto roles = acts::role_names(user.roles);
    if (call.json) {
        call.output.data(json_line(Json{{"anvandarnamn", name},
                                        {"namn", user.display_name},
                                        {"organisation", user.organisation},
                                        {"roller", roles}}));
    } else {
        call.output.data(name + " is " + user.display_name + ", with the roles " +
                         joined_words(roles) + ".\n");
    }
    return kExitOk;
}

int list(const UserWords& /*words*/, Call& call) {
    store::Store& store = call.store();
    const CommandEnvironment environment(store);
    const acts::AllUsers all =
        done_or_refused(acts::list_users(environment.get(), call.doer(store.clock_now())));
    Json json = Json::array();
    TableText table({"name", "roles", "insatser", "state", "shown as", "organisation"});
    for (const auto& [user, uppdrag] : all.users) {
        const auto roles = acts::role_names(user.roles);
        const auto insatser = insats_names(all.insatser, uppdrag);
        json.push_back({{"anvandarnamn", user.name},
                        {"namn", user.display_name},
                        {"organisation", user.organisation},
                        {"roller", roles},
                        {"insatser", insatser},
                        {"aktiv", user.active},
                        {"har_losenord", user.has_password}});
        table.add({user.name,
                   joined_words(roles),
                   joined_words(insatser),
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
    const std::string& name = words.user.name;
    const CommandEnvironment environment(call.store());
    (void)done_to(
        name, acts::disable_user(environment.get(), call.doer(call.store().clock_now()), name, {}));
    if (call.json) {
        call.output.data(json_line(Json{{"anvandarnamn", name}, {"aktiv", false}}));
    } else {
        call.output.data(name + " is disabled; its sessions and links have ended.\n");
    }
    return kExitOk;
}

int reset(const UserWords& words, Call& call) {
    const std::string& name = words.user.name;
    const CommandEnvironment environment(call.store(),
                                         link_url(store::DataDirectory(call.data), words.url));
    const acts::UserWithLink renewed = done_to(
        name, acts::reset_user(environment.get(), call.doer(call.store().clock_now()), name, {}));
    print_link(name, renewed.link, call);
    return kExitOk;
}

}  // namespace

void add_user(CLI::App& app, Chosen& chosen) {
    app.require_subcommand(1);
    add_examples(app, kUserExamples);
    const auto words = std::make_shared<UserWords>();
    const auto one = [&](const Subcommand& of, int (*run)(const UserWords&, Call&)) {
        return add_subcommand(app, chosen, words, of, kUserExamples, run);
    };
    constexpr std::string_view kLink = "{anvandarnamn, lank}";
    CLI::App* const added = one({"add", "Add a user and print a one-time link", kLink}, add);
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
    CLI::App* const changed = one({"change",
                                   "Give a user another name to be shown by, organisation or roles",
                                   "{anvandarnamn, namn, organisation, roller}"},
                                  change);
    changed->add_option("NAME", words->user.name, "What is typed at login")->required();
    changed
        ->add_option("--role", words->roles, "The roles from now on, all of them; may be repeated")
        ->allow_extra_args(false);
    changed->add_option("--display-name", words->display_name, "The name shown in history");
    changed->add_option("--organisation", words->organisation, "Who employs the user");
    one({"list",
         "List the users",
         "{anvandare: [{anvandarnamn, namn, organisation, roller, insatser, aktiv, "
         "har_losenord}]}"},
        list);
    CLI::App* const disabled =
        one({"disable", "Shut a user out, at once", "{anvandarnamn, aktiv}"}, disable);
    disabled->add_option("NAME", words->user.name, "What is typed at login")->required();
    CLI::App* const renewed =
        one({"reset", "Let a user in again with a new one-time link", kLink}, reset);
    renewed->add_option("NAME", words->user.name, "What is typed at login")->required();
    add_url_option(*renewed, words->url);
}

}  // namespace samspar::cli
