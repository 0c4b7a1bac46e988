#pragma once

#include <array>
#include <span>
#include <string_view>

namespace samspar::domain {

// A file compiled into the program: its path below the folder it came from, and its bytes.
struct EmbeddedFile {
    std::string_view name;
    std::string_view bytes;
};

}  // namespace samspar::domain
