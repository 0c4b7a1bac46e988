#include "store/restore.h"

#include <CLI/CLI.hpp>
#include <memory>

#include "acts/drift.h"
#include "cli/act_outcome.h"
#include "cli/backup_text.h"
#include "cli/commands.h"
#include "cli/config_file.h"
#include "cli/scratch_directory.h"
#include "security/key_file.h"

namespace samspar::cli {
namespace {

constexpr std::string_view kExamples =
    "  samspar restore monday.backup --data /srv/samspar --dry-run\n"
    "  samspar restore monday.backup --data /srv/samspar\n"
    "  samspar restore monday.backup --data /srv/new --key-file /etc/samspar/key\n"
    "\nThe store that is there is kept, in DIR/before-restore-...; remove it when nobody needs it.";

struct RestoreWords {
    std::string file;
    bool dry_run = false;
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

std::filesystem::path key_file_of(const Call& call) {
    if (call.key_file) {
        return std::filesystem::absolute(*call.key_file);
    }
    if (!std::filesystem::is_directory(call.data)) {
        throw WrongUse("the directory is not there yet: say which key opens it, with --key-file");
    }
    return find_key_file(store::DataDirectory(call.data), std::nullopt);
}

int look_only(const RestoreWords& words, const security::Secret<32>& key, Call& call) {
    const ScratchDirectory scratch;
    const store::BackupContents contents = store::verify_backup(words.file, key, scratch.path());
    const auto there = store::log_end_of(store::DataDirectory(call.data), key);
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
                     "Nothing was changed.\n");
    return kExitOk;
}

std::string person_key_text(const store::Restored& restored) {
    if (restored.stays_gone) {
        return "The person_tag key of the backup was destroyed in the store that was there, and is "
               "not brought back: the tags stay cut off. The backup holds it still; remove it when "
               "nobody needs it.\n";
    }
    return restored.gone_unknown
               ? "The keyring that was there is not opened by this key, so nothing can tell whether "
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

int restore(const RestoreWords& words, Call& call) {
    const std::filesystem::path key_file = key_file_of(call);
    const auto key = security::read_key_file(key_file);
    if (words.dry_run) {
        return look_only(words, key, call);
    }
    PlaceForStore place(call.data);
    const store::DataDirectory& directory = place.directory();
    const auto leave_row = [&](store::Store& store, const store::BackupContents& contents) {
        const CommandEnvironment environment(store);
        done_or_refused(acts::log_restore(environment.get(),
                                          call.doer(store.clock_now()),
                                          contents,
                                          store::log_end_of(directory, key).value_or(0)));
    };
    const store::Restored restored =
        store::restore(directory, words.file, key, domain::system_now(), leave_row);
    place.keep();
    // Once it is there: the key that opens it, whatever opened what was there before.
    Config config = read_config(directory);
    config.key_file = key_file;
    write_config(directory, config);
    say(restored, call);
    return kExitOk;
}

}  // namespace

void add_restore(CLI::App& app, Chosen& chosen) {
    const auto words = std::make_shared<RestoreWords>();
    app.add_option("FILE", words->file, "The backup")->required();
    add_data_options(app, chosen);
    app.add_flag("--dry-run", words->dry_run, "Read the backup whole, and change nothing");
    add_json_option(app,
                    chosen,
                    "{store, created, schema, row, sha256, tables, before, person_key}; with "
                    "--dry-run replaced_row instead of the last two");
    add_examples(app, kExamples);
    app.callback([words, &chosen] {
        chosen.not_through_service = "stop the service first";
        chosen.run = [words](Call& call) { return restore(*words, call); };
    });
}

}  // namespace samspar::cli
