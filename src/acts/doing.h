#pragma once

#include <cstdint>
#include <string>
#include <utility>

#include "acts/act.h"
#include "acts/doer.h"
#include "acts/entry.h"
#include "acts/environment.h"
#include "acts/rights.h"
#include "store/scope.h"

namespace samspar::acts {

// An act under way, as its body sees it: who does it, with what, and what she may touch.
class Sight {
public:
    Sight(const Sight&) = delete;
    Sight& operator=(const Sight&) = delete;

    [[nodiscard]] const Environment& environment() const { return *environment_; }
    [[nodiscard]] const Doer& doer() const { return *doer_; }
    [[nodiscard]] Rights& rights() { return rights_; }

    // On which object: an id of our own, never what was looked for. The row in the log names it,
    // also when the act is refused after this.
    void set_object(std::int64_t id) { object_ = std::to_string(id); }
    [[nodiscard]] const std::string& object() const { return object_; }
    // What was asked for: stands in the row of a refusal too.
    void set_parameters(Detail parameters) { parameters_ = std::move(parameters); }
    [[nodiscard]] const Detail& parameters() const { return parameters_; }

protected:
    Sight(const Environment& environment, const Doer& doer, store::Scope& scope)
        : environment_(&environment), doer_(&doer), rights_(doer, scope) {}
    ~Sight() = default;

private:
    const Environment* environment_;
    const Doer* doer_;
    Rights rights_;
    std::string object_;
    Detail parameters_;
};

// One that changes. Its body can write and not commit: perform() does, with the row of the act.
class Doing final : public Sight {
public:
    Doing(const Environment& environment, const Doer& doer, store::WriteScope& scope)
        : Sight(environment, doer, scope), scope_(&scope) {}
    [[nodiscard]] store::WriteScope& scope() { return *scope_; }

    // What the same request was done to the first time, when it was done before: the right to be
    // told so is a right in that, as things are now.
    void set_repeated(std::string object) { repeated_ = std::move(object); }
    [[nodiscard]] const std::string& repeated() const { return repeated_; }

private:
    store::WriteScope* scope_;
    std::string repeated_;
};

// One that only reads.
class Looking final : public Sight {
public:
    Looking(const Environment& environment, const Doer& doer, store::ReadScope& scope)
        : Sight(environment, doer, scope), scope_(&scope) {}
    [[nodiscard]] store::Scope& scope() { return *scope_; }

private:
    store::ReadScope* scope_;
};

}  // namespace samspar::acts
