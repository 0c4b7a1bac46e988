#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "security/random.h"
#include "security/secret.h"

namespace samspar::security {

// What a key is for. Each is random on its own and not derived from another, so that one can be
// destroyed alone.
enum class KeyPurpose : std::uint8_t { kDatabase, kPersonTag, kAudit, kSigning, kBackup, kSession };

inline constexpr std::array<std::string_view, 6> kKeyNames{
    "database", "person_tag", "audit", "signing", "backup", "session"};

// One key of the ring. The version counts from 1 and rises when the key is changed.
struct KeyringKey {
    Secret<32> key;
    std::uint32_t version = 1;
};

// The keys of one store, in clear in memory. On disk: keyring_file.h.
class Keyring {
public:
    // A ring of fresh keys.
    [[nodiscard]] static Keyring generate(const RandomSource& random);

    [[nodiscard]] const Secret<32>& key(KeyPurpose purpose) const { return entry(purpose).key; }
    [[nodiscard]] const KeyringKey& entry(KeyPurpose purpose) const {
        return entries_[static_cast<std::size_t>(purpose)];
    }
    void set(KeyPurpose purpose, const KeyringKey& entry) {
        entries_[static_cast<std::size_t>(purpose)] = entry;
    }

private:
    std::array<KeyringKey, kKeyNames.size()> entries_;
};

}  // namespace samspar::security
