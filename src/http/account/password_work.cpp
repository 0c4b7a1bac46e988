#include "http/account/password_work.h"

#include <algorithm>
#include <chrono>
#include <vector>

#include "http/gate/error_reply.h"
#include "http/gate/json_reply.h"
#include "security/composed_text.h"

namespace samspar::http {
namespace {

// A hash that no password has, since its output is not Argon2id's of anything, of the same cost as
// those of users.
std::string nobodys_hash(const security::PasswordCost& cost) {
    return "$argon2id$v=19$m=" + std::to_string(cost.memory_kib) +
           ",t=" + std::to_string(cost.passes) + ",p=" + std::to_string(cost.lanes) +
           "$c2Ftc3BhcnNhbXNwYXI$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
}

constexpr std::chrono::milliseconds kAtOnce{0};

std::chrono::milliseconds left_until(std::chrono::steady_clock::time_point end) {
    const auto left = end - std::chrono::steady_clock::now();
    return std::max(kAtOnce, std::chrono::duration_cast<std::chrono::milliseconds>(left));
}

// Names are refused word by word, so that one word of a long name is enough.
std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    while (!text.empty()) {
        const std::size_t end = text.find_first_of(" .-_");
        words.push_back(text.substr(0, end));
        text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
    }
    return words;
}

Fit fit_of(std::string_view typed, const std::string& encoded) {
    const security::SecretText password = security::composed(typed);
    if (security::verify_password(password.reveal(), encoded)) {
        return Fit::kYes;
    }
    return password.reveal() != typed && security::verify_password(typed, encoded)
               ? Fit::kOnlyAsTyped
               : Fit::kNo;
}

domain::FieldError field_error(const std::string& field, security::PasswordFault fault) {
    switch (fault) {
        case security::PasswordFault::kTooShort:
            return {field, "too_short", field + " is too short", "15"};
        case security::PasswordFault::kTooLong:
            return {field, "too_long", field + " is too long", "128"};
        case security::PasswordFault::kTooCommon:
            break;
    }
    return {field, "too_common", field + " is too easily guessed", std::nullopt};
}

}  // namespace

std::optional<Fit> check_password(Context& context,
                                  std::string_view password,
                                  const std::optional<std::string>& stored,
                                  const Asker& asker) {
    const std::string encoded = stored.value_or(nobodys_hash(context.settings.password_cost));
    const auto fit = [&] {
        const Fit found = fit_of(password, encoded);
        return stored ? found : Fit::kNo;
    };
    const std::chrono::milliseconds patience = context.settings.limits.password_wait;
    const auto patient_until = std::chrono::steady_clock::now() + patience;
    if (const auto place = context.password_gate.enter(asker.address, kAtOnce)) {
        return fit();
    }
    if (asker.known) {
        const auto place = context.password_gate.enter_reserved(patience);
        const Fit found = place ? fit() : Fit::kNo;
        if (found != Fit::kNo) {
            return found;
        }
    }
    if (const auto place = context.password_gate.enter(asker.address, left_until(patient_until))) {
        return fit();
    }
    return std::nullopt;
}

std::optional<std::string> make_password_hash(Context& context,
                                              std::string_view password,
                                              const Asker& asker) {
    const std::chrono::milliseconds patience = context.settings.limits.password_wait;
    const auto hash = [&] {
        return security::hash_password(security::composed(password).reveal(),
                                       context.store.random(),
                                       context.settings.password_cost);
    };
    if (const auto place =
            context.password_gate.enter(asker.address, asker.known ? kAtOnce : patience)) {
        return hash();
    }
    if (asker.known) {
        if (const auto place = context.password_gate.enter_reserved(patience)) {
            return hash();
        }
    }
    return std::nullopt;
}

std::optional<Reply> refuse_password(const Context& context,
                                     const store::User& user,
                                     std::string_view password,
                                     const std::string& field) {
    std::vector<std::string_view> known{"samspår", user.name};
    for (const std::string_view word : words_of(user.display_name)) {
        known.push_back(word);
    }
    for (const std::string_view word : words_of(context.forbund.namn)) {
        known.push_back(word);
    }
    const auto fault = security::check_new_password(security::composed(password).reveal(), known);
    if (!fault) {
        return std::nullopt;
    }
    return invalid({field_error(field, *fault)});
}

}  // namespace samspar::http
