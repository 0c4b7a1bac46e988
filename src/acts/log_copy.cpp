#include "acts/log_copy.h"

#include <algorithm>
#include <iterator>
#include <optional>

#include "store/audit.h"

namespace samspar::acts {
namespace {

constexpr int kPage = 500;

}  // namespace

std::int64_t last_log_row(store::Store& store) {
    store::ReadScope scope = store.read();
    const std::vector<store::AuditRow> newest = store::audit_rows(scope, std::nullopt, 1);
    return newest.empty() ? 0 : newest.front().seq;
}

std::vector<store::AuditRow> log_rows_after(store::Store& store, std::int64_t row) {
    store::ReadScope scope = store.read();
    std::vector<store::AuditRow> rows;
    for (std::optional<std::int64_t> before;;) {
        const std::vector<store::AuditRow> page = store::audit_rows(scope, before, kPage);
        // Newest first.
        const auto end = std::ranges::find_if(
            page, [row](const store::AuditRow& one) { return one.seq <= row; });
        std::copy(page.begin(), end, std::back_inserter(rows));
        if (end != page.end() || page.size() < kPage) {
            std::ranges::reverse(rows);
            return rows;
        }
        before = page.back().seq;
    }
}

}  // namespace samspar::acts
