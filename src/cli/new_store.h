#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "cli/command.h"
#include "cli/config_file.h"
#include "domain/forbund.h"

namespace samspar::cli {

// The fields of a registrering that a förbund may choose not to collect.
std::vector<std::string> every_optional_field();

// Makes a data directory: key file, keyring, encrypted store, config. On any failure what was made
// is taken away again, so that the same command can be given anew. Throws Refused.
// `config.key_file` is below the directory when it is not absolute.
std::unique_ptr<store::Store> make_store(const Call& call,
                                         const Config& config,
                                         const domain::Forbund& forbund);

}  // namespace samspar::cli
