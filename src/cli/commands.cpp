#include "cli/commands.h"

#include <array>

namespace samspar::cli {
namespace {

// clang-format off
constexpr std::array kCommands{
    Command{"init",      "Make the keyring and the encrypted store of a förbund",           add_init},
    Command{"serve",     "Serve the web and the API until stopped",                         add_serve},
    Command{"demo",      "Make a training store with the published figures of HBS 2021",    add_demo},
    Command{"import",    "Read registreringar, insatser or antal from a CSV file",          add_import},
    Command{"statistik", "Compute the statistics of a year, a tertial or a span of months", add_statistik},
    Command{"publicera", "Publish the protected statistics of a year, for ever",             add_publicera},
    Command{"publicering", "List, show, check and compare what is published; its policy",   add_publicering},
    Command{"granska",   "Find out what published files tell together (sdc-audit/1)",       add_granska},
    Command{"arsredovisning", "Write the tables of an annual report",                       add_arsredovisning},
    Command{"mikrodata", "Give out registreringar of a published year one by one, anonymous",   add_mikrodata},
    Command{"user",      "Add, list, disable or reset users",                               add_user},
    Command{"doctor",    "Check keys, store, permissions, disk and clock",                  add_doctor},
    Command{"version",   "Show the versions of the program, its schema and its libraries",  add_version},
};
// clang-format on

}  // namespace

std::span<const Command> commands() {
    return kCommands;
}

}  // namespace samspar::cli
