#include "domain/skal.h"

#include <algorithm>
#include <array>

namespace samspar::domain {
namespace {

constexpr std::array<std::string_view, 5> kFelregistrering{
    "dubblett", "fel_insats", "fel_person", "provregistrering", "annat"};
constexpr std::array<std::string_view, 3> kReopenAvslut{"fel_datum", "fortsatter", "annat"};
constexpr std::array<std::string_view, 2> kReopenFelregistrerad{"fel_markt", "annat"};

}  // namespace

SkalCodes felregistrering_skal() {
    return kFelregistrering;
}

SkalCodes reopen_skal(bool felregistrerad) {
    return felregistrerad ? SkalCodes(kReopenFelregistrerad) : SkalCodes(kReopenAvslut);
}

FieldErrors check_skal(std::string_view skal, SkalCodes codes) {
    if (skal.empty()) {
        return {{"skal", "required", "skal is required", std::nullopt}};
    }
    if (std::ranges::find(codes, skal) == codes.end()) {
        return {{"skal", "unknown_code", "skal is not a reason for this", std::nullopt}};
    }
    return {};
}

}  // namespace samspar::domain
