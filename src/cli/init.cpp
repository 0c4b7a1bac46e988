#include <sys/stat.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "cli/commands.h"
#include "cli/json.h"
#include "cli/new_store.h"
#include "cli/new_user.h"
#include "cli/one_time_link.h"
#include "domain/identity_guard.h"
#include "domain/kodlista_change.h"
#include "domain/text_fold.h"
#include "domain/unicode.h"
#include "domain/utf8.h"

namespace samspar::cli {
namespace {

constexpr std::string_view kInitExamples =
    "  samspar init --data /srv/samspar --forbund \"Samordningsförbundet HBS\" \\\n"
    "      --kommun 0126=Huddinge --kommun 0127=Botkyrka --key-file /etc/samspar/key\n"
    "  samspar init --data trial --forbund Trial --insecure-key-beside-data";

struct InitOptions {
    std::string forbund;
    std::vector<std::string> kommuner;  // CODE=NAME
    std::vector<std::string> without;   // fields that are not collected
    std::string key_file;
    bool key_beside_data = false;
    std::string admin = "admin";
    std::string url;
};

std::vector<domain::Kommun> read_kommuner(const std::vector<std::string>& given) {
    std::vector<domain::Kommun> kommuner;
    for (const std::string& text : given) {
        const std::size_t equals = text.find('=');
        const std::string code = text.substr(0, equals);
        const std::string namn =
            equals == std::string::npos ? "" : domain::one_line(text.substr(equals + 1));
        if (namn.empty() || !domain::is_kommun_code(code) || !domain::is_utf8(text) ||
            domain::has_hidden_sign(namn)) {
            throw WrongUse("--kommun must be a code of four digits and a name, like 0126=Huddinge");
        }
        const bool again = std::ranges::any_of(kommuner, [&](const domain::Kommun& kommun) {
            return kommun.code == code || domain::fold(kommun.namn) == domain::fold(namn);
        });
        if (again) {
            throw WrongUse("--kommun names " + text + " when its code or name is there already");
        }
        kommuner.push_back({code, namn});
    }
    return kommuner;
}

// The path that goes into DIR/config.
std::filesystem::path choose_key_file(const InitOptions& options, const Call& call) {
    if (options.key_beside_data) {
        return "key";
    }
    if (is_below(options.key_file, call.data)) {
        throw WrongUse(
            "the key file may not lie in the data directory: who steals one has the other; choose "
            "another disk, or say --insecure-key-beside-data");
    }
    return std::filesystem::absolute(options.key_file);
}

void warn_about_disk(const std::filesystem::path& key_file, const Call& call) {
    struct stat key {};
    struct stat data {};
    if (::stat(key_file.c_str(), &key) == 0 && ::stat(call.data.c_str(), &data) == 0 &&
        key.st_dev == data.st_dev) {
        call.output.message(
            "warning: the key file lies on the same file system as the data; a stolen disk or "
            "backup of it would hold both");
    }
}

std::string recovery_advice(const std::filesystem::path& data) {
    return "Then make a second way in, for the day when the key file is lost:\n"
           "    samspar keyring add-passphrase --data " +
           data.string() + "\nor, in the hands of three of whom two must meet, add-shares.\n";
}

int init(const InitOptions& options, Call& call) {
    domain::Forbund forbund;
    forbund.namn = domain::one_line(options.forbund);
    forbund.kommuner = read_kommuner(options.kommuner);
    forbund.optional_fields = every_optional_field();
    for (const std::string& field : options.without) {
        std::erase(forbund.optional_fields, field);
    }
    if (forbund.namn.empty() || !domain::is_utf8(forbund.namn) ||
        domain::has_hidden_sign(forbund.namn)) {
        throw WrongUse("--forbund needs a name, in UTF-8 and without control signs");
    }
    if (domain::looks_like_identity(forbund.namn)) {
        throw Refused("the name of the förbund looks like a personnummer, phone number or e-mail");
    }
    if (!options.url.empty()) {
        check_url(options.url);
    }
    const Config config{choose_key_file(options, call), {}, options.url};
    NewUser admin;
    admin.name = options.admin;
    admin.roles = domain::role_bit(domain::Role::kForbund);
    std::string link;
    make_store(call, config, forbund, [&](store::Store& store) {
        link = add_user_with_link(call, store, admin, link_url(store.directory(), options.url));
    });
    const std::filesystem::path key_file = call.data / config.key_file;
    if (call.json) {
        call.output.data(
            json_line(Json{{"data", call.data.string()},
                           {"forbund", forbund.namn},
                           {"key_file", key_file.string()},
                           {"links", {{{"anvandarnamn", admin.name}, {"lank", link}}}}}));
        return kExitOk;
    }
    warn_about_disk(key_file, call);
    call.output.data("Made the store of " + forbund.namn + " in " + call.data.string() +
                     ".\nIts key file is " + key_file.string() +
                     ". Keep a copy in a safe place: without it\nthe data cannot be read by "
                     "anybody.\n" +
                     (options.key_beside_data ? "" : recovery_advice(call.data)) +
                     "\nFirst user: " + admin.name + ", with the role forbund. " + link_text(link));
    return kExitOk;
}

}  // namespace

void add_init(CLI::App& app, Chosen& chosen) {
    const auto options = std::make_shared<InitOptions>();
    app.add_option("--data", chosen.data, "The data directory to make; empty or not there yet")
        ->required()
        ->type_name("DIR");
    app.add_option("--forbund", options->forbund, "The name of the samordningsförbund")->required();
    app.add_option("--kommun", options->kommuner, "A kommun of the förbund; may be repeated")
        ->type_name("CODE=NAME")
        ->allow_extra_args(false);
    app.add_option("--without", options->without, "A field not to collect; may be repeated")
        ->type_name("FIELD")
        ->check(CLI::IsMember(every_optional_field()))
        ->allow_extra_args(false);
    auto* const place = app.add_option_group("place of the key");
    place
        ->add_option("--key-file",
                     options->key_file,
                     "The key file to make; best on another disk than the data")
        ->type_name("PATH");
    place->add_flag("--insecure-key-beside-data",
                    options->key_beside_data,
                    "Put the key in DIR/key, for trials only");
    place->require_option(1);
    app.add_option("--admin", options->admin, "Name of the first user")->capture_default_str();
    add_url_option(app, options->url);
    add_json_option(app, chosen, "{data, forbund, key_file, links: [{anvandarnamn, lank}]}");
    add_examples(app, kInitExamples);
    app.callback([options, &chosen] {
        chosen.not_through_service = "a store is made once, and this one is there already";
        chosen.run = [options](Call& call) { return init(*options, call); };
    });
}

}  // namespace samspar::cli
