#pragma once

#include <stdexcept>

namespace samspar::security {

// A key or keyring that cannot be used. what() is one English sentence for the person who starts
// the program: it names the file and what to do, never a byte of a key.
class KeyProblem : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

}  // namespace samspar::security
