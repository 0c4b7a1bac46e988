#pragma once

#include <span>
#include <string>
#include <vector>

#include "disclosure/model/space.h"
#include "disclosure/plan/code_tree.h"
#include "domain/kodlista.h"

namespace samspar::disclosure {

// One way to make a file of single registreringar coarse enough: which questions it holds and how
// their answers are grouped.
struct MicrodataProfile {
    struct Column {
        std::string dimension;
        std::string level;  // a word of schema/publicering/grupper.csv, or `fin`
    };
    std::string name;
    std::vector<Column> columns;
};

// From schema/publicering/mikrodata.csv, in the order they are tried: finest first. The list is
// fixed, since a choice that is best for the data of one year tells something about those data.
[[nodiscard]] std::span<const MicrodataProfile> microdata_profiles();

// A column of a file.
struct MicrodataColumn {
    std::string dimension;
    std::uint16_t number = 0;  // of the dimension, in the space
    bool sensitive = false;    // what must not be learnt of anybody; the others may be known
    std::vector<Category> categories;
    std::vector<std::size_t> category_of;  // by leaf: place in categories
};

// The columns of a profile for the people of a universe. Throws std::runtime_error when a level
// leaves an answer without a group.
[[nodiscard]] std::vector<MicrodataColumn> columns_of(const MicrodataProfile& profile,
                                                      const Space& space,
                                                      std::uint16_t universe,
                                                      const domain::Kodlistor& lists);

}  // namespace samspar::disclosure
