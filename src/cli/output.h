#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <mutex>
#include <stdexcept>
#include <string>
#include <string_view>

namespace samspar::cli {

// Where a command puts what it has to say. It may run in this process or in the service.
class Output {
public:
    virtual ~Output() = default;

    virtual void data(std::string_view text) = 0;  // for stdout, as it is
    // For stderr, one line. It may name what others have named, a file perhaps: the terminal gets
    // no sign that it obeys.
    virtual void message(std::string_view line) = 0;
    // Told often; shown seldom. May throw when nobody listens any more, and so end the command.
    virtual void progress(std::string_view what, std::size_t done, std::size_t of) = 0;
    // A file that the command was asked to write, by the path it was asked with. Owner-only.
    virtual void file(const std::string& path, std::string_view bytes) = 0;
};

// What the data of a command go to in place of stdout, as they come.
class DataTaker {
public:
    virtual ~DataTaker() = default;
    // Before anything is done. Throws FileProblem when it cannot take any.
    virtual void begin() = 0;
    // Throws FileProblem, which ends the command.
    virtual void take(std::string_view data) = 0;
};

// The files a command was asked to read, by the path it was asked with.
using InputFiles = std::map<std::string, std::string>;

// The terminal, or whatever stdout and stderr are. Safe to use from several threads: the log of a
// service comes from all of them.
class TerminalOutput : public Output {
public:
    // Shows progress when stderr is a terminal, or always.
    explicit TerminalOutput(bool always_progress);
    ~TerminalOutput() override;
    TerminalOutput(const TerminalOutput&) = delete;
    TerminalOutput& operator=(const TerminalOutput&) = delete;

    void data(std::string_view text) override;
    void message(std::string_view line) override;
    void progress(std::string_view what, std::size_t done, std::size_t of) override;
    void file(const std::string& path, std::string_view bytes) override;

    // Why something meant for stdout did not get there, a full disk perhaps; empty when it all did.
    // Told at the end instead of at once: a service goes on without its stdout.
    [[nodiscard]] std::string lost_data() const;

    // Files go to this directory, which is made with the first of them when it is not there.
    void set_directory(const std::string& directory) { own_directory_ = directory; }
    void show_progress() { progress_wanted_ = true; }
    // Data go there from now on; to stdout again when it is none.
    void set_data_taker(DataTaker* taker) { data_taker_ = taker; }

private:
    void end_progress();

    std::mutex mutex_;
    bool on_terminal_;
    bool progress_wanted_;
    std::string own_directory_;
    std::size_t shown_percent_ = 0;
    bool progress_open_ = false;
    int stdout_error_ = 0;  // the first errno
    DataTaker* data_taker_ = nullptr;
};

// Reads a file whole. Throws FileProblem, which names it.
std::string read_file(const std::string& path);

// A file that cannot be read or written, in one sentence.
class FileProblem : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

}  // namespace samspar::cli
