#include "cli/run.h"

#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#include <system_error>

#include "cli/control_client.h"
#include "cli/local_store.h"
#include "cli/os_account.h"
#include "cli/output_files.h"
#include "cli/parse.h"
#include "security/key_file.h"
#include "store/backup.h"

namespace samspar::cli {
namespace {

constexpr std::string_view kMe = "samspar: ";

std::optional<std::filesystem::path> optional_path(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional<std::filesystem::path>(text);
}

int fail(Output& output, const std::exception& error, int code) {
    output.message(std::string(kMe) + error.what());
    return code;
}

// `/srv/samspar/mark: Permission denied`; empty when the system has said nothing of a file.
std::string file_and_reason(const std::exception& error) {
    if (const auto* file = dynamic_cast<const std::filesystem::filesystem_error*>(&error)) {
        return file->path1().string() + ": " + file->code().message();
    }
    // Those that this program throws name the file, and what() adds the reason.
    const auto* const other = dynamic_cast<const std::system_error*>(&error);
    const bool names_file = other != nullptr && other->what() != other->code().message();
    return names_file ? other->what() : std::string();
}

std::string where(const std::exception& error) {
    const std::string file = file_and_reason(error);
    return file.empty() ? std::string() : " (" + file + ")";
}

// A disk that fails is told apart, for whoever supervises the program.
int fail_unexpectedly(Output& output, const std::exception& error, int code) {
    switch (store::failure_kind(error)) {
        case store::FailureKind::kDiskFull:
            output.message("samspar: the disk is full" + where(error) + "; nothing was changed");
            return code;
        case store::FailureKind::kBroken:
            output.message("samspar: the disk or the database is damaged" + where(error) +
                           "; run samspar doctor and restore a backup if it says so");
            return kExitDiskError;
        case store::FailureKind::kOther:
            break;
    }
    if (const std::string file = file_and_reason(error); !file.empty()) {
        output.message(std::string(kMe) + "cannot use " + file);
        return code;
    }
    output.message("samspar: something unexpected went wrong: " + std::string(error.what()));
    return code;
}

// Carries out the body, and turns what it throws into one sentence and an exit code.
template <typename Body>
int with_exit_code(const Chosen& chosen, Output& output, const Body& body) {
    try {
        return body();
    } catch (const store::StoreInUse&) {
        throw;
    } catch (const store::OpenProblem& error) {
        return fail(output, error, kExitNoStore);
    } catch (const security::KeyProblem& error) {
        return fail(output, error, kExitNoStore);
    } catch (const WrongUse& error) {
        return fail(output, error, kExitWrongUse);
    } catch (const Refused& error) {
        return fail(output, error, kExitRefused);
    } catch (const store::BackupProblem& error) {
        return fail(output, error, kExitRefused);
    } catch (const FileProblem& error) {
        return fail(output, error, chosen.exit_when_failed);
    } catch (const NobodyListens&) {
        return chosen.exit_when_failed;
    } catch (const std::exception& error) {
        return fail_unexpectedly(output, error, chosen.exit_when_failed);
    }
}

// A part of the command that is done by this process whoever has the store open.
int do_here(const Chosen& chosen, TerminalOutput& out, const std::function<void(Output&)>& part) {
    if (!part) {
        return kExitOk;
    }
    try {
        return with_exit_code(chosen, out, [&] {
            part(out);
            return kExitOk;
        });
    } catch (const store::StoreInUse& in_use) {
        return fail(out, in_use, kExitNoStore);
    }
}

int carry_out(const std::vector<std::string>& words, Chosen& chosen, TerminalOutput& out) {
    check_output_files(chosen);
    if (const int code = do_here(chosen, out, chosen.beforehand); code != kExitOk) {
        return code;
    }
    out.set_directory(chosen.output_directory);
    if (chosen.data_taker) {
        chosen.data_taker->begin();
        out.set_data_taker(chosen.data_taker.get());
    }
    InputFiles files;
    for (const std::string& path : chosen.input_files) {
        files[path] = read_file(path);
    }
    try {
        LocalStore access(chosen.data, optional_path(chosen.key_file));
        return perform(chosen, access, out, files, account_of(::geteuid()));
    } catch (const store::StoreInUse& in_use) {
        if (!chosen.not_through_service.empty()) {
            out.message(std::string(kMe) + in_use.what() + "; " +
                        std::string(chosen.not_through_service));
            return kExitNoStore;
        }
    }
    return ask_service(store::DataDirectory(chosen.data), words, chosen, files, out);
}

// The keys are in memory, of every command that opens a store. A core file would put them on the
// disk; and where the system hands core dumps to a program, no limit keeps it from that: a process
// that is not dumpable makes none, and another process of the same user may not read its memory.
void keep_memory_private() {
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
#ifndef __SANITIZE_ADDRESS__  // the leak check at the end reads the memory from another process
    ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
#endif
}

int parse_and_run(const std::vector<std::string>& words, Chosen& chosen, TerminalOutput& output) {
    if (const auto code = parse(words, output, chosen)) {
        return *code;
    }
    if (chosen.progress) {
        output.show_progress();
    }
    const int code = carry_out(words, chosen, output);
    output.set_data_taker(nullptr);
    const int end = code == kExitOk ? do_here(chosen, output, chosen.afterwards) : code;
    if (const auto next = chosen.next ? chosen.next() : std::vector<std::string>(); !next.empty()) {
        Chosen other;
        (void)parse_and_run(next, other, output);
    }
    return end;
}

}  // namespace

int perform(const Chosen& chosen,
            StoreAccess& access,
            Output& output,
            const InputFiles& files,
            const std::string& account) {
    return with_exit_code(chosen, output, [&] {
        Call call{.access = access,
                  .output = output,
                  .files = files,
                  .data = chosen.data,
                  .key_file = optional_path(chosen.key_file),
                  .json = chosen.json,
                  .acts = chosen.acts,
                  .account = account};
        return chosen.run(call);
    });
}

int run(int argc, char** argv) {
    // A reader that went away is an error of write(), not a reason to die in the middle.
    std::signal(SIGPIPE, SIG_IGN);
    keep_memory_private();
    TerminalOutput output(false);
    Chosen chosen;
    try {
        const int code = parse_and_run({argv + 1, argv + argc}, chosen, output);
        if (const std::string why = output.lost_data(); !why.empty()) {
            output.message("samspar: cannot write to stdout: " + why);
            return code == kExitOk ? chosen.exit_when_failed : code;
        }
        return code;
    } catch (const FileProblem& error) {
        return fail(output, error, chosen.exit_when_failed);
    } catch (const std::exception& error) {
        return fail_unexpectedly(output, error, chosen.exit_when_failed);
    }
}

}  // namespace samspar::cli
