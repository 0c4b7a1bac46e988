#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "acts/environment.h"
#include "acts/outcome.h"
#include "cli/command.h"

namespace samspar::cli {

// What the acts of a command are done with; holds one edition of the code lists and the förbund.
class CommandEnvironment {
public:
    // `url`: the front of one-time links, for the commands that make some.
    explicit CommandEnvironment(store::Store& store, std::string url = {});

    [[nodiscard]] const acts::Environment& get() const { return environment_; }

private:
    std::shared_ptr<const store::Edition> edition_;
    publication::Press press_;
    acts::RefusalLog refusals_;
    acts::Environment environment_;
};

// One sentence that says why, for those refusals that no command has its own words for.
std::string refusal_text(const acts::Refusal& refusal);

// Why an act was refused; empty when it was not.
template <typename T>
std::optional<acts::Why> why_refused(const acts::Outcome<T>& outcome) {
    const auto* refusal = std::get_if<acts::Refusal>(&outcome);
    return refusal == nullptr ? std::nullopt : std::optional(refusal->why);
}

// What an act came to. Throws Refused with that sentence when it was refused. Commands name no key,
// so nothing was done before.
template <typename T>
T done_or_refused(acts::Outcome<T> outcome) {
    if (const auto* refusal = std::get_if<acts::Refusal>(&outcome)) {
        throw Refused(refusal_text(*refusal));
    }
    return std::get<T>(std::move(outcome));
}

}  // namespace samspar::cli
