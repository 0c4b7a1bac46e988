#include "cli/os_account.h"

#include <pwd.h>

#include <array>

namespace samspar::cli {

std::string account_of(uid_t user) {
    passwd entry{};
    passwd* found = nullptr;
    std::array<char, 4096> texts{};
    if (::getpwuid_r(user, &entry, texts.data(), texts.size(), &found) == 0 && found != nullptr) {
        return found->pw_name;
    }
    return std::to_string(user);
}

}  // namespace samspar::cli
