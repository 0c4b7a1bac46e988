#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace samspar::security {

// Counted in code points. Fifteen because a password here is sometimes the only factor (NIST SP
// 800-63B-4); the upper limit only bounds the work.
inline constexpr std::size_t kShortestPassword = 15;
inline constexpr std::size_t kLongestPassword = 128;

enum class PasswordFault { kTooShort, kTooLong, kTooCommon };

// Whether a new password may be used. There are no rules of composition. It is too common when so
// little is left of it once the well-known is taken away: words of the top list, the given context
// words (user name, name of the förbund), years, repeats, and runs along the alphabet, the digits
// or the keyboard, also when letters are written as look-alike digits. Context words under four
// characters are passed over.
// In: UTF-8; bytes that are not count as one character each.
[[nodiscard]] std::optional<PasswordFault> check_new_password(
    std::string_view password, std::span<const std::string_view> context);

// The words of schema/losenord-topplista.txt, lower case.
[[nodiscard]] std::span<const std::string_view> common_passwords();

}  // namespace samspar::security
