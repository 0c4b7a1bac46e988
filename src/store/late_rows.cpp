#include "store/late_rows.h"

#include <algorithm>

#include "store/store.h"

namespace samspar::store {
namespace {

// Beyond this whoever reads waits for the writer after all.
constexpr std::size_t kMost = 10'000;

}  // namespace

bool LateRows::open() const {
    const std::lock_guard lock(mutex_);
    return under_way_ && rows_.size() < kMost;
}

bool LateRows::empty() const {
    const std::lock_guard lock(mutex_);
    return rows_.empty();
}

void LateRows::add(const Actor& actor, const AuditEvent& event, domain::Instant at) {
    const std::lock_guard lock(mutex_);
    rows_.push_back({actor, event, at});
}

std::size_t LateRows::append_to(WriteScope& scope) {
    const std::lock_guard lock(mutex_);
    for (const Row& row : rows_) {
        // In the order of the log, as moments are: never before the row above it.
        append_audit(scope, row.actor, row.event, std::max(row.at, scope.now()));
    }
    return rows_.size();
}

void LateRows::written(std::size_t count) {
    const std::lock_guard lock(mutex_);
    rows_.erase(rows_.begin(), rows_.begin() + static_cast<std::ptrdiff_t>(count));
}

}  // namespace samspar::store
