#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <string_view>

#include "store/store.h"

namespace samspar::cli {

// One row of the access log as a line for other systems: what was done, when, by which user and
// with what result. Never about whom, nor from where: no code, no parameter, no name and no
// address.
[[nodiscard]] std::string log_line(const store::AuditRow& row);

// Copies the access log as it grows, to a file or to the system log, so that it is also somewhere
// else. How far it has come is in DIR/log-copied: each row is copied once, also those of a service
// that died.
class LogCopy {
public:
    // `target`: a path, or `syslog`. Begins with the row that the store is at when there was no
    // copy before. Throws FileProblem when the file cannot be written. `system_log`: the socket
    // that takes the lines of the system log; one that nobody listens at is no reason not to serve.
    LogCopy(store::Store& store,
            std::string target,
            std::function<void(std::string_view)> say,
            std::string system_log = "/dev/log");

    // Copies what is new. What cannot be written is told once, and tried again the next time. A
    // file is opened anew each time: it may be renamed at any moment, and nobody has to be told.
    void write_new();

private:
    void write(const std::string& lines) const;
    void remember(std::int64_t row);

    store::Store& store_;
    std::string target_;
    std::function<void(std::string_view)> say_;
    std::string system_log_;
    std::filesystem::path place_;
    std::int64_t row_ = 0;
    bool failing_ = false;
};

}  // namespace samspar::cli
