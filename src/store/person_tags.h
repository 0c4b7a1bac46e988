#pragma once

#include <cstdint>
#include <mutex>
#include <shared_mutex>
#include <string_view>

#include "domain/ids.h"
#include "security/keyring.h"

namespace samspar::store {

// What the system keeps of a person key and of the row id of somebody's file: HMAC-SHA-256 under
// the key person_tag, cut to 128 bits. Safe to use from several threads.
class PersonTags {
public:
    explicit PersonTags(const security::KeyringKey& key) : key_(key) {}

    // Of a person key (trimmed, ASCII letters in lower case).
    [[nodiscard]] domain::PersonTag person(std::string_view key_text) const;
    // Of a row id (trimmed), which belongs to an insats.
    [[nodiscard]] domain::PersonTag extern_id(domain::InsatsId insats, std::string_view text) const;

    [[nodiscard]] std::uint32_t version() const;
    // From the next tag on. The key of before is wiped.
    void replace(const security::KeyringKey& key);

private:
    [[nodiscard]] domain::PersonTag tag_of(std::string_view text) const;

    mutable std::shared_mutex mutex_;
    security::KeyringKey key_;
};

}  // namespace samspar::store
