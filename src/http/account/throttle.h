#pragma once

#include <chrono>
#include <cstddef>
#include <list>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

#include "domain/instant.h"
#include "http/gate/limits.h"

namespace samspar::http {

// Slows down the guessing of passwords and codes. What is counted is one account tried from one
// address, and one address whatever it tries; never an account as such, or anybody could lock its
// owner out. Whoever has logged in from an address before is not stopped by what others do from
// there. Kept in memory, bounded: the oldest entries go first.
class Throttle {
public:
    explicit Throttle(const Limits& limits) : limits_(limits) {}

    // Asked before the password is looked at. How long to wait, or nothing: then the attempt
    // counts as failed until succeeded() says otherwise, so that attempts at the same time do not
    // get past the limit together.
    [[nodiscard]] std::optional<std::chrono::seconds> attempt(const std::string& account,
                                                              const std::string& address,
                                                              domain::Instant now);
    // The attempt had the right password, and a code is asked for. It is taken back, but nothing
    // before it is forgiven: else the password alone would wipe out the wrong codes.
    void password_fitted(const std::string& account, const std::string& address);
    // Asked before a code is looked at, after a right password: how long to wait, or nothing. Codes
    // are counted for the account from every address together. Only who has its password gets this
    // far, so nobody else can make the owner wait; and the owner, known at an address, never waits
    // for what happened elsewhere.
    [[nodiscard]] std::optional<std::chrono::seconds> attempt_code(const std::string& account,
                                                                   const std::string& address,
                                                                   domain::Instant now);
    void succeeded(const std::string& account, const std::string& address);

private:
    struct Entry {
        std::string key;
        unsigned failures = 0;
        domain::Instant blocked_until;
        domain::Instant blocked_before;  // what that was until the newest attempt
        bool known = false;              // has succeeded since the service started
    };

    Entry& entry(const std::string& key);
    void count(Entry& counted, unsigned free, domain::Instant now) const;
    [[nodiscard]] std::chrono::seconds pause_after(unsigned failures, unsigned free) const;

    const Limits& limits_;
    std::mutex mutex_;
    std::list<Entry> entries_;  // the most recently used first
    std::unordered_map<std::string, std::list<Entry>::iterator> by_key_;
};

}  // namespace samspar::http
