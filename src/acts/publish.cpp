#include "acts/publish.h"

#include "acts/make_by_press.h"
#include "acts/perform_made.h"

namespace samspar::acts {
namespace {

using publication::Prepared;
using publication::Press;

Why why_of(publication::Refusal refusal) {
    switch (refusal) {
        case publication::Refusal::kPeriodOpen:
            return Why::kPeriodOpen;
        case publication::Refusal::kAlreadyPublished:
            return Why::kAlreadyPublished;
        case publication::Refusal::kPolicy:
            return Why::kPolicyBroken;
        case publication::Refusal::kTooSmall:
            return Why::kTooSmall;
        case publication::Refusal::kContradiction:
            return Why::kContradiction;
        case publication::Refusal::kNotSafe:
            return Why::kNotSafe;
        case publication::Refusal::kNotProven:
            return Why::kNotProven;
        case publication::Refusal::kOvertaken:
            break;
    }
    return Why::kOvertaken;
}

Refusal refusal_to_publish(const Prepared& prepared) {
    Refusal refusal{why_of(prepared.refusal.value())};
    if (refusal.why == Why::kTooSmall) {
        refusal.grounds.push_back({"troskel", std::to_string(prepared.policy.threshold)});
    } else if (refusal.why == Why::kNotProven) {
        refusal.grounds.push_back({"granskning", prepared.reason});
    }
    return refusal;
}

Detail parameters_of(const PublishOrder& order) {
    return Detail().add("period", domain::to_string(order.period));
}

using Make = Prepared (*)(store::Store&, const store::Actor&, const publication::Request&);

std::variant<Prepared, Refusal> make_release(const Environment& environment,
                                             const Doer& doer,
                                             const PublishOrder& order,
                                             Make make,
                                             std::optional<Press::Run>& run) {
    return make_by_press(
        environment,
        run,
        order.progress,
        [&](disclosure::Progress progress) {
            return make(environment.store,
                        doer.actor(),
                        {.period = order.period,
                         .program = environment.program,
                         .progress = std::move(progress)});
        },
        refusal_to_publish);
}

}  // namespace

Outcome<Prepared> preview_publicering(const Environment& environment,
                                      const Doer& doer,
                                      const PublishOrder& order) {
    std::optional<Press::Run> run;
    return preview_made<Prepared>(
        environment, doer, ActId::kPubliceringPreview, {}, parameters_of(order), [&] {
            return make_release(environment, doer, order, publication::preview, run);
        });
}

Outcome<Published> create_publicering(const Environment& environment,
                                      const Doer& doer,
                                      const PublishOrder& order,
                                      const Repetition<Published>& repetition) {
    std::optional<Press::Run> run;
    return perform_made<Published>(
        environment,
        doer,
        ActId::kPubliceringCreate,
        repetition,
        parameters_of(order),
        [&] { return make_release(environment, doer, order, publication::prepare, run); },
        [&](Doing& doing, Prepared& prepared) -> std::variant<Done<Published>, Refusal> {
            const auto stored = publication::store_release(doing.scope(), doer.actor(), prepared);
            if (const auto* refused = std::get_if<publication::Refusal>(&stored)) {
                return Refusal{why_of(*refused)};
            }
            const auto& record = std::get<store::Publicering>(stored);
            doing.set_object(record.nummer);
            return Done<Published>{{record, std::move(prepared)},
                                   {.detail = publication::created(record).detail}};
        });
}

Outcome<Press::State> publicering_progress(const Environment& environment, const Doer& doer) {
    using State = Press::State;
    return look<State>(environment,
                       doer,
                       ActId::kPubliceringProgress,
                       [&](Looking&) -> std::variant<Done<State>, Refusal> {
                           return Done<State>{environment.press.state()};
                       });
}

}  // namespace samspar::acts
