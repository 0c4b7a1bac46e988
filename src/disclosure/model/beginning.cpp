#include "disclosure/model/beginning.h"

#include <cmath>

namespace samspar::disclosure {
namespace {

// How often chance begins with a choice or one before it. The last has all; and what begins before
// a choice is 19 of 20 parts of what begins with it or before.
double begun_by(std::size_t choice, std::size_t choices) {
    constexpr double kBefore = 1 - 1.0 / kLargestRatio;
    return std::pow(kBefore, static_cast<double>(choices - 1 - choice));
}

}  // namespace

double share_of(std::size_t choice, std::size_t choices) {
    return begun_by(choice, choices) - (choice == 0 ? 0 : begun_by(choice - 1, choices));
}

std::size_t begin_at(std::size_t choices, double coin) {
    std::size_t choice = 0;
    while (choice + 1 < choices && coin >= begun_by(choice, choices)) {
        ++choice;
    }
    return choice;
}

}  // namespace samspar::disclosure
