#include "domain/remittent_text.h"

#include "domain/text_fold.h"

namespace samspar::domain {

std::string remittent_kommun_text(std::string_view kommun_code) {
    return std::string(kRemittentKommun).append(":").append(kommun_code);
}

std::string remittent_text(const Kodlistor& lists, KodNumber remittent, KodNumber kommun) {
    const Kod* who = lists.remittent.at(remittent);
    const Kod* where = lists.kommun.at(kommun);
    if (who == nullptr) {
        return {};
    }
    return where == nullptr ? who->code : remittent_kommun_text(where->code);
}

RemittentParts remittent_parts(std::string_view text) {
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos) {
        return {trim(text), std::nullopt};
    }
    return {trim(text.substr(0, colon)), trim(text.substr(colon + 1))};
}

}  // namespace samspar::domain
