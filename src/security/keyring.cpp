#include "security/keyring.h"

namespace samspar::security {

Keyring Keyring::generate(const RandomSource& random) {
    Keyring ring;
    for (KeyringKey& entry : ring.entries_) {
        random(entry.key.fill());
    }
    return ring;
}

}  // namespace samspar::security
