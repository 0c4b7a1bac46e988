#pragma once

#include <mutex>
#include <unordered_map>

#include "domain/instant.h"
#include "security/sha256.h"

namespace samspar::http {

// When each session was last used. The store is told only now and then, since telling it is a
// write to disk; a restart forgets at most that much activity.
class SessionActivity {
public:
    // The later of the stored moment and what is known here.
    [[nodiscard]] domain::Instant last_seen(const security::Sha256Digest& session,
                                            domain::Instant stored);

    // Notes the use. True when the store should be told.
    [[nodiscard]] bool note(const security::Sha256Digest& session,
                            domain::Instant stored,
                            domain::Instant now);

    void forget(const security::Sha256Digest& session);

private:
    struct FirstBytes {
        // A hash is random already.
        [[nodiscard]] std::size_t operator()(const security::Sha256Digest& digest) const {
            std::size_t value = 0;
            for (std::size_t i = 0; i < sizeof value; ++i) {
                value = value << 8U | digest[i];
            }
            return value;
        }
    };

    void forget_old(domain::Instant now);

    std::mutex mutex_;
    std::unordered_map<security::Sha256Digest, domain::Instant, FirstBytes> seen_;
};

}  // namespace samspar::http
