#include "publication/making.h"

#include <cstdint>
#include <stdexcept>
#include <utility>

#include "publication/proof.h"

namespace samspar::publication {
namespace {

constexpr std::int64_t kLongestMs = 600'000;

}  // namespace

domain::Instant close_moment(store::Store& store,
                             const store::Actor& actor,
                             std::string_view action,
                             std::string_view object_id,
                             const Json& detail) {
    store::Transaction scope = store.write();
    return scope.commit_as_of(actor,
                              {.action = std::string(action),
                               .object_type = "publicering",
                               .object_id = std::string(object_id),
                               .result = store::AuditResult::kOk,
                               .count = std::nullopt,
                               .detail = detail.dump()});
}

disclosure::Progress bounded(const store::Store& store,
                             domain::Instant begun,
                             disclosure::Progress progress) {
    return [&store, begun, progress = std::move(progress)](std::size_t done, std::size_t all) {
        if (store.clock_now().ms - begun.ms > kLongestMs) {
            throw NotProven("it took more than ten minutes");
        }
        if (progress) {
            progress(done, all);
        }
    };
}

disclosure::Audit audit_of(const std::vector<std::string>& single, std::string& undecided) {
    return [&](const disclosure::AuditModel& model) -> std::vector<disclosure::CellName> {
        try {
            return cells_told(model, single);
        } catch (const NotProven& reason) {
            undecided = reason.what();
            return {{}};
        }
    };
}

std::optional<std::string> not_proven(const std::function<void()>& compute) {
    try {
        compute();
    } catch (const NotProven& reason) {
        return reason.what();
    } catch (const std::length_error& reason) {
        return reason.what();
    }
    return std::nullopt;
}

}  // namespace samspar::publication
