#include "cli/backup_delivery.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <system_error>

#include "store/opened_backup.h"
#include "store/owner_file.h"

namespace samspar::cli {
namespace {

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

bool is_same(const std::filesystem::path& one, const std::filesystem::path& other) {
    std::error_code not_there;
    return std::filesystem::equivalent(one, other, not_there) && !not_there;
}

// A command that was ended between the copy and the removal leaves both.
bool has_same_bytes(const std::filesystem::path& one, const std::filesystem::path& other) {
    return std::filesystem::is_regular_file(other) &&
           std::filesystem::file_size(one) == std::filesystem::file_size(other) &&
           store::sum_of(one) == store::sum_of(other);
}

void move_whole(const std::filesystem::path& from, const std::filesystem::path& to) {
    if (is_same(from, to)) {
        return;  // DIR/backup was asked for
    }
    if (std::filesystem::exists(std::filesystem::symlink_status(to))) {
        if (!has_same_bytes(from, to)) {
            throw FileProblem("there is a file " + to.string() + " already");
        }
        std::filesystem::remove(from);
        return;
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

template <typename Work>
void with_named_problem(const std::filesystem::path& target, Work&& work) {
    try {
        work();
    } catch (const std::system_error& error) {
        throw FileProblem("cannot write to " + target.string() + ": " + error.code().message());
    }
}

std::string counted(std::size_t many) {
    return many == 1 ? "1 backup lies" : std::to_string(many) + " backups lie";
}

// What is on the disk of the data goes with that disk.
void tell_of_waiting(const std::filesystem::path& place, Output& output) {
    if (const std::size_t many = store::finished_backups(place).size(); many > 0) {
        output.message(
            counted(many) + " only in " + place.string() +
            ", on the disk of the data; the next samspar backup to a directory elsewhere "
            "takes them along");
    }
}

// Empty when all went well, else why not; the first of them tells.
std::string deliver_each(const std::vector<std::filesystem::path>& finished,
                         const std::filesystem::path& place,
                         std::vector<std::filesystem::path>& moved,
                         Output& output) {
    std::string problem;
    for (const std::filesystem::path& one : finished) {
        const std::filesystem::path to = place / one.filename();
        try {
            with_named_problem(to, [&] { move_whole(one, to); });
            moved.push_back(to);
            output.message("wrote " + to.string());
        } catch (const FileProblem& error) {
            problem = problem.empty() ? error.what() : problem;
        }
    }
    return problem;
}

}  // namespace

bool is_place(const std::filesystem::path& target) {
    std::error_code unknown;
    return !target.has_filename() || std::filesystem::is_directory(target, unknown);
}

void refuse_taken(const std::filesystem::path& target) {
    std::error_code unknown;
    if (!is_place(target) &&
        std::filesystem::exists(std::filesystem::symlink_status(target, unknown))) {
        throw FileProblem("there is a file " + target.string() +
                          " already; name another one, or a directory");
    }
}

std::vector<BackupFile> backups_in(const std::filesystem::path& place) {
    std::vector<BackupFile> there;
    for (const auto& file : store::finished_backups(place)) {
        try {
            there.push_back({file, store::read_backup_header(file)});
        } catch (const store::BackupProblem&) {
            // Not ours to judge, nor to remove.
        }
    }
    return there;
}

std::vector<std::filesystem::path> deliver_backups(const store::DataDirectory& directory,
                                                   const std::filesystem::path& target,
                                                   Output& output) {
    const std::filesystem::path from = store::backups_of(directory);
    std::vector<std::filesystem::path> finished = store::finished_backups(from);
    std::vector<std::filesystem::path> moved;
    std::string problem;
    try {
        with_named_problem(target, [&] {
            const std::filesystem::path to = std::filesystem::absolute(target);
            if (is_place(target)) {
                std::filesystem::create_directories(target);
                problem = deliver_each(finished, to, moved, output);
            } else if (!finished.empty()) {
                move_whole(finished.back(), to);
                moved.push_back(to);
                output.message("wrote " + to.string());
            }
        });
    } catch (const FileProblem& error) {
        problem = error.what();
    }
    tell_of_waiting(from, output);
    if (!problem.empty()) {
        throw FileProblem(problem);
    }
    return moved;
}

void prune_backups(const std::filesystem::path& place,
                   const std::string& store_id,
                   const store::Retention& retention,
                   std::vector<BackupFile>& there,
                   Output& output) {
    const auto others =
        std::stable_partition(there.begin(), there.end(), [&](const BackupFile& one) {
            return one.header.store_id == store_id;
        });
    const std::vector<BackupFile> own(there.begin(), others);
    there.erase(there.begin(), others);
    std::vector<domain::Instant> made;
    std::ranges::transform(
        own, std::back_inserter(made), [](const BackupFile& one) { return one.header.created; });
    const std::vector<bool> stays = store::which_stay(made, retention);
    with_named_problem(place, [&] {
        std::size_t removed = 0;
        for (std::size_t i = 0; i < own.size(); ++i) {
            if (stays[i]) {
                there.push_back(own[i]);
            } else {
                std::filesystem::remove(own[i].file);
                ++removed;
            }
        }
        if (removed > 0) {
            output.message("removed " + std::to_string(removed) + " older backups");
        }
    });
}

}  // namespace samspar::cli
