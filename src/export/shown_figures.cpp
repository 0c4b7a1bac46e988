#include "export/shown_figures.h"

#include <algorithm>
#include <vector>

#include "export/cell_text.h"

namespace samspar::exporting {
namespace {

using statistics::Decimal;
using statistics::Figure;
using statistics::Kind;

// The axis of periods begins with the asked and the compared.
constexpr int kCompared = 1;

bool is_share(Kind kind) {
    return kind == Kind::kShare || kind == Kind::kPrevious;
}

}  // namespace

const Figure* ShownFigures::find(const Spot& spot) const {
    return grid_.at(static_cast<std::size_t>(spot.period),
                    static_cast<std::size_t>(spot.insats),
                    static_cast<std::size_t>(spot.kon),
                    static_cast<std::size_t>(spot.kategori),
                    static_cast<std::size_t>(spot.matt));
}

Kind ShownFigures::kind_at(const Spot& spot) const {
    return table_.matt[static_cast<std::size_t>(spot.matt)].kind;
}

bool ShownFigures::has_base(const Spot& spot) const {
    const Figure* figure = find(spot);
    return figure != nullptr && figure->av.value_or(0) >= kSmallestBase;
}

// Women less men is made of the shares of both; each other difference of the first two measures
// that are shares.
bool ShownFigures::difference_has_bases(const Spot& spot) const {
    std::vector<Spot> bases;
    for (std::size_t m = 0; m < table_.matt.size() && bases.size() < 2; ++m) {
        if (is_share(table_.matt[m].kind)) {
            bases.push_back(spot);
            bases.back().matt = static_cast<int>(m);
        }
    }
    if (table_.matt[static_cast<std::size_t>(spot.matt)].code == "skillnad_kvinnor_man") {
        bases.resize(1);
        bases.push_back(bases.front());
        for (std::size_t side = 0; side < 2; ++side) {
            const auto kon = std::ranges::find(
                statistics_.kon, side == 0 ? "kvinna" : "man", &statistics::Label::code);
            if (kon == statistics_.kon.end()) {
                return false;
            }
            bases[side].kon = static_cast<int>(kon - statistics_.kon.begin());
        }
    }
    return std::ranges::all_of(bases, [&](const Spot& base) { return has_base(base); });
}

bool ShownFigures::is_withheld(const Spot& spot) const {
    const Figure* figure = find(spot);
    if (figure == nullptr || !figure->varde) {
        return false;
    }
    const Kind kind = kind_at(spot);
    return (is_share(kind) && !has_base(spot)) ||
           (kind == Kind::kPoints && !difference_has_bases(spot));
}

std::optional<Figure> ShownFigures::at(const Spot& spot) const {
    const Figure* figure = find(spot);
    if (figure == nullptr) {
        return std::nullopt;
    }
    Figure shown = *figure;
    if (is_withheld(spot)) {
        shown.varde.reset();
    }
    return shown;
}

std::optional<Decimal> ShownFigures::change_at(const Spot& spot) const {
    Spot before = spot;
    before.period = kCompared;
    const std::optional<Figure> now = at(spot);
    const std::optional<Figure> then = at(before);
    return now && then ? change_of(*now, *then, kind_at(spot)) : std::nullopt;
}

}  // namespace samspar::exporting
