#include "http/account/throttle.h"

#include <algorithm>

#include "http/account/pause.h"

namespace samspar::http {

Throttle::Entry& Throttle::entry(const std::string& key) {
    const auto found = by_key_.find(key);
    if (found != by_key_.end()) {
        entries_.splice(entries_.begin(), entries_, found->second);
        return entries_.front();
    }
    if (entries_.size() >= limits_.throttle_entries) {
        by_key_.erase(entries_.back().key);
        entries_.pop_back();
    }
    entries_.push_front({key, 0, {}, {}});
    by_key_[key] = entries_.begin();
    return entries_.front();
}

std::optional<std::chrono::seconds> Throttle::attempt(const std::string& account,
                                                      const std::string& address,
                                                      AddressIs address_is,
                                                      domain::Instant now) {
    const std::lock_guard lock(mutex_);
    // A line feed is in neither part. References into a list stay good.
    const std::string of_pair = account + "\n" + address;
    if (by_key_.contains(of_pair)) {
        if (const auto wait = left(entry(of_pair).blocked_until, now, limits_)) {
            return wait;
        }
    }
    if (address_is == AddressIs::kStrange) {
        // One that has to wait gets no entry for the name it tries: else any number of names, for
        // which it need not even wait, would push out what is known of everybody else.
        Entry& source = entry("\n" + address);
        if (const auto wait = left(source.blocked_until, now, limits_)) {
            return wait;
        }
        count(source, limits_.free_attempts_per_address, now);
    }
    count(entry(of_pair), limits_.free_attempts, now);
    return std::nullopt;
}

void Throttle::count(Entry& counted, unsigned free, domain::Instant now) const {
    counted.blocked_before = counted.blocked_until;
    counted.blocked_until = wait_after(++counted.failures, free, now, limits_);
}

void Throttle::password_fitted(const std::string& account, const std::string& address) {
    const std::lock_guard lock(mutex_);
    for (Entry* const counted : {&entry(account + "\n" + address), &entry("\n" + address)}) {
        counted->failures -= std::min(counted->failures, 1U);
        counted->blocked_until = counted->blocked_before;
    }
}

void Throttle::succeeded(const std::string& account, const std::string& address) {
    const std::lock_guard lock(mutex_);
    Entry& pair = entry(account + "\n" + address);
    pair.failures = 0;
    pair.blocked_until = {};
    Entry& source = entry("\n" + address);
    source.failures -= std::min(source.failures, 1U);
    if (source.failures < limits_.free_attempts_per_address) {
        source.blocked_until = {};
    }
}

}  // namespace samspar::http
