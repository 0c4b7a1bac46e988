#pragma once

#include <cstdint>
#include <string>

namespace samspar::store {

// What is given out and frozen. Each kind has tables of its own for its parts, with its name:
// `rattelse_file` has a column `rattelse`.
enum class ReleaseKind { kPublicering, kRattelse, kMicrodata };

struct Release {
    ReleaseKind kind;
    std::int64_t id = 0;  // of a publicering its number
};

// As tables and columns are called: no word of it comes from outside.
[[nodiscard]] inline std::string name_of(ReleaseKind kind) {
    switch (kind) {
        case ReleaseKind::kPublicering:
            return "publicering";
        case ReleaseKind::kRattelse:
            return "rattelse";
        case ReleaseKind::kMicrodata:
            break;
    }
    return "microdata";
}

}  // namespace samspar::store
