#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <span>

#include "cli/config_file.h"
#include "cli/doctor_checks.h"
#include "store/backup.h"

namespace samspar::cli {
namespace {

namespace fs = std::filesystem;

// What belongs into a data directory (store/data_directory.h, cli/config_file.h).
struct Known {
    std::string_view name;
    fs::file_type type;
};
constexpr auto kKnown = std::to_array<Known>({
    {"config", fs::file_type::regular},
    {"keyring", fs::file_type::regular},
    {"keyring.lock", fs::file_type::regular},
    {"samspar.db", fs::file_type::regular},
    {"samspar.db-wal", fs::file_type::regular},
    {"samspar.db-shm", fs::file_type::regular},
    {"lock", fs::file_type::regular},
    {"ballast", fs::file_type::regular},
    {"mark", fs::file_type::regular},
    {"backup", fs::file_type::directory},
    {"tls", fs::file_type::directory},
    {"lost+found", fs::file_type::directory},  // the root of a file system of its own
});

// What is kept on purpose until somebody takes it away.
constexpr std::array<std::string_view, 2> kKept{"before-restore-", "before-schema-"};

bool begins_with_any(const std::string& name, std::span<const std::string_view> beginnings) {
    return std::ranges::any_of(
        beginnings, [&](std::string_view beginning) { return name.starts_with(beginning); });
}

// What an act that was ended in the middle leaves, and the next one of its kind clears away; empty
// when it is none of that.
std::string left_by(const std::string& name) {
    if (name == "restore.part") {
        return "left by a restore that was ended in the middle; the store is the one of before";
    }
    if (name == "samspar.db.rotating") {
        return "left by a rotation that was ended in the middle; the store is whole";
    }
    if (name.ends_with(".new")) {
        return "left when a file was being written and the machine stopped; the file itself is "
               "whole";
    }
    if (name.find(".part") != std::string::npos) {
        return "left by a backup or a check of one that was ended in the middle";
    }
    return {};
}

// Empty when it is what it should be.
std::string why_not_known(const fs::path& path, const fs::path& key_file) {
    const std::string name = path.filename().string();
    std::error_code unknown;
    const fs::file_type type = fs::symlink_status(path, unknown).type();
    const auto* const known = std::ranges::find(kKnown, name, &Known::name);
    if (known != kKnown.end()) {
        return type == known->type || type == fs::file_type::symlink ? std::string()
               : known->type == fs::file_type::regular               ? "should be a file"
                                                                     : "should be a directory";
    }
    // A restore that waits to be gone on with holds the new store: the check of the keys has tried.
    if (type == fs::file_type::socket || path == key_file || name.starts_with("restoring-")) {
        return {};
    }
    const std::string left = left_by(name);
    return left.empty() ? "nothing that samspar makes" : left;
}

// While one is being made, what is unfinished is no leftover.
bool backup_is_being_made(const fs::path& place) {
    const int directory = ::open(place.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (directory < 0) {
        return false;
    }
    const bool free = ::flock(directory, LOCK_SH | LOCK_NB) == 0;
    ::close(directory);
    return !free;
}

fs::path key_file_of(const Call& call) {
    try {
        return find_key_file(store::DataDirectory(call.data), call.key_file);
    } catch (const std::exception&) {
        return {};  // told by the check of the keys
    }
}

struct Seen {
    Findings odd;
    std::vector<std::string> kept;
};

void note_odd(Seen& seen, const fs::path& path, const std::string& why) {
    seen.odd.push_back({"files",
                        Health::kWarning,
                        path.string() + ": " + why,
                        "look at it, then move it away or remove it: rm -r " + path.string()});
}

void look_at_backups(const fs::path& place, Seen& seen) {
    const bool busy = backup_is_being_made(place);
    std::error_code ended;
    for (fs::directory_iterator at(place, ended); at != fs::directory_iterator();
         at.increment(ended)) {
        const std::string name = at->path().filename().string();
        if (begins_with_any(name, kKept)) {
            seen.kept.push_back(at->path().string());
        } else if (!name.ends_with(".backup") && !(busy && !left_by(name).empty())) {
            const std::string left = left_by(name);
            note_odd(seen, at->path(), left.empty() ? "no backup" : left);
        }
    }
}

}  // namespace

void check_files(const Call& call, Findings& findings) {
    Seen seen;
    const fs::path key_file = key_file_of(call);
    std::error_code ended;
    for (fs::directory_iterator at(call.data, ended); at != fs::directory_iterator();
         at.increment(ended)) {
        if (begins_with_any(at->path().filename().string(), kKept)) {
            seen.kept.push_back(at->path().string());
        } else if (const std::string why = why_not_known(at->path(), key_file); !why.empty()) {
            note_odd(seen, at->path(), why);
        }
    }
    look_at_backups(store::backups_of(store::DataDirectory(call.data)), seen);
    if (ended) {
        return;  // told by the check of the permissions
    }
    std::string text = "nothing in the data directory that does not belong there";
    for (const std::string& one : seen.kept) {
        text.append(one == seen.kept.front() ? "; kept from before, remove it when nobody needs it:"
                                             : "")
            .append(" ")
            .append(one);
    }
    if (seen.odd.empty()) {
        findings.push_back({"files", Health::kOk, text, ""});
    }
    std::ranges::sort(seen.odd, {}, &Finding::text);
    findings.insert(findings.end(), seen.odd.begin(), seen.odd.end());
}

}  // namespace samspar::cli
