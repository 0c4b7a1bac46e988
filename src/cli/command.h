#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "acts/doer.h"
#include "cli/output.h"
#include "store/store.h"

namespace CLI {
class App;  // CLI11 is large; only the files that add options include it
}

namespace samspar::cli {

inline constexpr int kExitOk = 0;
inline constexpr int kExitRefused = 1;     // said no, or found something wrong
inline constexpr int kExitWrongUse = 2;    // the command line itself
inline constexpr int kExitNoStore = 3;     // the store cannot be opened
inline constexpr int kExitDiskError = 74;  // EX_IOERR: a service must stop and be started anew

// The words of the command line make no sense, in a way the parser cannot know. Exit code 2.
class WrongUse : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

// What was asked for cannot be done, in one sentence. Exit code 1.
class Refused : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

// The store a command works on: opened by this process when it is first asked for, or the one a
// running service has open.
class StoreAccess {
public:
    virtual ~StoreAccess() = default;
    // Throws store::OpenProblem or security::KeyProblem with one sentence, store::StoreInUse when
    // another process holds it.
    virtual store::Store& store() = 0;
};

// What a command gets to work with.
struct Call {
    StoreAccess& access;
    Output& output;
    const InputFiles& files;
    std::filesystem::path data;  // the data directory
    std::optional<std::filesystem::path> key_file;
    bool json = false;
    std::span<const acts::ActId> acts;  // what the command names: it can do no others
    std::string account;                // of the operating system, who gave the command

    [[nodiscard]] store::Store& store() const { return access.store(); }
    // Who does the acts of the command, at that moment.
    [[nodiscard]] acts::Doer doer(domain::Instant now) const;
};

// What the parser found: filled in by the option handlers of the chosen command.
struct Chosen {
    std::function<int(Call&)> run;      // empty when the parser has said all there is to say
    std::span<const acts::ActId> acts;  // of the command, as commands.cpp names them
    std::string data;
    std::string key_file;
    bool json = false;
    bool progress = false;
    std::vector<std::string> input_files;   // read before run(), by this process
    std::vector<std::string> output_files;  // the only paths that Output::file may name
    std::string output_directory;           // made when it is missing; empty: none is made
    bool overwrite = false;                 // output files that are there already are replaced
    // The exit code when the work cannot be done; another one where kExitRefused is an answer.
    int exit_when_failed = kExitRefused;
    // What this process does itself when the command is done, wherever that was, with exit code 0.
    std::function<void(Output&)> afterwards;
    // What this process does itself before the command, which is then carried out only when this
    // has thrown nothing: what is typed, what the service has no key for, what can be seen to fail.
    std::function<void(Output&)> beforehand;
    // Another command that this process gives when this one is over, however it ended; none when it
    // gives no words. What comes of it is told and changes no exit code.
    std::function<std::vector<std::string>()> next;
    // Why the command cannot be handed to a running service; empty when it can.
    std::string_view not_through_service;
    // Gets the data in place of stdout, in this process, wherever the work is done.
    std::shared_ptr<DataTaker> data_taker;
};

// One line of the table in commands.cpp.
struct Command {
    std::string_view name;
    std::string_view purpose;
    // Adds options and subcommands to the command's own App, and a handler that sets Chosen::run.
    void (*add)(CLI::App& app, Chosen& chosen);
};

// The options every command has: --json, and, on a store, --data and --key-file.
void add_json_option(CLI::App& app, Chosen& chosen, std::string_view what_it_prints);
void add_data_options(CLI::App& app, Chosen& chosen);

// --overwrite, of every command that fills Chosen::output_files.
void add_overwrite_option(CLI::App& app, Chosen& chosen);

// Commands to paste, under the help of one.
void add_examples(CLI::App& app, std::string_view lines);

}  // namespace samspar::cli
