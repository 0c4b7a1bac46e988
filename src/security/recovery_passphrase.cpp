#include "security/recovery_passphrase.h"

#include <argon2.h>

#include <array>
#include <charconv>
#include <memory>
#include <stdexcept>

#include "security/hex.h"
#include "security/recovery_words.h"

namespace samspar::security {
namespace {

constexpr std::string_view kAlgorithm = "argon2id:m=";
constexpr std::size_t kPassphraseSaltBytes = 16;

struct Parameter {
    PasswordCost cost;
    Bytes salt;
};

std::string print(const Parameter& parameter) {
    return std::string(kAlgorithm) + std::to_string(parameter.cost.memory_kib) +
           ",t=" + std::to_string(parameter.cost.passes) +
           ",p=" + std::to_string(parameter.cost.lanes) + ":" + to_hex(parameter.salt);
}

// Takes `before` and a number off the front.
bool take_number(std::string_view& text, std::string_view before, std::uint32_t& number) {
    if (!text.starts_with(before)) {
        return false;
    }
    text.remove_prefix(before.size());
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    return error == std::errc{};
}

bool is_affordable(const PasswordCost& cost) {
    return cost.memory_kib >= 8 * cost.lanes && cost.memory_kib <= 1024 * 1024 &&
           cost.passes >= 1 && cost.passes <= 16 && cost.lanes >= 1 && cost.lanes <= 4;
}

std::optional<Parameter> read(std::string_view text) {
    Parameter parameter;
    if (!take_number(text, kAlgorithm, parameter.cost.memory_kib) ||
        !take_number(text, ",t=", parameter.cost.passes) ||
        !take_number(text, ",p=", parameter.cost.lanes) || !text.starts_with(':')) {
        return std::nullopt;
    }
    std::optional<Bytes> salt = from_hex(text.substr(1));
    if (!salt || salt->size() != kPassphraseSaltBytes || !is_affordable(parameter.cost)) {
        return std::nullopt;
    }
    parameter.salt = std::move(*salt);
    return parameter;
}

SecretText in_one_spelling(const SecretText& passphrase) {
    std::string text;
    text.reserve(passphrase.reveal().size() + 1);
    for (std::string& word : typed_words(passphrase.reveal())) {
        const std::optional<std::uint8_t> byte = recovery_byte(word);
        text.append(text.empty() ? "" : " ").append(byte ? recovery_words().at(*byte) : word);
        explicit_bzero(word.data(), word.size());
    }
    return SecretText(std::move(text));
}

Secret<32> derive(const SecretText& passphrase, const Parameter& parameter) {
    const SecretText words = in_one_spelling(passphrase);
    Secret<32> key;
    const int result = argon2id_hash_raw(parameter.cost.passes,
                                         parameter.cost.memory_kib,
                                         parameter.cost.lanes,
                                         words.reveal().data(),
                                         words.reveal().size(),
                                         parameter.salt.data(),
                                         parameter.salt.size(),
                                         key.fill().data(),
                                         key.fill().size());
    if (result == ARGON2_MEMORY_ALLOCATION_ERROR) {
        throw std::bad_alloc();
    }
    if (result != ARGON2_OK) {
        throw std::runtime_error(std::string("Argon2id failed: ") + argon2_error_message(result));
    }
    return key;
}

}  // namespace

SecretText make_passphrase(const RandomSource& random) {
    Secret<kPassphraseWords> bytes;
    random(bytes.fill());
    std::string text;
    text.reserve(kPassphraseWords * 9);
    for (const std::uint8_t byte : bytes.reveal()) {
        text.append(text.empty() ? "" : " ").append(recovery_words().at(byte));
    }
    return SecretText(std::move(text));
}

NewSlot passphrase_slot(const SecretText& passphrase,
                        const RandomSource& random,
                        const PasswordCost& cost) {
    Parameter parameter{cost, Bytes(kPassphraseSaltBytes)};
    random(parameter.salt);
    return {std::string(kPassphraseKind), print(parameter), derive(passphrase, parameter)};
}

std::optional<Secret<32>> passphrase_key(const SecretText& passphrase, std::string_view parameter) {
    const std::optional<Parameter> wanted = read(parameter);
    if (!wanted) {
        return std::nullopt;
    }
    return derive(passphrase, *wanted);
}

SlotOpener opened_by_passphrase(const SecretText& passphrase) {
    const auto words = std::make_shared<SecretText>(in_one_spelling(passphrase));
    return {"the passphrase", [words](const KeyringSlot& slot) -> std::optional<Secret<32>> {
                if (slot.kind != kPassphraseKind) {
                    return std::nullopt;
                }
                return passphrase_key(*words, slot.parameter);
            }};
}

}  // namespace samspar::security
