#include "security/keyring.h"

#include "security/key_problem.h"

namespace samspar::security {

Keyring Keyring::generate(const RandomSource& random) {
    Keyring ring;
    for (std::optional<KeyringKey>& key : ring.keys_) {
        random(key.emplace().key.fill());
    }
    return ring;
}

const KeyringKey& Keyring::entry(KeyPurpose purpose) const {
    const std::optional<KeyringKey>& key = keys_[index(purpose)];
    if (!key) {
        throw KeyProblem("the keyring has no key " + std::string(kKeyNames[index(purpose)]) +
                         " yet; it gets one with: samspar keyring rewrap");
    }
    return *key;
}

}  // namespace samspar::security
