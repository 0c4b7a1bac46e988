#include "cli/backup_delivery.h"

#include <algorithm>
#include <string>
#include <system_error>
#include <vector>

#include "store/backup.h"
#include "store/opened_backup.h"
#include "store/owner_file.h"

namespace samspar::cli {
namespace {

struct Kept {
    std::filesystem::path file;
    store::BackupHeader header;
};

// Those that a command has made, by their names, which begin with the moment: oldest first. One
// made before an upgrade stays where it is.
std::vector<std::filesystem::path> finished_in(const std::filesystem::path& place) {
    std::vector<std::filesystem::path> found;
    std::error_code none;
    for (const auto& entry : std::filesystem::directory_iterator(place, none)) {
        const std::string name = entry.path().filename().string();
        if (name.starts_with("samspar-") && name.ends_with(".backup")) {
            found.push_back(entry.path());
        }
    }
    std::ranges::sort(found);
    return found;
}

// To another file system: under another name until it is whole there.
void copy_whole(const std::filesystem::path& from, const std::filesystem::path& to) {
    std::filesystem::path unfinished = to;
    unfinished += ".part";
    std::filesystem::remove(unfinished);
    try {
        security::Sha256Digest sum{};
        {
            store::OwnerFile out(unfinished);
            sum = store::copy_bytes(from, 0, std::filesystem::file_size(from), out);
            out.sync();
        }
        if (store::sum_of(unfinished) != sum) {
            throw FileProblem("what was written to " + to.string() + " is not what was meant");
        }
    } catch (...) {
        std::error_code none;
        std::filesystem::remove(unfinished, none);
        throw;
    }
    std::filesystem::rename(unfinished, to);
    store::sync_path(to.parent_path());
    std::filesystem::remove(from);
}

void move_whole(const std::filesystem::path& from, const std::filesystem::path& to) {
    if (std::filesystem::exists(to)) {
        throw FileProblem("there is a file " + to.string() + " already");
    }
    std::error_code error;
    std::filesystem::rename(from, to, error);
    if (!error) {
        store::sync_path(to.parent_path());
        return;
    }
    if (error != std::errc::cross_device_link) {
        throw std::system_error(error, to.string());
    }
    copy_whole(from, to);
}

std::vector<Kept> backups_in(const std::filesystem::path& place) {
    std::vector<Kept> kept;
    for (const auto& file : finished_in(place)) {
        try {
            kept.push_back({file, store::read_backup_header(file)});
        } catch (const store::BackupProblem&) {
            // Not ours to judge, nor to remove.
        }
    }
    return kept;
}

template <typename Work>
void with_named_problem(const std::filesystem::path& target, Work&& work) {
    try {
        work();
    } catch (const std::system_error& error) {
        throw FileProblem("cannot write to " + target.string() + ": " + error.code().message());
    }
}

}  // namespace

bool is_place(const std::filesystem::path& target) {
    return !target.has_filename() || std::filesystem::is_directory(target);
}

void deliver_backups(const store::DataDirectory& directory,
                     const std::filesystem::path& target,
                     Output& output) {
    const std::vector<std::filesystem::path> finished = finished_in(store::backups_of(directory));
    with_named_problem(target, [&] {
        if (finished.empty()) {
            return;
        }
        if (!is_place(target)) {
            const std::filesystem::path to = std::filesystem::absolute(target);
            move_whole(finished.back(), to);
            output.message("wrote " + to.string());
            return;
        }
        std::filesystem::create_directories(target);
        for (const std::filesystem::path& one : finished) {
            const std::filesystem::path to = std::filesystem::absolute(target) / one.filename();
            move_whole(one, to);
            output.message("wrote " + to.string());
        }
    });
}

std::optional<std::string> store_of_finished(const store::DataDirectory& directory) {
    const std::vector<Kept> finished = backups_in(store::backups_of(directory));
    return finished.empty() ? std::nullopt : std::optional(finished.back().header.store_id);
}

void prune_backups(const std::filesystem::path& place,
                   const std::string& store_id,
                   const store::Retention& retention,
                   Output& output) {
    std::vector<Kept> kept = backups_in(place);
    std::erase_if(kept, [&](const Kept& one) { return one.header.store_id != store_id; });
    std::vector<domain::Instant> made;
    std::ranges::transform(
        kept, std::back_inserter(made), [](const Kept& one) { return one.header.created; });
    const std::vector<bool> stays = store::which_stay(made, retention);
    with_named_problem(place, [&] {
        std::size_t removed = 0;
        for (std::size_t i = 0; i < kept.size(); ++i) {
            if (!stays[i]) {
                std::filesystem::remove(kept[i].file);
                ++removed;
            }
        }
        if (removed > 0) {
            output.message("removed " + std::to_string(removed) + " older backups");
        }
    });
}

}  // namespace samspar::cli
