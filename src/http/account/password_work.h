#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "http/account/context.h"
#include "http/gate/reply.h"
#include "security/password_policy.h"
#include "store/users.h"

namespace samspar::http {

// Argon2id behind the gate that lets only a few run at once. Each returns nothing when no place
// became free in time; the reply is then busy_reply().

// Who has the work done.
struct Asker {
    std::string address;  // as limits count it
    // Has a session or a one-time link, or tries a user who has logged in from there: need not
    // stand in line with a flood of strangers.
    bool known = false;
};

// A hash from before passwords were brought to one form (security::composed) fits only what is
// typed as it was then.
enum class Fit : std::uint8_t { kNo, kYes, kOnlyAsTyped };

// Whether the password fits the stored hash. Without a stored hash the work is done all the same
// and the answer is no, so that the time does not tell which users there are. Nor does the answer
// when it is crowded: a wrong password of a known user is let in no sooner than any other.
[[nodiscard]] std::optional<Fit> check_password(Context& context,
                                                std::string_view password,
                                                const std::optional<std::string>& stored,
                                                const Asker& asker);
[[nodiscard]] std::optional<std::string> make_password_hash(Context& context,
                                                            std::string_view password,
                                                            const Asker& asker);

// 422 with the field when the user may not choose that password; nothing when it is fine.
[[nodiscard]] std::optional<Reply> refuse_password(const Context& context,
                                                   const store::User& user,
                                                   std::string_view password,
                                                   const std::string& field);

}  // namespace samspar::http
