#include "acts/publish.h"

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

Refusal refusal_of(const Prepared& prepared) {
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

// Takes the press, which the caller holds in `run` until it is done with what was made.
std::variant<Prepared, Refusal> make_release(const Environment& environment,
                                             const Doer& doer,
                                             const PublishOrder& order,
                                             Make make,
                                             std::optional<Press::Run>& run) {
    run = environment.press.start();
    if (!run) {
        return Refusal{Why::kPublicationRunning};
    }
    const disclosure::Progress of_press = run->progress();
    Prepared prepared = make(environment.store,
                             doer.actor(),
                             {.period = order.period,
                              .program = environment.program,
                              .progress = [&](std::size_t done, std::size_t all) {
                                  of_press(done, all);
                                  if (order.progress) {
                                      order.progress(done, all);
                                  }
                              }});
    if (prepared.refusal) {
        return refusal_of(prepared);
    }
    return prepared;
}

}  // namespace

Outcome<Prepared> preview_publicering(const Environment& environment,
                                      const Doer& doer,
                                      const PublishOrder& order) {
    constexpr ActId kId = ActId::kPubliceringPreview;
    if (auto told = told_beforehand<Prepared>(environment, doer, kId, {}, parameters_of(order))) {
        return std::move(*told);
    }
    std::optional<Press::Run> run;
    // Its row in the log is written first: it is the moment that the release is of.
    auto made = make_release(environment, doer, order, publication::preview, run);
    std::optional<Refusal> refusal;
    if (auto* refused = std::get_if<Refusal>(&made)) {
        refusal = std::move(*refused);
    } else {
        store::ReadScope scope = environment.store.read();
        refusal = look_at_doer(environment, doer, act_of(kId), scope);
    }
    if (refusal) {
        log_refusal(environment, doer, kId, {}, *refusal, parameters_of(order));
        return std::move(*refusal);
    }
    return std::get<Prepared>(std::move(made));
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
