#include "cli/commands.h"

#include <algorithm>
#include <array>

namespace samspar::cli {
namespace {

// clang-format off
constexpr std::array kCommands{
    Command{"init",      "Make the keyring and the encrypted store of a förbund",           add_init},
    Command{"setup-forbund", "Set up a förbund on this machine: store, service, nginx (as root)", add_setup_forbund},
    Command{"serve",     "Serve the web and the API until stopped",                         add_serve},
    Command{"demo",      "Make a training store with the published figures of HBS 2021",    add_demo},
    Command{"import",    "Read registreringar, insatser or antal from CSV or Excel (XLSX)",  add_import},
    Command{"statistik", "Compute the statistics of a year, a tertial or a span of months", add_statistik},
    Command{"publicera", "Publish the protected statistics of a year, for ever",             add_publicera},
    Command{"publicering", "List, show, check and compare what is published; its policy",   add_publicering},
    Command{"granska",   "Find out what published files tell together (sdc-audit/1)",       add_granska},
    Command{"arsredovisning", "Write the tables of an annual report",                       add_arsredovisning},
    Command{"mikrodata", "Give out registreringar of a published year one by one, anonymous",   add_mikrodata},
    Command{"kodlista",  "Show the code lists; add, end or change a code",                  add_kodlista},
    Command{"forbund",   "The kommuner of the förbund: list, add, end",                     add_forbund},
    Command{"user",      "Add, change, list, disable or reset users",                               add_user},
    Command{"backup",    "Make an encrypted backup that was read again; verify one",         add_backup},
    Command{"arkiv",     "Write all of a förbund in open formats, to be kept or to be moved", add_arkiv},
    Command{"restore",   "Put the store of a backup in place, all or nothing",              add_restore},
    Command{"keyring",   "The ways to open the keyring, and the keys in it: rotate, destroy",  add_keyring},
    Command{"upgrade",   "Bring a store up to this program, after a backup",                add_upgrade},
    Command{"doctor",    "Check keys, store, permissions, disk and clock",                  add_doctor},
    Command{"version",   "Show the versions of the program, its schema and its libraries",  add_version},
};

// What a command does, by all its words.
struct CommandActs {
    std::string_view words;
    std::span<const acts::ActId> acts;
};

using Act = acts::ActId;
template <acts::ActId... ids>
constexpr std::array kDoes{ids...};

constexpr std::array kCommandActs{
    CommandActs{"init",                  kDoes<Act::kDriftInit, Act::kUserCreate>},
    CommandActs{"setup-forbund",         kDoes<Act::kDriftInit>},
    CommandActs{"serve",                 kDoes<Act::kDriftServe, Act::kDriftUpgrade>},
    CommandActs{"demo",                  kDoes<Act::kDriftDemo, Act::kImportInsatser, Act::kImportRegistreringar, Act::kUserCreate>},
    CommandActs{"import registreringar", kDoes<Act::kImportRegistreringar>},
    CommandActs{"import insatser",       kDoes<Act::kImportInsatser>},
    CommandActs{"import antal",          kDoes<Act::kImportAntal>},
    CommandActs{"statistik",             kDoes<Act::kStatistikRead>},
    CommandActs{"publicera",             kDoes<Act::kPubliceringCreate, Act::kPubliceringPreview>},
    CommandActs{"publicering list",      kDoes<Act::kPubliceringList>},
    CommandActs{"publicering show",      kDoes<Act::kPubliceringRead>},
    CommandActs{"publicering verify",    kDoes<Act::kPubliceringVerify>},
    CommandActs{"publicering diff",      kDoes<Act::kPubliceringDiff>},
    CommandActs{"publicering sdc-audit", kDoes<Act::kPubliceringExport>},
    CommandActs{"publicering fil",       kDoes<Act::kPubliceringExport>},
    CommandActs{"publicering rattelse",  kDoes<Act::kRattelseCreate, Act::kRattelsePreview, Act::kPubliceringList>},
    CommandActs{"publicering policy",    kDoes<Act::kPolicyRead, Act::kPolicyDecide>},
    CommandActs{"granska",               kDoes<Act::kDriftGranska>},
    CommandActs{"arsredovisning",        kDoes<Act::kArsredovisningRead>},
    CommandActs{"mikrodata",             kDoes<Act::kMikrodataCreate>},
    CommandActs{"kodlista list",         kDoes<Act::kKodlistorRead>},
    CommandActs{"kodlista show",         kDoes<Act::kKodlistorRead>},
    CommandActs{"kodlista add",          kDoes<Act::kKodlistaAdd>},
    CommandActs{"kodlista end",          kDoes<Act::kKodlistaChange>},
    CommandActs{"kodlista reopen",       kDoes<Act::kKodlistaChange>},
    CommandActs{"kodlista change",       kDoes<Act::kKodlistaChange>},
    CommandActs{"forbund kommun list",   kDoes<Act::kKodlistorRead>},
    CommandActs{"forbund kommun add",    kDoes<Act::kForbundKommun>},
    CommandActs{"forbund kommun end",    kDoes<Act::kKodlistaChange>},
    CommandActs{"user add",              kDoes<Act::kUserCreate>},
    CommandActs{"user change",           kDoes<Act::kUserChange>},
    CommandActs{"user list",             kDoes<Act::kUserList>},
    CommandActs{"user disable",          kDoes<Act::kUserDisable>},
    CommandActs{"user reset",            kDoes<Act::kUserReset>},
    CommandActs{"backup",                kDoes<Act::kDriftBackup>},
    CommandActs{"backup verify",         kDoes<Act::kDriftVerify>},
    CommandActs{"arkiv",                 kDoes<Act::kDriftArkiv>},
    CommandActs{"restore",               kDoes<Act::kDriftRestore, Act::kDriftRehearse>},
    CommandActs{"keyring list",          kDoes<Act::kDriftKeyring>},
    CommandActs{"keyring add-key-file",  kDoes<Act::kDriftKeyring>},
    CommandActs{"keyring add-credential",kDoes<Act::kDriftKeyring>},
    CommandActs{"keyring add-passphrase",kDoes<Act::kDriftKeyring>},
    CommandActs{"keyring add-shares",    kDoes<Act::kDriftKeyring>},
    CommandActs{"keyring remove-slot",   kDoes<Act::kDriftKeyring>},
    CommandActs{"keyring rewrap",        kDoes<Act::kDriftKeyring>},
    CommandActs{"keyring recover",       kDoes<Act::kDriftKeyring>},
    CommandActs{"upgrade",               kDoes<Act::kDriftUpgrade>},
    CommandActs{"keyring rotate",        kDoes<Act::kDriftRotate>},
    CommandActs{"keyring destroy",       kDoes<Act::kDriftDestroy>},
    CommandActs{"doctor",                kDoes<Act::kDriftDoctor, Act::kDriftClock, Act::kDriftAccept>},
    CommandActs{"version",               kDoes<Act::kDriftVersion>},
};
// clang-format on

}  // namespace

std::span<const Command> commands() {
    return kCommands;
}

std::span<const acts::ActId> acts_of_command(std::string_view words) {
    const auto* const found = std::ranges::find(kCommandActs, words, &CommandActs::words);
    return found == kCommandActs.end() ? std::span<const acts::ActId>{} : found->acts;
}

}  // namespace samspar::cli
