#include "security/password.h"

#include <argon2.h>

#include <array>
#include <stdexcept>

namespace samspar::security {
namespace {

constexpr std::size_t kSaltBytes = 16;
constexpr std::size_t kHashBytes = 32;
constexpr std::string_view kPrefix = "$argon2id$";

}  // namespace

std::string hash_password(std::string_view password,
                          const RandomSource& random,
                          const PasswordCost& cost) {
    std::array<std::uint8_t, kSaltBytes> salt{};
    random(salt);
    std::string encoded(
        argon2_encodedlen(
            cost.passes, cost.memory_kib, cost.lanes, kSaltBytes, kHashBytes, Argon2_id),
        '\0');
    const int result = argon2id_hash_encoded(cost.passes,
                                             cost.memory_kib,
                                             cost.lanes,
                                             password.data(),
                                             password.size(),
                                             salt.data(),
                                             salt.size(),
                                             kHashBytes,
                                             encoded.data(),
                                             encoded.size());
    if (result != ARGON2_OK) {
        throw std::runtime_error(std::string("Argon2id failed: ") + argon2_error_message(result));
    }
    encoded.resize(encoded.find('\0'));  // argon2_encodedlen counts the closing NUL
    return encoded;
}

bool verify_password(std::string_view password, const std::string& encoded) {
    if (!encoded.starts_with(kPrefix)) {
        return false;
    }
    const int result = argon2id_verify(encoded.c_str(), password.data(), password.size());
    if (result == ARGON2_MEMORY_ALLOCATION_ERROR) {
        throw std::bad_alloc();
    }
    return result == ARGON2_OK;
}

bool needs_rehash(std::string_view encoded, const PasswordCost& wanted) {
    const std::string parameters =
        std::string(kPrefix) + "v=19$m=" + std::to_string(wanted.memory_kib) +
        ",t=" + std::to_string(wanted.passes) + ",p=" + std::to_string(wanted.lanes) + "$";
    return !encoded.starts_with(parameters);
}

}  // namespace samspar::security
