#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "acts/perform.h"

namespace samspar::acts {

// Whether the doer may do an act that takes long, before the work is begun, and what a repetition
// of the same request is told at once. Empty when the work is to be done.
template <typename T>
[[nodiscard]] std::optional<Outcome<T>> told_beforehand(const Environment& environment,
                                                        const Doer& doer,
                                                        ActId id,
                                                        const Repetition<T>& repetition,
                                                        const Detail& parameters) {
    std::optional<Performance> performance(std::in_place, environment, doer, id);
    std::optional<Refusal> refusal = performance->refused();
    if (!refusal) {
        performance->find_earlier(repetition.key, repetition.request);
        auto earlier = performance->earlier(repetition.request);
        if (!earlier) {
            return std::nullopt;
        }
        if (auto* kept = std::get_if<Kept>(&*earlier)) {
            return std::move(*kept);
        }
        refusal = std::get<Refusal>(std::move(*earlier));
    }
    performance->let_go();
    performance.reset();
    log_refusal(environment, doer, id, {}, *refusal, parameters);
    return std::move(*refusal);
}

// Does an act that takes seconds, and holds no transaction meanwhile: `make` works between two
// looks at who does it, and `body` stores what was made, inside the last one, with the row.
//
//     make() -> std::variant<Made, Refusal>
//     body(Doing&, Made&) -> std::variant<Done<T>, Refusal>
template <typename T, typename Make, typename Body>
[[nodiscard]] Outcome<T> perform_made(const Environment& environment,
                                      const Doer& doer,
                                      ActId id,
                                      const Repetition<T>& repetition,
                                      const Detail& parameters,
                                      Make&& make,
                                      Body&& body) {
    if (auto told = told_beforehand(environment, doer, id, repetition, parameters)) {
        return std::move(*told);
    }
    auto made = make();
    if (auto* refusal = std::get_if<Refusal>(&made)) {
        log_refusal(environment, doer, id, {}, *refusal, parameters);
        return std::move(*refusal);
    }
    return perform<T>(
        environment,
        doer,
        id,
        repetition,
        find_nothing,
        [&](Doing& doing, Nothing&) {
            doing.scope().stay_alone();  // what takes long to make is much to store
            return body(doing, std::get<0>(made));
        },
        parameters);
}

// Makes the same only to be looked at: nothing is stored. The row in the log is written by `make`,
// first: it is the moment that what is made is of. Who it is for is looked at again before she
// sees it.
//
//     make() -> std::variant<T, Refusal>
template <typename T, typename Make>
[[nodiscard]] Outcome<T> preview_made(const Environment& environment,
                                      const Doer& doer,
                                      ActId id,
                                      const std::string& object,
                                      const Detail& parameters,
                                      Make&& make) {
    if (auto told = told_beforehand<T>(environment, doer, id, {}, parameters)) {
        return std::move(*told);
    }
    std::variant<T, Refusal> made = make();
    std::optional<Refusal> refusal;
    if (auto* refused = std::get_if<Refusal>(&made)) {
        refusal = std::move(*refused);
    } else {
        store::ReadScope scope = environment.store.read();
        refusal = look_at_doer(environment, doer, act_of(id), scope);
    }
    if (refusal) {
        log_refusal(environment, doer, id, object, *refusal, parameters);
        return std::move(*refusal);
    }
    return std::get<T>(std::move(made));
}

}  // namespace samspar::acts
