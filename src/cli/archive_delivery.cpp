#include "cli/archive_delivery.h"

#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <system_error>

#include "cli/json.h"

namespace samspar::cli {
namespace {

// Whether one lies in the other, or is it.
bool lies_in(const std::filesystem::path& path, const std::filesystem::path& directory) {
    for (auto at = std::filesystem::absolute(path).lexically_normal();; at = at.parent_path()) {
        std::error_code not_there;
        if (std::filesystem::equivalent(at, directory, not_there) && !not_there) {
            return true;
        }
        if (at == at.parent_path()) {
            return false;
        }
    }
}

template <typename Work>
auto with_named_problem(const std::string& target, Work&& work) {
    try {
        return work();
    } catch (const arkiv::UnpackProblem& problem) {
        throw FileProblem(problem.what());
    } catch (const std::system_error& error) {
        throw FileProblem("cannot write to " + target + ": " + error.code().message());
    }
}

}  // namespace

void ArchiveDirectory::begin() {
    if (!data_.empty() && lies_in(target_, data_)) {
        throw FileProblem(target_ + " lies in the data directory; name a directory elsewhere");
    }
    with_named_problem(target_, [&] { unpacker_.emplace(target_); });
}

void ArchiveDirectory::take(std::string_view bytes) {
    with_named_problem(target_, [&] { unpacker_->take(bytes); });
}

void ArchiveDirectory::finish(Output& output, bool json) {
    const arkiv::Unpacked done = with_named_problem(target_, [&] { return unpacker_->finish(); });
    if (json) {
        output.data(json_line(Json{{"out", target_},
                                   {"files", done.files},
                                   {"bytes", done.bytes},
                                   {"manifest_sha256", done.manifest_sha256}}));
    }
    output.message("wrote " + target_ + ": clear text, for its owner only; read again and whole");
}

void ArchiveStream::begin() {
    if (::isatty(STDOUT_FILENO) == 1) {
        throw FileProblem("stdout is a terminal; lead it into a pipe or a file");
    }
}

void ArchiveStream::take(std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(STDOUT_FILENO, bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR) {
            throw FileProblem("cannot write to stdout: " + std::string(std::strerror(errno)) +
                              "; what was written is no whole archive");
        }
        if (written > 0) {
            bytes.remove_prefix(static_cast<std::size_t>(written));
        }
    }
}

}  // namespace samspar::cli
