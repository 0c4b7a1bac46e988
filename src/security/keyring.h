#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "security/random.h"
#include "security/secret.h"

namespace samspar::security {

// What a key is for. Each is random on its own and not derived from another, so that one can be
// destroyed alone.
enum class KeyPurpose : std::uint8_t { kDatabase, kPersonTag, kAudit, kSigning, kBackup, kSession };

// A new purpose is added at the end. A ring that was written before it gets a fresh key for it when
// it is next written; of these first ones every ring has had a key from the beginning.
inline constexpr std::array<std::string_view, 6> kKeyNames{
    "database", "person_tag", "audit", "signing", "backup", "session"};
inline constexpr std::size_t kFirstKeys = 6;

// One key of the ring. The version counts from 1 and rises when the key is changed.
struct KeyringKey {
    Secret<32> key;
    std::uint32_t version = 1;
};

// A key that was destroyed: nothing is left of it but that.
struct GoneKey {
    std::string name;
    std::uint32_t version = 0;
    std::string when;  // `2026-11-30T18:00:00Z`
};

// The keys of one store, in clear in memory. On disk: keyring_file.h. To change them:
// open_keyring.h.
class Keyring {
public:
    // A ring of fresh keys.
    [[nodiscard]] static Keyring generate(const RandomSource& random);

    // Throws KeyProblem when the ring has none, which only one that was written before the purpose
    // was known, or in which the key was destroyed, has not.
    [[nodiscard]] const KeyringKey& entry(KeyPurpose purpose) const;
    [[nodiscard]] const Secret<32>& key(KeyPurpose purpose) const { return entry(purpose).key; }
    [[nodiscard]] bool has(KeyPurpose purpose) const { return keys_[index(purpose)].has_value(); }

    // The key that is being brought in for this purpose, while its rotation is under way.
    [[nodiscard]] const std::optional<KeyringKey>& next(KeyPurpose purpose) const {
        return next_[index(purpose)];
    }
    [[nodiscard]] const std::vector<GoneKey>& gone() const { return gone_; }

    void set(KeyPurpose purpose, const std::optional<KeyringKey>& key) {
        keys_[index(purpose)] = key;
    }
    void set_next(KeyPurpose purpose, const std::optional<KeyringKey>& key) {
        next_[index(purpose)] = key;
    }
    void set_gone(std::vector<GoneKey> gone) { gone_ = std::move(gone); }

private:
    static std::size_t index(KeyPurpose purpose) { return static_cast<std::size_t>(purpose); }

    std::array<std::optional<KeyringKey>, kKeyNames.size()> keys_;
    std::array<std::optional<KeyringKey>, kKeyNames.size()> next_;
    std::vector<GoneKey> gone_;
};

}  // namespace samspar::security
