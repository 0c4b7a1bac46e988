#pragma once

#include <cstddef>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>

#include "fuzz/target_list.h"

namespace samspar::fuzz {

// Everything that reads what somebody else wrote, as a function of its bytes. Each target asserts
// what its reader promises, not only that nothing crashes: what is read, written and read again is
// the same. It throws Broken when that is not so, and lets out no other exception. Built with
// libFuzzer each is a program of its own (entry.cpp); the ordinary tests give each the inputs of
// tests/data/fuzz/TARGET (corpus_test.cpp).
//
// The names come from the list in CMakeLists.txt beside tests/fuzz; each has a file of its name.
#define SAMSPAR_DECLARE(name) void name(std::string_view input);
SAMSPAR_FUZZ_TARGETS(SAMSPAR_DECLARE)
#undef SAMSPAR_DECLARE

class Broken : public std::logic_error {
public:
    using std::logic_error::logic_error;
};

inline void hold(bool promise, const char* what) {
    if (!promise) {
        throw Broken(what);
    }
}

// Cuts off the first byte of an input and makes a choice of it; 0 of an empty one.
inline std::size_t take_choice(std::string_view& input, std::size_t choices) {
    if (input.empty()) {
        return 0;
    }
    const auto choice = static_cast<unsigned char>(input.front()) % choices;
    input.remove_prefix(1);
    return choice;
}

}  // namespace samspar::fuzz
