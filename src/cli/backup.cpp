#include "store/backup.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>

#include "acts/drift.h"
#include "cli/act_outcome.h"
#include "cli/backup_delivery.h"
#include "cli/backup_text.h"
#include "cli/commands.h"
#include "cli/config_file.h"
#include "cli/scratch_directory.h"
#include "cli/seen_backup.h"
#include "security/key_file.h"

namespace samspar::cli {
namespace {

constexpr std::string_view kBackupExamples =
    "  samspar backup /mnt/backup/ --data /srv/samspar --keep 7d,4w,12m\n"
    "  samspar backup monday.backup --data /srv/samspar\n"
    "  samspar backup verify monday.backup --data /srv/samspar\n"
    "  samspar backup verify monday.backup --key-file /media/safe/key\n"
    "\nA backup holds the keyring, sealed by the key file: it and the key file are all that "
    "samspar restore needs, and without the key file nobody reads it. It is read again before it "
    "gets its name.";

struct BackupWords {
    std::string target;
    std::string keep;
    std::string file;  // to verify
    std::string seen;  // of that, for the row of it
};

int backup(const BackupWords& words, Call& call) {
    if (words.target.empty() || call.data.empty()) {
        throw WrongUse("say where to, and of which store: samspar backup PLACE --data DIR");
    }
    store::Store& store = call.store();
    const auto key = read_slot_key(store.directory(), call.key_file).key;
    const CommandEnvironment environment(store);
    const store::Backup made =
        done_or_refused(acts::back_up(environment.get(), call.doer(store.clock_now()), key));
    call.output.data(call.json ? json_line(json_of(made.contents)) : text_of(made.contents));
    return kExitOk;
}

store::BackupContents read_whole(BackupWords& words, const Call& call) {
    const auto key = call.key_file
                         ? security::read_key_file(*call.key_file)
                         : read_slot_key(store::DataDirectory(call.data), std::nullopt).key;
    const ScratchDirectory scratch;
    try {
        store::BackupContents contents = store::verify_backup(words.file, key, scratch.path());
        words.seen = print_seen(contents);
        return contents;
    } catch (const std::exception&) {
        words.seen = seen_when_refused(words.file);
        throw;
    }
}

int verify(BackupWords& words, Call& call) {
    if (call.data.empty() && !call.key_file) {
        throw WrongUse("say which key opens it, with --key-file or --data");
    }
    const auto contents = read_whole(words, call);
    call.output.data(call.json ? json_line(json_of(contents))
                               : "The backup is whole. " + text_of(contents));
    return kExitOk;
}

// The row of it is left in the store that is there, whoever has it open.
std::vector<std::string> row_of_reading(const BackupWords& words, const Chosen& chosen) {
    if (words.seen.empty() || chosen.data.empty() ||
        !std::filesystem::exists(store::DataDirectory(chosen.data).database())) {
        return {};
    }
    std::vector<std::string> row{
        "backup", "verify", words.file, "--data", chosen.data, "--seen", words.seen};
    if (!chosen.key_file.empty()) {
        row.insert(row.end(), {"--key-file", chosen.key_file});
    }
    return row;
}

void after_backup(const BackupWords& words, const std::string& data, Output& output) {
    const store::DataDirectory directory(data);
    const std::vector<BackupFile> made = backups_in(store::backups_of(directory));
    if (words.keep.empty() || made.empty()) {
        (void)deliver_backups(directory, words.target, output);
        return;
    }
    std::vector<BackupFile> there = backups_in(words.target);
    const auto prune = [&] {
        prune_backups(words.target,
                      made.back().header.store_id,
                      store::parse_retention(words.keep).value(),
                      there,
                      output);
    };
    prune();  // before as well: a full disk must not keep the room from coming free
    for (const std::filesystem::path& file : deliver_backups(directory, words.target, output)) {
        const auto has_name = [&](const BackupFile& one) {
            return one.file.filename() == file.filename();
        };
        const auto of = std::ranges::find_if(made, has_name);
        if (of != made.end() && std::ranges::none_of(there, has_name)) {
            there.push_back({file, of->header});
        }
    }
    prune();
}

void check_keep(const BackupWords& words) {
    if (!words.keep.empty() && !store::parse_retention(words.keep)) {
        throw CLI::ValidationError("--keep", "must be like 7d,4w,12m");
    }
    if (!words.keep.empty() && !words.target.empty() && !is_place(words.target)) {
        throw CLI::ValidationError("--keep",
                                   "is for a directory, and " + words.target +
                                       " is none that is there; end a new one with /");
    }
}

void add_verify(CLI::App& app, Chosen& chosen, const std::shared_ptr<BackupWords>& words) {
    CLI::App* const sub =
        app.add_subcommand("verify", "Read a backup whole, as a restore would, and change nothing");
    sub->add_option("FILE", words->file, "The backup")->required();
    // --data, --key-file and --json are those of the command.
    sub->fallthrough();
    add_examples(*sub, kBackupExamples);
    add_seen_option(*sub, words->seen);
    sub->callback([words, &chosen] {
        if (!words->seen.empty()) {
            chosen.run = [words](Call& call) {
                return leave_row_of_reading(call, acts::Reading::kVerify, words->seen);
            };
            return;
        }
        chosen.run = [words](Call& call) { return verify(*words, call); };
        chosen.next = [words, &chosen] { return row_of_reading(*words, chosen); };
    });
}

}  // namespace

void add_backup(CLI::App& app, Chosen& chosen) {
    const auto words = std::make_shared<BackupWords>();
    app.add_option("PLACE",
                   words->target,
                   "A directory to put it in, or the file to make; best on another machine's disk")
        ->type_name("DIR|FILE");
    app.add_option("--data", chosen.data, "The data directory of the förbund")->type_name("DIR");
    app.add_option(
           "--key-file", chosen.key_file, "The key file, when it is not where DIR/config says")
        ->type_name("PATH");
    app.add_option("--keep",
                   words->keep,
                   "Of the backups in the directory keep the newest of so many days, weeks and "
                   "months, and remove the others")
        ->type_name("7d,4w,12m");
    add_json_option(app, chosen, "{store, created, schema, row, sha256, tables}");
    add_examples(app, kBackupExamples);
    add_verify(app, chosen, words);
    app.callback([words, &app, &chosen] {
        if (!app.get_subcommands().empty()) {
            return;
        }
        check_keep(*words);
        chosen.run = [words](Call& call) { return backup(*words, call); };
        if (!words->target.empty()) {
            chosen.beforehand = [words](Output&) { refuse_taken(words->target); };
        }
        chosen.afterwards = [words, data = chosen.data](Output& output) {
            after_backup(*words, data, output);
        };
    });
}

}  // namespace samspar::cli
