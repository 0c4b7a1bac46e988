#include "cli/log_copy.h"

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <syslog.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <ctime>
#include <fstream>
#include <sstream>
#include <system_error>

#include "acts/log_copy.h"
#include "cli/output.h"
#include "cli/unix_socket.h"
#include "security/atomic_file.h"
#include "security/bytes.h"

namespace samspar::cli {
namespace {

constexpr std::string_view kSyslog = "syslog";
constexpr mode_t kOwnerAndGroup = S_IRUSR | S_IWUSR | S_IRGRP;

std::optional<std::int64_t> copied_before(const std::filesystem::path& place) {
    std::ifstream in(place);
    std::int64_t row = 0;
    return in >> row ? std::optional(row) : std::nullopt;
}

// `<86>Nov 30 18:00:00 samspar-hbs[4711]: `, as RFC 3164 describes it. The facility authpriv: who
// did what is for few to read.
std::string head_of_message(const std::string& who) {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    ::localtime_r(&now, &local);
    std::array<char, 32> moment{};
    (void)std::strftime(moment.data(), moment.size(), "%b %e %H:%M:%S", &local);
    return "<" + std::to_string(LOG_AUTHPRIV | LOG_INFO) + ">" + moment.data() + " " + who + "[" +
           std::to_string(::getpid()) + "]: ";
}

// Not by syslog(3), which says nothing of a line that nobody took.
void write_to_syslog(const std::string& socket, const std::string& who, const std::string& lines) {
    const UnixSocket log = connect_for_messages(socket);
    const std::string head = head_of_message(who);
    std::istringstream in(lines);
    for (std::string line; std::getline(in, line);) {
        const std::string message = head + line;
        if (!log || ::send(log.number(), message.data(), message.size(), MSG_NOSIGNAL) < 0) {
            throw FileProblem("cannot write the copy of the access log to the system log (" +
                              socket + "): " + std::generic_category().message(errno));
        }
    }
}

// Opened each time, so that whoever turns logs over need not tell the service.
void append_to_file(const std::string& path, const std::string& lines) {
    const int file = ::open(
        path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, kOwnerAndGroup);
    const bool opened = file >= 0;
    // What was written of them before a disk was full comes again, whole.
    const bool written =
        opened && ::write(file, lines.data(), lines.size()) == static_cast<ssize_t>(lines.size());
    const std::error_code error(errno, std::generic_category());
    if (opened) {
        ::close(file);
    }
    if (!written) {
        throw FileProblem("cannot write the copy of the access log to " + path + ": " +
                          security::why_not_written(path, error));
    }
}

}  // namespace

std::string log_line(const store::AuditRow& row) {
    std::string line = "row=" + std::to_string(row.seq) + " at=" + domain::to_string(row.at) +
                       " user=" + (row.actor.user ? std::to_string(row.actor.user->value) : "-") +
                       " role=" + (row.actor.role.empty() ? "-" : row.actor.role) +
                       " act=" + row.event.action + " result=";
    line += store::to_string(row.event.result);
    if (!row.event.object_type.empty()) {
        line += " object=" + row.event.object_type;
    }
    if (row.event.count) {
        line += " count=" + std::to_string(*row.event.count);
    }
    return line;
}

LogCopy::LogCopy(store::Store& store,
                 std::string target,
                 std::function<void(std::string_view)> say,
                 std::string system_log)
    : store_(store),
      target_(std::move(target)),
      say_(std::move(say)),
      system_log_(std::move(system_log)),
      place_(std::filesystem::absolute(store.directory().path()) / "log-copied") {
    write("");
    if (const auto row = copied_before(place_)) {
        row_ = *row;
    } else {
        remember(acts::last_log_row(store_));
    }
}

void LogCopy::write(const std::string& lines) const {
    if (target_ == kSyslog) {
        // One machine may have several: hbs of /var/lib/samspar/hbs.
        write_to_syslog(system_log_, "samspar-" + place_.parent_path().filename().string(), lines);
    } else {
        append_to_file(target_, lines);
    }
}

void LogCopy::remember(std::int64_t row) {
    const std::string text = std::to_string(row) + "\n";
    security::write_file_atomically(place_, security::bytes_of(text));
    row_ = row;
}

void LogCopy::write_new() {
    try {
        const std::vector<store::AuditRow> rows = acts::log_rows_after(store_, row_);
        if (rows.empty()) {
            return;
        }
        std::string lines;
        for (const store::AuditRow& row : rows) {
            lines += log_line(row) + "\n";
        }
        write(lines);
        remember(rows.back().seq);
        failing_ = false;
    } catch (const std::exception& error) {
        if (!failing_) {
            say_(std::string("samspar: ") + error.what());
        }
        failing_ = true;
    }
}

}  // namespace samspar::cli
