#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/config_file.h"
#include "domain/forbund.h"

namespace samspar::cli {

// The fields of a registrering that a förbund may choose not to collect.
std::vector<std::string> every_optional_field();

// Makes a data directory: key file, keyring, encrypted store, config, and what `fill` stores in it,
// without which it is of no use. On any failure, a full disk among them, what was made is taken
// away again, so that the same command can be given anew. Throws Refused. `config.key_file` is
// below the directory when it is not absolute.
void make_store(const Call& call,
                const Config& config,
                const domain::Forbund& forbund,
                const std::function<void(store::Store&)>& fill);

}  // namespace samspar::cli
