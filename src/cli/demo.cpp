#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <span>
#include <stdexcept>

#include "acts/import.h"
#include "cli/act_outcome.h"
#include "cli/commands.h"
#include "cli/json.h"
#include "cli/new_store.h"
#include "cli/new_user.h"
#include "cli/one_time_link.h"
#include "domain/embedded_file.h"

namespace samspar {
// schema/demo/*.csv, compiled in.
std::span<const domain::EmbeddedFile> embedded_demo();
}  // namespace samspar

namespace samspar::cli {
namespace {

constexpr std::string_view kDemoExamples =
    "  samspar demo --data training\n"
    "  samspar serve --data training";

constexpr const char* kUser = "ovning";

std::string_view demo_file(std::string_view name) {
    const auto files = embedded_demo();
    return std::ranges::find(files, name, &domain::EmbeddedFile::name)->bytes;
}

domain::Forbund training_forbund() {
    domain::Forbund forbund;
    forbund.namn = "Samordningsförbundet HBS (övning)";
    forbund.kommuner = {{"0126", "Huddinge"}, {"0127", "Botkyrka"}, {"0128", "Salem"}};
    forbund.parter = {"Arbetsförmedlingen",
                      "Försäkringskassan",
                      "Region Stockholm",
                      "Huddinge kommun",
                      "Botkyrka kommun",
                      "Salems kommun"};
    forbund.optional_fields = every_optional_field();
    forbund.training = true;
    return forbund;
}

intake::ImportReport read_whole(const Call& call,
                                store::Store& store,
                                acts::ImportKind kind,
                                std::string_view file) {
    const CommandEnvironment environment(store);
    intake::ImportReport report = done_or_refused(acts::import_file(
        environment.get(), call.doer(store.clock_now()), kind, demo_file(file), {}));
    if (!report.committed) {
        throw std::runtime_error("the training set does not go in: " +
                                 to_string(report.errors.front()));
    }
    return report;
}

int demo(const std::string& url, Call& call) {
    if (!url.empty()) {
        check_url(url);
    }
    NewUser user;
    user.name = kUser;
    user.display_name = "Övning";
    user.organisation = "Samordningsförbundet HBS";
    user.roles = static_cast<domain::RoleSet>(domain::role_bit(domain::Role::kHandlaggare) |
                                              domain::role_bit(domain::Role::kInsatsansvarig) |
                                              domain::role_bit(domain::Role::kForbund));
    user.in_every_insats = true;
    std::string link;
    intake::ImportReport report;
    make_store(call, {"key", {}, url}, training_forbund(), [&](store::Store& store) {
        (void)read_whole(call, store, acts::ImportKind::kInsatser, "insatser.csv");
        report = read_whole(call, store, acts::ImportKind::kRegistreringar, "registreringar.csv");
        link = add_user_with_link(call, store, user, link_url(store.directory(), url));
    });
    if (call.json) {
        call.output.data(json_line(Json{{"links", {{{"anvandarnamn", kUser}, {"lank", link}}}},
                                        {"data", call.data.string()},
                                        {"forbund", training_forbund().namn},
                                        {"registreringar", report.rows_new}}));
        return kExitOk;
    }
    call.output.data("Made a training store in " + call.data.string() + " with " +
                     std::to_string(report.rows_new) +
                     " registreringar of nobody.\nIt gives the published figures of HBS 2021. "
                     "Never put real data in it.\n\nStart it: samspar serve --data " +
                     call.data.string() + "\n\nUser: " + kUser + ". " + link_text(link));
    return kExitOk;
}

}  // namespace

void add_demo(CLI::App& app, Chosen& chosen) {
    const auto url = std::make_shared<std::string>();
    app.add_option("--data", chosen.data, "The data directory to make; empty or not there yet")
        ->required()
        ->type_name("DIR");
    add_url_option(app, *url);
    add_json_option(app, chosen, "{links: [{anvandarnamn, lank}], data, forbund, registreringar}");
    add_examples(app, kDemoExamples);
    app.callback([url, &chosen] {
        chosen.not_through_service = "a training store is made once, and this one is there already";
        chosen.run = [url](Call& call) { return demo(*url, call); };
    });
}

}  // namespace samspar::cli
