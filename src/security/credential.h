#pragma once

#include <string>
#include <string_view>

#include "security/key_problem.h"
#include "security/secret.h"

namespace samspar::security {

inline constexpr std::string_view kCredentialKind = "credential";

// What systemd allows as the name of a credential, as far as we need it: a-z, A-Z, 0-9, `.`, `_`
// and `-`, not beginning with a point.
[[nodiscard]] bool is_credential_name(std::string_view name);

// The key in a systemd credential of this process: the file `name` in the directory that
// $CREDENTIALS_DIRECTORY names, with the content of a key file. systemd gives it to root, or to the
// user of the service. Throws KeyProblem as read_key_file, and when the process has none.
[[nodiscard]] Secret<32> read_credential(const std::string& name);

}  // namespace samspar::security
