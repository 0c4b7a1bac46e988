#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "acts/doing.h"
#include "acts/outcome.h"
#include "store/idempotency.h"

namespace samspar::acts {

// The transaction of one act that changes: the only way to end it is with the act's row.
class Performance {
public:
    Performance(const Environment& environment, const Doer& doer, ActId id);

    [[nodiscard]] Doing& doing() { return doing_; }
    // Why the doer may not do this act, as things are now; empty when she may.
    [[nodiscard]] std::optional<Refusal> refused();
    // Looks up what was told before to a request with that key.
    void find_earlier(const std::string& key, const security::Sha256Digest& request);
    // What a repetition of the same request is told, its row written; or that the key was used for
    // another request. Empty when neither. REQUIRES: find_earlier has looked, and the right in the
    // object has been looked at.
    [[nodiscard]] std::optional<std::variant<Kept, Refusal>> earlier(
        const security::Sha256Digest& request);
    // Writes the row, and what a repetition is to be told, and commits. Of what was so already only
    // the row of what was shown.
    void commit(const Entry& entry,
                const std::string& key,
                const security::Sha256Digest& request,
                const std::optional<Kept>& kept);
    // Ends it without a change. What it saw is durable when this returns.
    void let_go() { transaction_.let_go(); }

private:
    const Act& act_;
    store::Transaction transaction_;
    Doing doing_;
    std::optional<store::StoredReply> earlier_;
};

// The row of an act that was refused with that code.
void log_refused(const Environment& environment,
                 const Doer& doer,
                 ActId id,
                 const std::string& object,
                 std::string_view code,
                 Detail parameters = {});

// The same, with what was asked for, which fields were wrong, and which registreringar were told
// of.
void log_refusal(const Environment& environment,
                 const Doer& doer,
                 ActId id,
                 const std::string& object,
                 const Refusal& refusal,
                 Detail parameters = {});

// Does an act that changes. In one transaction: who does it is looked at again; `find` gives the
// object, or refuses it to who has no right in it; only then is a repetition told what the first
// request was told; `body` does it; and it is committed with the row of the act. When any of them
// refuses, nothing is changed and the row says so.
//
//     find(Doing&) -> std::variant<Object, Refusal>
//     body(Doing&, Object&) -> std::variant<Done<T>, Refusal>
template <typename T, typename Find, typename Body>
[[nodiscard]] Outcome<T> perform(const Environment& environment,
                                 const Doer& doer,
                                 ActId id,
                                 const Repetition<T>& repetition,
                                 Find&& find,
                                 Body&& body,
                                 const Detail& parameters = {}) {
    std::optional<Performance> performance(std::in_place, environment, doer, id);
    performance->doing().set_parameters(parameters);
    const auto attempt = [&]() -> Outcome<T> {
        if (auto refusal = performance->refused()) {
            return std::move(*refusal);
        }
        performance->find_earlier(repetition.key, repetition.request);
        auto object = find(performance->doing());
        if (auto* refusal = std::get_if<Refusal>(&object)) {
            return std::move(*refusal);
        }
        if (auto earlier = performance->earlier(repetition.request)) {
            return std::visit([](auto& told) { return Outcome<T>(std::move(told)); }, *earlier);
        }
        auto result = body(performance->doing(), std::get<0>(object));
        if (auto* refusal = std::get_if<Refusal>(&result)) {
            return std::move(*refusal);
        }
        auto& done = std::get<0>(result);
        performance->commit(
            done.entry,
            repetition.key,
            repetition.request,
            repetition.keep ? std::optional(repetition.keep(done.value)) : std::nullopt);
        return std::move(done.value);
    };
    Outcome<T> outcome = attempt();
    if (const auto* refusal = std::get_if<Refusal>(&outcome)) {
        const std::string object = performance->doing().object();
        const Detail asked = performance->doing().parameters();
        performance->let_go();
        performance.reset();
        log_refusal(environment, doer, id, object, *refusal, asked);
    }
    return outcome;
}

// What an act that is on nothing that is there already finds.
[[nodiscard]] inline std::variant<Nothing, Refusal> find_nothing(Doing&) {
    return Nothing{};
}

// The same for an act on nothing that is there already.
template <typename T, typename Body>
[[nodiscard]] Outcome<T> perform(const Environment& environment,
                                 const Doer& doer,
                                 ActId id,
                                 const Repetition<T>& repetition,
                                 Body&& body) {
    return perform<T>(environment, doer, id, repetition, find_nothing, [&](Doing& doing, Nothing&) {
        return body(doing);
    });
}

// What was read is shown only after the row of it is on the disk. Who reads is looked at again.
[[nodiscard]] std::optional<Refusal> log_look(const Environment& environment,
                                              const Doer& doer,
                                              ActId id,
                                              const std::string& object,
                                              const Entry& entry);

// Throws std::logic_error when the act is done by uppdrag and its body has looked at none: a slip
// in the program, which the first test of the act finds.
void require_rights_looked_at(const Act& act, Sight& sight);

// Does an act that only reads: `body(Looking&) -> std::variant<Done<T>, Refusal>` in one
// consistent state, then the row.
template <typename T, typename Body>
[[nodiscard]] Outcome<T> look(const Environment& environment,
                              const Doer& doer,
                              ActId id,
                              Body&& body) {
    std::string object;
    Detail parameters;
    const auto attempt = [&]() -> std::variant<Done<T>, Refusal> {
        store::ReadScope scope = environment.store.read();
        Looking looking(environment, doer, scope);
        if (auto refusal = look_at_doer(environment, doer, act_of(id), scope)) {
            return std::move(*refusal);
        }
        std::variant<Done<T>, Refusal> result = body(looking);
        object = looking.object();
        parameters = looking.parameters();
        if (std::holds_alternative<Done<T>>(result)) {
            require_rights_looked_at(act_of(id), looking);
        }
        return result;
    };
    std::variant<Done<T>, Refusal> result = attempt();
    if (auto* done = std::get_if<Done<T>>(&result)) {
        if (auto refusal = log_look(environment, doer, id, object, done->entry)) {
            result = std::move(*refusal);
        } else {
            return std::move(done->value);
        }
    }
    auto& refusal = std::get<Refusal>(result);
    log_refusal(environment, doer, id, object, refusal, parameters);
    return std::move(refusal);
}

}  // namespace samspar::acts
