#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "store/publicering.h"
#include "store/rattelser.h"

namespace samspar::publication {

struct FrozenRattelse {
    store::Rattelse record;
    std::vector<store::PubliceringFile> files;

    // nullptr when there is none of that format.
    [[nodiscard]] const std::string* content(std::string_view format) const;
};

// A publicering as the store has it, with all its files.
struct Frozen {
    store::Publicering record;
    std::vector<store::PubliceringFile> files;
    std::vector<store::PlaceRow> places;
    // Of single registreringar, given out beside it; none when there is no such file.
    std::vector<store::PubliceringFile> single;
    std::string single_sha256;
    std::vector<FrozenRattelse> rattelser;  // the first first

    // nullptr when there is none of that format.
    [[nodiscard]] const std::string* content(std::string_view format) const;
};

// All of them, oldest first.
[[nodiscard]] std::vector<Frozen> load_frozen(store::Scope& scope);

}  // namespace samspar::publication
