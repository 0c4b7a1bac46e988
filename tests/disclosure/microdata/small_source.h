#pragma once

#include <vector>

#include "disclosure/microdata/conditions.h"

namespace samspar::disclosure {

// People who ended, asked about two things: their kön, which may be known, and how it ended, which
// must not be learnt.
struct SmallSource {
    SmallSource() {
        source.universe = universe;
        source.dimensions = {0, 1};
    }

    // So many with these answers, each a person of her own.
    void add(std::size_t persons, Leaf kon, Leaf anledning) {
        for (std::size_t i = 0; i < persons; ++i) {
            add_row(kon, anledning, next_person++);
        }
    }
    void add_row(Leaf kon, Leaf anledning, std::uint64_t person) {
        source.ended.push_back({source.ended.size(), {kon, anledning}, true, person});
    }
    [[nodiscard]] MicrodataLines lines() const { return lines_of(source, columns); }

    Space space;
    std::uint16_t universe =
        space.universe("avslutade 2021",
                       {{"kon", {"kvinna", "man"}}, {"anledning", {"arbete", "sjukdom", "flytt"}}});
    MicrodataSource source;
    std::vector<MicrodataColumn> columns{
        {"kon", 0, false, {{"kvinna", "Kvinna", {0}}, {"man", "Man", {1}}}, {0, 1}},
        {"anledning", 1, true, {{"arbete", "Arbete", {0}}, {"annat", "Annat", {1, 2}}}, {0, 1, 1}}};
    std::uint64_t next_person = 1;
};

}  // namespace samspar::disclosure
