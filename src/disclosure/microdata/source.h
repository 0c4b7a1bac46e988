#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "disclosure/microdata/profile.h"
#include "disclosure/model/space.h"
#include "domain/kodlista.h"
#include "domain/period.h"
#include "domain/snapshot.h"

namespace samspar::disclosure {

// Those who ended in a period, the universe `avslutade` of the tables, with their answers to every
// question that some profile asks.
struct MicrodataSource {
    struct Ended {
        std::size_t row = 0;        // place in the snapshot
        std::vector<Leaf> answers;  // in the order of `dimensions`
        bool exportable = true;
        // Rows with the same number are one person's. A row without a personnyckel has a number of
        // its own: whose it is cannot be known.
        std::uint64_t person = 0;
    };
    std::uint16_t universe = 0;
    std::vector<std::uint16_t> dimensions;
    std::vector<Ended> ended;
    std::size_t exported_before = 0;  // in an earlier file

    [[nodiscard]] std::size_t exportable() const { return ended.size() - exported_before; }
    // Place of the answer of somebody among the categories of the column.
    [[nodiscard]] std::size_t category(const Ended& of, const MicrodataColumn& column) const;
};

// `exported[i]`: row i of the snapshot is in an earlier file; may be shorter than the rows. Adds
// the questions to the universe `avslutade` of the period.
[[nodiscard]] MicrodataSource microdata_source(const domain::Snapshot& snapshot,
                                               const domain::Kodlistor& lists,
                                               domain::Period period,
                                               const std::vector<bool>& exported,
                                               Space& space);

}  // namespace samspar::disclosure
