#include "http/account/throttle.h"

#include <algorithm>

namespace samspar::http {
namespace {

// A wait longer than any that is given comes of a clock that was set back, and is over.
std::optional<std::chrono::seconds> left(domain::Instant until,
                                         domain::Instant now,
                                         const Limits& limits) {
    const std::chrono::milliseconds wait(until.ms - now.ms);
    if (wait.count() <= 0 || wait > limits.longest_pause) {
        return std::nullopt;
    }
    return std::chrono::ceil<std::chrono::seconds>(wait);
}

// No address begins with a tab.
std::string codes_of(const std::string& account) {
    return "\n\t" + account;
}

}  // namespace

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
    entries_.push_front({key, 0, {}, {}, false});
    by_key_[key] = entries_.begin();
    return entries_.front();
}

std::chrono::seconds Throttle::pause_after(unsigned failures, unsigned free) const {
    if (failures < free) {
        return std::chrono::seconds(0);
    }
    std::chrono::seconds pause = limits_.first_pause;
    for (unsigned i = free; i < failures && pause < limits_.longest_pause; ++i) {
        pause *= 2;
    }
    return std::min(pause, limits_.longest_pause);
}

std::optional<std::chrono::seconds> Throttle::attempt(const std::string& account,
                                                      const std::string& address,
                                                      domain::Instant now) {
    const std::lock_guard lock(mutex_);
    // A line feed is in neither part. References into a list stay good.
    const std::string of_pair = account + "\n" + address;
    const bool tried = by_key_.contains(of_pair);
    const bool known = tried && entry(of_pair).known;
    if (tried) {
        if (const auto wait = left(entry(of_pair).blocked_until, now, limits_)) {
            return wait;
        }
    }
    // One that has to wait gets no entry for the name it tries: else any number of names, for
    // which it need not even wait, would push out what is known of everybody else.
    Entry& source = entry("\n" + address);
    if (const auto wait = left(source.blocked_until, now, limits_); wait && !known) {
        return wait;
    }
    count(source, limits_.free_attempts_per_address, now);
    count(entry(of_pair), limits_.free_attempts, now);
    return std::nullopt;
}

void Throttle::count(Entry& counted, unsigned free, domain::Instant now) const {
    const auto pause = pause_after(++counted.failures, free);
    counted.blocked_before = counted.blocked_until;
    counted.blocked_until.ms =
        now.ms + std::chrono::duration_cast<std::chrono::milliseconds>(pause).count();
}

void Throttle::password_fitted(const std::string& account, const std::string& address) {
    const std::lock_guard lock(mutex_);
    for (Entry* const counted : {&entry(account + "\n" + address), &entry("\n" + address)}) {
        counted->failures -= std::min(counted->failures, 1U);
        counted->blocked_until = counted->blocked_before;
    }
}

std::optional<std::chrono::seconds> Throttle::attempt_code(const std::string& account,
                                                           const std::string& address,
                                                           domain::Instant now) {
    const std::lock_guard lock(mutex_);
    if (entry(account + "\n" + address).known) {
        return std::nullopt;
    }
    Entry& codes = entry(codes_of(account));
    if (const auto wait = left(codes.blocked_until, now, limits_)) {
        return wait;
    }
    count(codes, limits_.free_codes, now);
    return std::nullopt;
}

void Throttle::succeeded(const std::string& account, const std::string& address) {
    const std::lock_guard lock(mutex_);
    Entry& pair = entry(account + "\n" + address);
    pair.failures = 0;
    pair.blocked_until = {};
    pair.known = true;
    Entry& source = entry("\n" + address);
    source.failures -= std::min(source.failures, 1U);
    if (source.failures < limits_.free_attempts_per_address) {
        source.blocked_until = {};
    }
    if (const auto codes = by_key_.find(codes_of(account)); codes != by_key_.end()) {
        codes->second->failures = 0;
        codes->second->blocked_until = {};
    }
}

}  // namespace samspar::http
