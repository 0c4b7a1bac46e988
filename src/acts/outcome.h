#pragma once

#include <functional>
#include <string>
#include <utility>
#include <variant>

#include "acts/entry.h"
#include "acts/refusal.h"
#include "security/sha256.h"

namespace samspar::acts {

// What the body of an act says it has done: what came of it, and what the log is told.
template <typename T>
struct Done {
    T value;
    Entry entry = {};
};

// What a face keeps of its answer, for a repetition of the request. Acts do not look into it.
struct Kept {
    int status = 0;
    std::string text;
};

// What came of an act: it is done, it was done before by the same request, or it was refused.
template <typename T>
using Outcome = std::variant<T, Kept, Refusal>;

// How a face has an act done only once, however often it is asked for. Without a key it is done
// each time.
template <typename T>
struct Repetition {
    std::string key = {};  // as the store keeps it: not the client's own words
    security::Sha256Digest request = {};
    std::function<Kept(const T&)> keep = {};
};

// For acts that say nothing but that they are done.
struct Nothing {};

}  // namespace samspar::acts
