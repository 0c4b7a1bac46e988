#include "cli/seen_backup.h"

#include <CLI/CLI.hpp>
#include <sstream>

#include "cli/act_outcome.h"
#include "security/hex.h"

namespace samspar::cli {
namespace {

constexpr const char* kDamaged = "damaged";

std::optional<acts::SeenBackup> parse_seen(const std::string& text) {
    if (text == kDamaged) {
        return std::nullopt;
    }
    std::istringstream in(text);
    std::string created;
    acts::SeenBackup seen;
    in >> created >> seen.row >> seen.sha256;
    const auto moment = domain::parse_instant(created);
    const auto sum = security::from_hex(seen.sha256);
    if (in.fail() || !moment || !sum || sum->size() != security::Sha256Digest{}.size()) {
        throw WrongUse("--seen is for the program itself");
    }
    seen.created = *moment;
    return seen;
}

}  // namespace

std::string print_seen(const store::BackupContents& contents) {
    return domain::to_string(contents.header.created) + " " + std::to_string(contents.newest.seq) +
           " " + security::to_hex(contents.database_sum);
}

std::string seen_when_refused(const std::filesystem::path& file) {
    std::error_code unknown;
    return std::filesystem::is_regular_file(file, unknown) ? kDamaged : "";
}

void add_seen_option(CLI::App& app, std::string& seen) {
    app.add_option("--seen", seen)->group("");
}

int leave_row_of_reading(Call& call, acts::Reading what, const std::string& seen) {
    const std::optional<acts::SeenBackup> of = parse_seen(seen);
    try {
        store::Store& store = call.store();
        const CommandEnvironment environment(store);
        done_or_refused(
            acts::log_reading(environment.get(), call.doer(store.clock_now()), what, of));
    } catch (const store::StoreInUse&) {
        throw;
    } catch (const std::exception& error) {
        call.output.message("samspar: no row in the access log of that reading: " +
                            std::string(error.what()));
    }
    return kExitOk;
}

}  // namespace samspar::cli
