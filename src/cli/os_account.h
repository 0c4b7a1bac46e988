#pragma once

#include <sys/types.h>

#include <string>

namespace samspar::cli {

// The name of an account of the operating system, for the log; its number when it has none.
std::string account_of(uid_t user);

}  // namespace samspar::cli
