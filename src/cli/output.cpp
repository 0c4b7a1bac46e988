#include "cli/output.h"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <system_error>

#include "domain/shown_text.h"
#include "security/atomic_file.h"
#include "security/bytes.h"

namespace samspar::cli {
namespace {

constexpr std::size_t kWholePercent = 100;
// Larger than any import may be; read no more of an endless file than this.
constexpr std::size_t kMostBytes = std::size_t{51} * 1024 * 1024;

}  // namespace

TerminalOutput::TerminalOutput(bool always_progress)
    : on_terminal_(::isatty(STDERR_FILENO) == 1),
      progress_wanted_(always_progress || on_terminal_) {}

TerminalOutput::~TerminalOutput() {
    end_progress();
    std::fflush(stdout);
}

void TerminalOutput::data(std::string_view text) {
    const std::lock_guard lock(mutex_);
    if (data_taker_ != nullptr) {
        data_taker_->take(text);
        return;
    }
    end_progress();
    const bool whole = std::fwrite(text.data(), 1, text.size(), stdout) == text.size();
    // Flushed: whoever waits for the line of `serve` must get it.
    if ((std::fflush(stdout) != 0 || !whole) && stdout_error_ == 0) {
        stdout_error_ = errno;
    }
}

std::string TerminalOutput::lost_data() const {
    // A reader that has seen enough, like `head`, is no fault.
    return stdout_error_ == 0 || stdout_error_ == EPIPE ? "" : std::strerror(stdout_error_);
}

void TerminalOutput::message(std::string_view line) {
    const std::lock_guard lock(mutex_);
    end_progress();
    std::fflush(stdout);
    const std::string harmless = domain::without_control_signs(line);
    std::fwrite(harmless.data(), 1, harmless.size(), stderr);
    std::fputc('\n', stderr);
}

void TerminalOutput::progress(std::string_view what, std::size_t done, std::size_t of) {
    const std::lock_guard lock(mutex_);
    const std::size_t percent = of == 0 ? kWholePercent : done * kWholePercent / of;
    if (!progress_wanted_ || (progress_open_ && percent == shown_percent_)) {
        return;
    }
    // One line that is written over on a terminal; lines of their own anywhere else.
    std::fprintf(stderr,
                 "%s%.*s: %zu %%%s",
                 on_terminal_ ? "\r" : "",
                 static_cast<int>(what.size()),
                 what.data(),
                 percent,
                 on_terminal_ ? "" : "\n");
    std::fflush(stderr);
    progress_open_ = true;
    shown_percent_ = percent;
}

void TerminalOutput::end_progress() {
    if (progress_open_ && on_terminal_) {
        std::fputc('\n', stderr);
    }
    progress_open_ = false;
}

void TerminalOutput::file(const std::string& path, std::string_view bytes) {
    try {
        if (!own_directory_.empty()) {
            ::mkdir(own_directory_.c_str(),
                    S_IRWXU);  // what cannot be made is told by the next line
        }
        security::write_file_atomically(path, security::bytes_of(bytes));
    } catch (const std::system_error& error) {
        throw FileProblem("cannot write " + path + ": " +
                          security::why_not_written(path, error.code()));
    }
}

std::string read_file(const std::string& path) {
    struct stat status {};
    std::ifstream in(path, std::ios::binary);
    if (!in || ::stat(path.c_str(), &status) != 0 || S_ISDIR(status.st_mode)) {
        const int reason = S_ISDIR(status.st_mode) ? EISDIR : errno;
        throw FileProblem("cannot read " + path + ": " + std::strerror(reason));
    }
    // A pipe does not know its size.
    const auto known =
        S_ISREG(status.st_mode) ? static_cast<std::size_t>(status.st_size) + 1 : kMostBytes;
    std::string bytes(std::min(known, kMostBytes), '\0');
    in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    bytes.resize(static_cast<std::size_t>(in.gcount()));
    return bytes;
}

}  // namespace samspar::cli
