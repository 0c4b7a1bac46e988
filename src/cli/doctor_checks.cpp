#include "cli/doctor_checks.h"

#include <sys/prctl.h>
#include <sys/stat.h>

#include <algorithm>
#include <array>

#include "cli/config_file.h"
#include "cli/local_store.h"
#include "security/key_file.h"
#include "security/keyring_file.h"
#include "store/disk_room.h"
#include "store/restore.h"

namespace samspar::cli {
namespace {

constexpr mode_t kOthers = S_IRWXG | S_IRWXO;
constexpr std::uintmax_t kMegabyte = std::uintmax_t{1024} * 1024;

std::optional<struct stat> stat_of(const std::filesystem::path& path) {
    struct stat status {};
    if (::lstat(path.c_str(), &status) != 0) {
        return std::nullopt;
    }
    return status;
}

void check_key_file(const Call& call, const std::filesystem::path& key_file, Findings& findings) {
    const auto of_key = stat_of(key_file);
    const auto of_data = stat_of(call.data);
    const bool beside = std::filesystem::weakly_canonical(key_file.parent_path()) ==
                        std::filesystem::weakly_canonical(call.data);
    const bool same_disk = of_key && of_data && of_key->st_dev == of_data->st_dev;
    if (beside || same_disk) {
        findings.push_back(
            {"key file",
             Health::kWarning,
             key_file.string() + (beside ? " lies in the data directory"
                                         : " is on the same file system as the data"),
             "move it to another disk and put the new path in DIR/config"});
    } else {
        findings.push_back({"key file", Health::kOk, key_file.string() + ", on another disk", ""});
    }
}

// What opens the ring, what would be left when one way is lost, what a killed command left.
void check_slots(const Call& call, const SlotKey& key, Findings& findings) {
    const std::string text = security::read_keyring_text(call.data);
    const security::OpenKeyring ring(
        text, security::opened_by(key.key, key.what), (call.data / "keyring").string());
    std::string kinds;
    bool recovery = false;
    for (const security::KeyringSlot& slot : ring.text().slots) {
        kinds.append(kinds.empty() ? "" : ", ").append(slot.kind);
        recovery = recovery || (slot.kind != "file" && slot.kind != "credential");
    }
    findings.push_back({"keyring", Health::kOk, "opened by " + key.what + "; slots: " + kinds, ""});
    if (!recovery && ring.text().slots.size() == 1) {
        findings.push_back({"recovery",
                            Health::kWarning,
                            "one key file opens the keyring, and nothing else",
                            "samspar keyring add-passphrase --data DIR, or add-shares"});
    }
    if (stat_of(call.data / "keyring.new")) {
        findings.push_back({"keyring",
                            Health::kWarning,
                            "keyring.new was left by a command that was ended",
                            "remove it; the next change of the keyring does so as well"});
    }
    const Config config = read_config(store::DataDirectory(call.data));
    const bool has_slot = std::any_of(
        ring.text().slots.begin(), ring.text().slots.end(), [&](const security::KeyringSlot& slot) {
            return slot.kind == "credential" && slot.parameter == config.credential;
        });
    if (!config.credential.empty() && !has_slot) {
        findings.push_back({"credential",
                            Health::kWarning,
                            "DIR/config names the credential " + config.credential +
                                ", for which the keyring has no slot",
                            "samspar keyring add-credential, or take the line out of DIR/config"});
    }
}

}  // namespace

std::string_view to_string(Health health) {
    constexpr std::array<std::string_view, 3> kNames{"ok", "warning", "fault"};
    return kNames.at(static_cast<std::size_t>(health));
}

void check_permissions(const Call& call, Findings& findings) {
    std::string open_to_others;
    const auto look_at = [&](const std::filesystem::path& path) {
        const auto status = stat_of(path);
        if (status && (status->st_mode & kOthers) != 0) {
            open_to_others.append(" ").append(path.string());
        }
    };
    look_at(call.data);
    std::error_code error;
    // DIR/tls with the key of the certificate too.
    for (const auto& entry : std::filesystem::recursive_directory_iterator(call.data, error)) {
        look_at(entry.path());
    }
    if (error) {
        findings.push_back(
            {"permissions",
             Health::kFault,
             "cannot read the data directory " + call.data.string() + ": " + error.message(),
             error == std::errc::permission_denied
                 ? "give the command as the user who owns it, with sudo -u"
                 : "give the data directory of the förbund with --data"});
    } else if (!open_to_others.empty()) {
        findings.push_back({"permissions",
                            Health::kFault,
                            "open to others:" + open_to_others,
                            "chmod go-rwx" + open_to_others});
    } else {
        findings.push_back(
            {"permissions", Health::kOk, "only the owner may read the data directory", ""});
    }
}

void check_keys(const Call& call, Findings& findings) {
    const store::DataDirectory directory(call.data);
    try {
        store::finish_restore(directory);
        const SlotKey slot = read_slot_key(directory, call.key_file);
        if (slot.what == "the key file") {
            check_key_file(call, find_key_file(directory, call.key_file), findings);
        }
        check_slots(call, slot, findings);
    } catch (const store::StoreInUse&) {
        throw;
    } catch (const std::exception& error) {
        findings.push_back({"keys", Health::kFault, error.what(), std::string(kAsItSays)});
    }
}

void check_disk(const Call& call, Findings& findings) {
    const auto disk = store::disk_room(store::DataDirectory(call.data));
    if (!disk) {
        findings.push_back({"disk", Health::kFault, "cannot ask the file system", "check mounts"});
        return;
    }
    if (!disk->may_be_written) {
        findings.push_back({"disk",
                            Health::kFault,
                            "the file system of the data may only be read",
                            "mount it to be written"});
    }
    const Health health = disk->room == store::Room::kNone     ? Health::kFault
                          : disk->room == store::Room::kLittle ? Health::kWarning
                                                               : Health::kOk;
    findings.push_back({"disk",
                        health,
                        std::to_string(disk->free / kMegabyte) + " MB free",
                        "make room, or move the data to a larger disk"});
    if (!store::has_ballast(store::DataDirectory(call.data))) {
        findings.push_back({"ballast",
                            Health::kWarning,
                            "the space put aside for a full disk is not there, or partly spent",
                            "make room and start the service anew; it puts 16 MB aside"});
    }
}

void check_core_dumps(Findings& findings) {
    if (::prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) != 0) {
        findings.push_back({"core dumps",
                            Health::kWarning,
                            "the system would not let the program turn them off",
                            "see to it that none is stored: a core dump holds the keys"});
    } else {
        findings.push_back({"core dumps", Health::kOk, "the program turns them off", ""});
    }
}

}  // namespace samspar::cli
