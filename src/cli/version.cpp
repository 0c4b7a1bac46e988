#include <CLI/CLI.hpp>

#include "cli/commands.h"
#include "cli/json.h"
#include "cli/library_versions.h"
#include "store/migrate.h"

namespace samspar::cli {
namespace {

int show_version(Call& call) {
    Json json{{"program", kProgramVersion}, {"schema", store::newest_schema()}};
    for (const LibraryVersion& library : kLibraryVersions) {
        json[library.name] = library.version;
    }
    if (call.json) {
        call.output.data(json_line(json));
        return kExitOk;
    }
    std::string text = "samspar " + std::string(kProgramVersion) + ", schema " +
                       std::to_string(store::newest_schema()) + "\nbuilt with";
    for (const LibraryVersion& library : kLibraryVersions) {
        text += std::string(&library == kLibraryVersions.data() ? " " : ", ") + library.name + " " +
                library.version;
    }
    call.output.data(text + "\n");
    return kExitOk;
}

}  // namespace

void add_version(CLI::App& app, Chosen& chosen) {
    add_json_option(app, chosen, "{program, schema, and the version of each library}");
    add_examples(app, "  samspar version\n  samspar version --json");
    app.callback([&chosen] { chosen.run = show_version; });
}

}  // namespace samspar::cli
