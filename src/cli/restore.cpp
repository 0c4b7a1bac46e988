#include "store/restore.h"

#include <CLI/CLI.hpp>
#include <memory>

#include "acts/drift.h"
#include "cli/act_outcome.h"
#include "cli/backup_text.h"
#include "cli/commands.h"
#include "cli/config_file.h"
#include "cli/keyring_session.h"
#include "cli/scratch_directory.h"
#include "cli/secret_input.h"
#include "cli/seen_backup.h"
#include "cli/unix_socket.h"
#include "security/key_file.h"
#include "security/recovery_passphrase.h"

namespace samspar::cli {
namespace {

constexpr std::string_view kRestoreExamples =
    "  samspar restore monday.backup --data /srv/samspar --dry-run\n"
    "  samspar restore monday.backup --data /srv/samspar\n"
    "  samspar restore monday.backup --data /srv/new --key-file /etc/samspar/key\n"
    "  samspar restore monday.backup --passphrase --data /srv/new --key-file /etc/samspar/key\n"
    "\nThe store that is there is kept, in DIR/before-restore-...; remove it when nobody needs it.";

struct RestoreWords {
    std::string file;
    bool dry_run = false;
    std::string seen;         // of a dry run, for the row of it
    bool passphrase = false;  // typed in, as shares are; the key file is then a new one
    bool shares = false;
};

// A directory that a failed restore has made is taken away again.
class PlaceForStore {
public:
    explicit PlaceForStore(const std::filesystem::path& path)
        : directory_(path), is_new_(!std::filesystem::exists(path)) {
        if (is_new_) {
            directory_ = store::DataDirectory::create(path);
        }
    }
    ~PlaceForStore() {
        if (is_new_ && !keep_) {
            std::error_code ignored;
            std::filesystem::remove_all(directory_.path(), ignored);
        }
    }
    PlaceForStore(const PlaceForStore&) = delete;
    PlaceForStore& operator=(const PlaceForStore&) = delete;

    [[nodiscard]] const store::DataDirectory& directory() const { return directory_; }
    void keep() { keep_ = true; }

private:
    store::DataDirectory directory_;
    bool is_new_;
    bool keep_ = false;
};

std::filesystem::path restored_key_file(const Call& call) {
    if (call.key_file) {
        return std::filesystem::absolute(*call.key_file);
    }
    if (!std::filesystem::is_directory(call.data)) {
        throw WrongUse("the directory is not there yet: say which key opens it, with --key-file");
    }
    return find_key_file(store::DataDirectory(call.data), std::nullopt);
}

store::BackupContents read_whole(RestoreWords& words,
                                 const security::Secret<32>& key,
                                 const std::filesystem::path& scratch) {
    try {
        store::BackupContents contents = store::verify_backup(words.file, key, scratch);
        words.seen = print_seen(contents);
        return contents;
    } catch (const std::exception&) {
        words.seen = seen_when_refused(words.file);
        throw;
    }
}

bool service_runs(const std::filesystem::path& data) {
    return static_cast<bool>(connect_to(store::DataDirectory(data).control_socket()));
}

// A dry run changes nothing of a store that nobody has open, so only a service leaves a row of it.
std::vector<std::string> row_of_dry_run(const RestoreWords& words, const Chosen& chosen) {
    if (words.seen.empty() || !service_runs(chosen.data)) {
        return {};
    }
    std::vector<std::string> row{
        "restore", words.file, "--data", chosen.data, "--dry-run", "--seen", words.seen};
    if (!chosen.key_file.empty()) {
        row.insert(row.end(), {"--key-file", chosen.key_file});
    }
    return row;
}

// The key that opens the backup's keyring.
security::Secret<32> slot_key_of(const RestoreWords& words, Call& call) {
    if (!words.passphrase && !words.shares) {
        return call.key_file || !std::filesystem::is_directory(call.data)
                   ? security::read_key_file(restored_key_file(call))
                   : read_slot_key(store::DataDirectory(call.data), std::nullopt).key;
    }
    if (!call.key_file) {
        throw WrongUse("say which key file shall open it from then on, with --key-file");
    }
    const std::string keyring = store::keyring_text_in(words.file);
    return security::slot_key_of(keyring,
                                 words.passphrase
                                     ? security::opened_by_passphrase(ask_passphrase(call.output))
                                     : ask_shares(call.output),
                                 "in " + words.file);
}

// A store that was opened without its key file gets a slot for a new one.
void open_by_new_key_file(const store::DataDirectory& directory,
                          const security::Secret<32>& slot_key,
                          const std::filesystem::path& key_file) {
    security::KeyringChange change(directory.path(), security::opened_by(slot_key));
    const auto key = key_of_new_file(key_file.string(), directory.path());
    change.ring().add_slot({"file", "-", key}, security::system_random);
    change.write(security::system_random);
}

int look_only(RestoreWords& words, const security::Secret<32>& key, Call& call) {
    const ScratchDirectory scratch;
    const store::BackupContents contents = read_whole(words, key, scratch.path());
    const auto there = store::log_end_of(store::DataDirectory(call.data), key, scratch.path());
    if (call.json) {
        Json json = json_of(contents);
        json["replaced_row"] = there ? Json(*there) : Json(nullptr);
        call.output.data(json_line(json));
        return kExitOk;
    }
    call.output.data("The backup is whole. " + text_of(contents) +
                     (there
                          ? "It would take the place of a store whose access log goes to row " +
                                std::to_string(*there) + ".\n"
                          : "There is no store that can be read in " + call.data.string() + ".\n") +
                     (service_runs(call.data)
                          ? "Nothing was changed; the service that runs notes the reading in its "
                            "access log.\n"
                          : "Nothing was changed.\n"));
    return kExitOk;
}

std::string person_key_text(const store::Restored& restored) {
    if (restored.stays_gone) {
        return "The person_tag key of the backup was destroyed in the store that was there, and is "
               "not brought back: the tags stay cut off. The backup holds it still; remove it when "
               "nobody needs it.\n";
    }
    return restored.gone_unknown ? "The keyring that was there is not opened by this key, so "
                                   "nothing can tell whether "
                                   "the person_tag key of the backup was destroyed there.\n"
                                 : "";
}

void say(const store::Restored& restored, Call& call) {
    const std::string before = restored.before ? restored.before->string() : "";
    if (call.json) {
        Json json = json_of(restored.contents);
        json["before"] = before;
        json["person_key"] = restored.stays_gone     ? "stays destroyed"
                             : restored.gone_unknown ? "unknown"
                                                     : "as in the backup";
        call.output.data(json_line(json));
        return;
    }
    call.output.data("Restored. " + text_of(restored.contents) +
                     "Users, passwords and one-time links are those of that moment.\n" +
                     (before.empty() ? "" : "The store that was there is in " + before + ".\n") +
                     person_key_text(restored));
}

void name_key_file(const store::DataDirectory& directory, const Config& config) {
    try {
        write_config(directory, config);
    } catch (const std::system_error& error) {
        throw Refused("the store was restored, but where its key file is could not be written (" +
                      std::string(error.what()) + "); give --key-file " + config.key_file.string() +
                      " with every command until DIR/config says so");
    }
}

int restore(RestoreWords& words, Call& call) {
    const auto key = slot_key_of(words, call);
    if (words.dry_run) {
        return look_only(words, key, call);
    }
    PlaceForStore place(call.data);
    const store::DataDirectory& directory = place.directory();
    Config config = read_config(directory);
    const auto leave_row =
        [&](store::Store& store, const store::BackupContents& contents, std::int64_t replaced) {
            const CommandEnvironment environment(store);
            done_or_refused(acts::log_restore(
                environment.get(), call.doer(store.clock_now()), contents, replaced));
        };
    const store::Restored restored =
        store::restore(directory, words.file, key, domain::system_now(), leave_row);
    place.keep();
    // Once it is there: the key that opens it, whatever opened what was there before.
    if (words.passphrase || words.shares) {
        open_by_new_key_file(directory, key, std::filesystem::absolute(*call.key_file));
    }
    if (call.key_file || config.credential.empty()) {
        config.key_file = restored_key_file(call);
    }
    name_key_file(directory, config);
    say(restored, call);
    return kExitOk;
}

}  // namespace

void add_restore(CLI::App& app, Chosen& chosen) {
    const auto words = std::make_shared<RestoreWords>();
    app.add_option("FILE", words->file, "The backup")->required();
    add_data_options(app, chosen);
    app.add_flag("--dry-run", words->dry_run, "Read the backup whole, and change nothing");
    app.add_flag("--passphrase",
                 words->passphrase,
                 "Its key file is lost: type the recovery passphrase, and --key-file is made anew");
    app.add_flag("--shares", words->shares, "Likewise, with two of the three sheets");
    add_json_option(app,
                    chosen,
                    "{store, created, schema, row, sha256, tables, before, person_key}; with "
                    "--dry-run replaced_row instead of the last two");
    add_examples(app, kRestoreExamples);
    add_seen_option(app, words->seen);
    app.callback([words, &chosen] {
        if (!words->seen.empty()) {
            chosen.run = [words](Call& call) {
                return leave_row_of_reading(call, acts::Reading::kRehearsal, words->seen);
            };
            return;
        }
        chosen.not_through_service = "stop the service first";
        chosen.run = [words](Call& call) { return restore(*words, call); };
        chosen.next = [words, &chosen] { return row_of_dry_run(*words, chosen); };
    });
}

}  // namespace samspar::cli
