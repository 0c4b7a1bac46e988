#include "http/account/session_activity.h"

#include <algorithm>

namespace samspar::http {
namespace {

constexpr std::int64_t kTellStoreAfterMs = 60'000;
constexpr std::int64_t kForgetAfterMs = 24LL * 3600 * 1000;
constexpr std::size_t kSweepAbove = 1000;

}  // namespace

domain::Instant SessionActivity::last_seen(const security::Sha256Digest& session,
                                           domain::Instant stored) {
    const std::lock_guard lock(mutex_);
    const auto found = seen_.find(session);
    return found == seen_.end() ? stored : std::max(found->second, stored);
}

bool SessionActivity::note(const security::Sha256Digest& session,
                           domain::Instant stored,
                           domain::Instant now) {
    const std::lock_guard lock(mutex_);
    if (seen_.size() > kSweepAbove) {
        forget_old(now);
    }
    seen_[session] = now;
    return now.ms - stored.ms >= kTellStoreAfterMs;
}

void SessionActivity::forget(const security::Sha256Digest& session) {
    const std::lock_guard lock(mutex_);
    seen_.erase(session);
}

void SessionActivity::forget_old(domain::Instant now) {
    std::erase_if(seen_,
                  [now](const auto& entry) { return now.ms - entry.second.ms > kForgetAfterMs; });
}

}  // namespace samspar::http
