#pragma once

#include <random>
#include <string_view>

#include "domain/kodlista.h"
#include "domain/period.h"
#include "domain/registrering.h"

namespace samspar::testing {

// Writes answers into rows: the other way of disclosure::Answers. Where several registreringar
// have the same answer, chance takes one of them.
class AnswerFields {
public:
    AnswerFields(const domain::Kodlistor& lists, domain::Period period, std::mt19937& dice)
        : lists_(lists), period_(period), dice_(dice) {}

    // Of a dimension that is a field by itself: not insats, status and inträde. The anledning is
    // one after which försörjning and sysselsättning are asked, if its group has any.
    void set(domain::RegistreringRow& row, std::string_view dimension, std::string_view code);

private:
    [[nodiscard]] domain::KodNumber number(const domain::Kodlista& list,
                                           std::string_view code) const;
    [[nodiscard]] domain::KodSet sources(std::string_view code);
    [[nodiscard]] domain::KodNumber reason(std::string_view group);
    [[nodiscard]] std::uint16_t year_of_birth(std::string_view group);
    void set_remittent(domain::RegistreringRow& row, std::string_view code) const;

    const domain::Kodlistor& lists_;
    domain::Period period_;
    std::mt19937& dice_;
};

}  // namespace samspar::testing
