#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <list>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

#include "domain/instant.h"
#include "http/gate/limits.h"

namespace samspar::http {

// Whether anybody has logged in from an address before.
enum class AddressIs : std::uint8_t { kStrange, kKnown };

// Slows down the guessing of passwords. What is counted is one account tried from one address, and
// one strange address whatever it tries; never an account as such, or anybody could lock its owner
// out, nor an address where people work, or one could lock out the others there. All names are
// counted alike, whether there is such a user or not: what is answered tells nothing of it. Kept in
// memory, bounded: the oldest entries go first.
class Throttle {
public:
    explicit Throttle(const Limits& limits) : limits_(limits) {}

    // Asked before the password is looked at. How long to wait, or nothing: then the attempt
    // counts as failed until succeeded() says otherwise, so that attempts at the same time do not
    // get past the limit together.
    [[nodiscard]] std::optional<std::chrono::seconds> attempt(const std::string& account,
                                                              const std::string& address,
                                                              AddressIs address_is,
                                                              domain::Instant now);
    // The attempt had the right password, and a code is asked for. It is taken back, but nothing
    // before it is forgiven: else the password alone would wipe out the wrong codes.
    void password_fitted(const std::string& account, const std::string& address);
    void succeeded(const std::string& account, const std::string& address);

private:
    struct Entry {
        std::string key;
        unsigned failures = 0;
        domain::Instant blocked_until;
        domain::Instant blocked_before;  // what that was until the newest attempt
    };

    Entry& entry(const std::string& key);
    void count(Entry& counted, unsigned free, domain::Instant now) const;

    const Limits& limits_;
    std::mutex mutex_;
    std::list<Entry> entries_;  // the most recently used first
    std::unordered_map<std::string, std::list<Entry>::iterator> by_key_;
};

}  // namespace samspar::http
