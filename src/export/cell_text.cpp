#include "export/cell_text.h"

#include <cstdlib>
#include <optional>

namespace samspar::exporting {
namespace {

using statistics::Decimal;
using statistics::Figure;
using statistics::Kind;
using statistics::Share;

constexpr std::string_view kNoBreakSpace = "\u00A0";
constexpr std::string_view kMinus = "\u2212";
constexpr std::string_view kNothing = "\u2013";
constexpr std::string_view kNotApplicable = "ej till\u00ADämpligt";  // may be hyphenated

std::string grouped(std::int64_t number) {
    std::string digits = std::to_string(std::abs(number));
    for (std::size_t from_end = 3; from_end < digits.size(); from_end += 3) {
        digits.insert(digits.size() - from_end, kNoBreakSpace);
        from_end += kNoBreakSpace.size();
    }
    return (number < 0 ? std::string(kMinus) : std::string()) + digits;
}

std::string signed_text(std::optional<Decimal> value) {
    return value ? (value->units > 0 ? "+" : "") + number_text(*value) : std::string(kNothing);
}

std::string share_text(const Figure& figure) {
    std::string text = grouped(figure.antal.value_or(0));
    text += kNoBreakSpace;
    text += '(';
    if (figure.varde) {
        text += number_text(*figure.varde);
        text += kNoBreakSpace;
        text += "%)";
    } else {
        text += kNothing;
        text += ')';
    }
    return text;
}

Share share_of(const Figure& figure) {
    return {figure.antal.value_or(0), figure.av.value_or(0)};
}

}  // namespace

std::string number_text(Decimal value) {
    const std::string text = statistics::to_string({std::abs(value.units), value.decimals});
    const auto point = text.find('.');
    return (value.units < 0 ? std::string(kMinus) : std::string()) +
           grouped(std::stoll(text.substr(0, point))) +
           (point == std::string::npos ? "" : "," + text.substr(point + 1));
}

std::string cell_text(const Figure& figure, Kind kind) {
    if (figure.status == statistics::Status::kEjTillampligt) {
        return std::string(kNotApplicable);
    }
    switch (kind) {
        case Kind::kCount:
        case Kind::kUnique:
            return figure.antal ? grouped(*figure.antal) : std::string(kNothing);
        case Kind::kShare:
        case Kind::kPrevious:
            return share_text(figure);
        case Kind::kPoints:
            return signed_text(figure.varde);
        case Kind::kMonths:
            return figure.varde ? number_text(*figure.varde) : std::string(kNothing);
    }
    return {};
}

std::optional<Decimal> change_of(const Figure& now, const Figure& before, Kind kind) {
    if (now.status != statistics::Status::kVisas || before.status != statistics::Status::kVisas) {
        return std::nullopt;
    }
    if (kind == Kind::kCount || kind == Kind::kUnique) {
        return now.antal && before.antal
                   ? std::optional<Decimal>{Decimal{*now.antal - *before.antal, 0}}
                   : std::nullopt;
    }
    if (!now.varde || !before.varde) {
        return std::nullopt;
    }
    if (kind == Kind::kMonths || kind == Kind::kPoints) {
        return Decimal{now.varde->units - before.varde->units, now.varde->decimals};
    }
    return statistics::percentage_points(share_of(now), share_of(before), now.varde->decimals);
}

std::string change_text(std::optional<Decimal> change) {
    return signed_text(change);
}

std::string change_text(const Figure& now, const Figure& before, Kind kind) {
    return change_text(change_of(now, before, kind));
}

}  // namespace samspar::exporting
