#include "acts/mikrodata.h"

#include "acts/make_by_press.h"
#include "acts/perform_made.h"

namespace samspar::acts {
namespace {

using publication::NoMicrodata;
using publication::PreparedMicrodata;

Why why_of(NoMicrodata refusal) {
    switch (refusal) {
        case NoMicrodata::kNotPublished:
            return Why::kNotPublished;
        case NoMicrodata::kNobodyLeft:
            return Why::kNobodyLeft;
        case NoMicrodata::kNoSafeProfile:
            return Why::kNoSafeProfile;
        case NoMicrodata::kOvertaken:
            break;
    }
    return Why::kOvertaken;
}

Refusal refusal_of(NoMicrodata why, const PreparedMicrodata& prepared) {
    Refusal refusal{why_of(why)};
    for (const auto& [profile, condition] : prepared.failed) {
        refusal.grounds.push_back({profile, condition});
    }
    return refusal;
}

std::variant<PreparedMicrodata, Refusal> make_file(const Environment& environment,
                                                   domain::Period period,
                                                   std::optional<publication::Press::Run>& run) {
    return make_by_press(
        environment,
        run,
        {},
        [&](const disclosure::Progress&) {
            return publication::prepare_microdata(
                environment.store, {.period = period, .program = environment.program});
        },
        [](const PreparedMicrodata& prepared) { return refusal_of(*prepared.refusal, prepared); });
}

}  // namespace

Outcome<PreparedMicrodata> create_mikrodata(const Environment& environment,
                                            const Doer& doer,
                                            int year) {
    const domain::Period period = domain::year_period(year);
    std::optional<publication::Press::Run> run;
    return perform_made<PreparedMicrodata>(
        environment,
        doer,
        ActId::kMikrodataCreate,
        {},
        Detail().add("period", domain::to_string(period)),
        [&] { return make_file(environment, period, run); },
        [&](Doing& doing,
            PreparedMicrodata& prepared) -> std::variant<Done<PreparedMicrodata>, Refusal> {
            if (const auto why =
                    publication::store_microdata(doing.scope(), doer.actor(), prepared)) {
                return refusal_of(*why, prepared);
            }
            doing.set_object(year);
            store::AuditEvent event = publication::microdata_event(period, prepared);
            return Done<PreparedMicrodata>{std::move(prepared),
                                           {event.count, std::move(event.detail)}};
        });
}

}  // namespace samspar::acts
