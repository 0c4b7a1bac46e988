#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

#include "domain/field.h"
#include "domain/forbund.h"
#include "domain/kodlista.h"

namespace samspar::intake {

// What the fields of a registrering mean for a file of one förbund: looked up once, asked for every
// cell.
class FieldRules {
public:
    // REQUIRES: `lists` outlives the object.
    FieldRules(const domain::Kodlistor& lists, const domain::Forbund& forbund);

    [[nodiscard]] const domain::Kodlistor& lists() const { return lists_; }

    // Whether the förbund collects it. REQUIRES of all three: a field of domain::kFields.
    [[nodiscard]] bool collects(const domain::Field& field) const {
        return collected_[place_of(field)];
    }
    // The answer that nobody knows, when the field has one.
    [[nodiscard]] domain::FieldValue saknas(const domain::Field& field) const {
        return saknas_[place_of(field)];
    }
    // Whether the answer says nothing: none, `saknas`, and of an avslut also `ej_aktuellt`.
    [[nodiscard]] bool says_nothing(const domain::Field& field, domain::FieldValue value) const;

    // The content with every field that is asked for, collected and not given set to `saknas`,
    // where its list has that code: what is stored. Fields that are not due stay empty.
    [[nodiscard]] domain::Registrering with_saknas(domain::Registrering content) const;

    // Takes out every omfattning of what has none: nobody is asked for it. Returns their fields.
    // REQUIRES: with_saknas has been through the content, or no sysselsattning is still to come.
    std::vector<std::string_view> leave_out_unasked(domain::Registrering& content) const;

    static std::size_t place_of(const domain::Field& field) {
        return static_cast<std::size_t>(&field - domain::kFields.data());
    }

private:
    const domain::Kodlistor& lists_;
    std::array<bool, domain::kFields.size()> collected_{};
    std::array<domain::FieldValue, domain::kFields.size()> saknas_{};
};

}  // namespace samspar::intake
