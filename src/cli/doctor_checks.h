#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/command.h"

namespace samspar::cli {

enum class Health { kOk, kWarning, kFault };

// `ok`, `warning`, `fault`.
std::string_view to_string(Health health);

// What one check of `doctor` found, and what to do about it when it is not ok.
struct Finding {
    std::string check;
    Health health = Health::kOk;
    std::string text;
    std::string remedy;
};

// What to do about a sentence that says it itself.
inline constexpr std::string_view kAsItSays = "do what the sentence says";

using Findings = std::vector<Finding>;

// Who may read the files of the data directory.
void check_permissions(const Call& call, Findings& findings);
// What lies in the data directory that does not belong there, or that an act left which was ended
// in the middle.
void check_files(const Call& call, Findings& findings);
// Where the key file lies, whether it opens the keyring.
void check_keys(const Call& call, Findings& findings);
// Room on the disk, and what is put aside for a full one.
void check_disk(const Call& call, Findings& findings);
// Whether a crash could write memory, and so keys, to a file.
void check_core_dumps(Findings& findings);

// Lets in the users whom a clock that ran ahead has shut out, and says whom. Throws Refused.
void repair_clock(const Call& call, Findings& findings);

// Takes a store that is older than its mark, or has none, as it is, and says what that was. Throws
// store::OpenProblem.
void accept_older_store(const Call& call, Findings& findings);

// Opens the store and looks into it: schema, integrity, rows that statistics read, clock, users,
// the last backup and those that have not left the machine.
// Lets store::StoreInUse through.
void check_store(const Call& call, Findings& findings);

}  // namespace samspar::cli
