#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "disclosure/protect/world_finder.h"

namespace samspar::disclosure {

// The populations found so far that could be the true one. They only ever grow, and every cell in
// which they differ is hidden. What lies between two of them is possible too.
class KnownWorlds {
public:
    // Finds more of them in `cells`, whose `hidden` it sets.
    KnownWorlds(std::vector<RegistryCell>& cells,
                const JointModel& model,
                std::span<const Relation> relations)
        : cells_(cells), finder_(cells, model, relations) {}

    void hide(std::size_t cell);

    // Some population agrees with what is shown and has at least `by` more (or fewer) in the cell.
    // Hides what it must. False when there is none.
    [[nodiscard]] bool reach(std::size_t cell, double by);

    // Looks, among what is hidden now, for more (direction 1) or fewer (-1) in the cell.
    void look(std::size_t cell, int direction);

    // The values of a cell.
    struct Range {
        double low = 0;
        double high = 0;
        // Whole numbers in it, less one.
        [[nodiscard]] double width() const;
    };
    [[nodiscard]] Range range(std::size_t cell) const;

    // What somebody knows who is alone in a cell: its true count is `change` from the one in
    // `cells`, which is a guess for cells of earlier releases.
    struct Insider {
        std::size_t cell = 0;
        double change = 0;
    };
    // The values that she must think possible, as changes; empty when she cannot exist.
    [[nodiscard]] std::optional<Range> seen_by(const Insider& insider, std::size_t cell) const;
    // Some population leaves the insider's cell as it is and changes the other by so much.
    [[nodiscard]] bool reach_beside(const Insider& insider, std::size_t cell, double by);

    [[nodiscard]] std::size_t programs() const { return finder_.programs(); }

private:
    void keep(World world);

    std::vector<RegistryCell>& cells_;
    WorldFinder finder_;
    std::vector<World> worlds_;
};

}  // namespace samspar::disclosure
