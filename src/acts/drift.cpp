#include "acts/drift.h"

#include "acts/perform.h"

namespace samspar::acts {
namespace {

Outcome<Nothing> leave_row(const Environment& environment,
                           const Doer& doer,
                           ActId id,
                           const Entry& entry) {
    return perform<Nothing>(
        environment, doer, id, {}, [&](Doing&) -> std::variant<Done<Nothing>, Refusal> {
            return Done<Nothing>{{}, entry};
        });
}

}  // namespace

Outcome<Nothing> log_service(const Environment& environment, const Doer& doer, Service what) {
    const std::string_view word = what == Service::kStarts ? "start" : "stopp";
    return leave_row(
        environment, doer, ActId::kDriftServe, {.detail = Detail().add("tjansten", word).text()});
}

Outcome<Nothing> log_doctor(const Environment& environment, const Doer& doer, std::int64_t faults) {
    return leave_row(environment, doer, ActId::kDriftDoctor, {.count = faults});
}

}  // namespace samspar::acts
