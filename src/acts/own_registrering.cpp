#include "acts/own_registrering.h"

#include "domain/receipt_code.h"

namespace samspar::acts {

std::variant<store::StoredRegistrering, Refusal> own_registrering(Sight& sight,
                                                                  store::Scope& scope,
                                                                  const std::string& kod) {
    const domain::ReceiptParse typed = domain::parse_receipt_code(kod);
    if (typed.wrong_check_sign) {
        return Refusal{Why::kInvalid,
                       {{"kod", "wrong_check_sign", "kod has a wrong sign", std::nullopt}}};
    }
    if (typed.code) {
        auto found = store::find_registrering(scope, sight.environment().lists, *typed.code);
        if (found && sight.rights().is_own(found->content.insats)) {
            // The number and not the code, which is what people are told.
            sight.set_object(found->id.value);
            return std::move(*found);
        }
    }
    return Refusal{Why::kNotFound};
}

}  // namespace samspar::acts
