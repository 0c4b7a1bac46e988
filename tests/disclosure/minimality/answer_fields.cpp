#include "disclosure/minimality/answer_fields.h"

#include <algorithm>
#include <stdexcept>
#include <string>
#include <vector>

#include "disclosure/model/dimension_names.h"
#include "domain/age_group.h"
#include "domain/remittent_text.h"

namespace samspar::testing {
namespace {

using domain::KodNumber;
namespace names = disclosure::names;

constexpr int kYoungest = 16;
constexpr int kOldest = 64;

}  // namespace

KodNumber AnswerFields::number(const domain::Kodlista& list, std::string_view code) const {
    const KodNumber number = list.number_of(code);
    if (number == domain::kNoKod && code != names::kSaknas) {
        throw std::logic_error("no code " + std::string(code) + " in " + list.name());
    }
    return number;
}

domain::KodSet AnswerFields::sources(std::string_view code) {
    if (code != names::kFlera) {
        const KodNumber own = number(lists_.forsorjning, code);
        return own == domain::kNoKod ? 0 : domain::kod_bit(own);
    }
    constexpr std::uint32_t kTogether = 10;  // numbers 1-10 may stand together
    const auto first = dice_() % kTogether;
    const auto second = (first + 1 + dice_() % (kTogether - 1)) % kTogether;
    return domain::kod_bit(static_cast<KodNumber>(first + 1)) |
           domain::kod_bit(static_cast<KodNumber>(second + 1));
}

KodNumber AnswerFields::reason(std::string_view group) {
    std::vector<KodNumber> asked;
    std::vector<KodNumber> others;
    for (const domain::Kod& kod : lists_.avslutsanledning.codes()) {
        if (kod.group == group) {
            (domain::asks_about_after(lists_, kod.number) ? asked : others).push_back(kod.number);
        }
    }
    const std::vector<KodNumber>& from = asked.empty() ? others : asked;
    return from.empty() ? domain::kNoKod : from[dice_() % from.size()];
}

std::uint16_t AnswerFields::year_of_birth(std::string_view group) {
    if (group == names::kSaknas) {
        return 0;
    }
    int least = kYoungest;
    for (const domain::AgeGroup& own : domain::kAgeGroups) {
        const int most = std::min(own.oldest, kOldest);
        if (own.code == group) {
            const int age =
                least + static_cast<int>(dice_() % static_cast<std::uint32_t>(most - least + 1));
            return static_cast<std::uint16_t>(domain::year_of(period_.last) - age);
        }
        least = own.oldest + 1;
    }
    throw std::logic_error("no ages " + std::string(group));
}

void AnswerFields::set_remittent(domain::RegistreringRow& row, std::string_view code) const {
    const domain::RemittentParts parts = domain::remittent_parts(code);
    row.remittent = number(lists_.remittent, parts.remittent);
    row.remittent_kommun = parts.kommun ? number(lists_.kommun, *parts.kommun) : domain::kNoKod;
}

void AnswerFields::set(domain::RegistreringRow& row,
                       std::string_view dimension,
                       std::string_view code) {
    if (dimension == names::kKon) {
        row.kon = number(lists_.kon, code);
    } else if (dimension == names::kAlder) {
        row.fodelsear = year_of_birth(code);
    } else if (dimension == names::kKommun) {
        row.kommun = number(lists_.kommun, code);
    } else if (dimension == names::kAnledning) {
        row.anledning = reason(code);
    } else if (dimension == names::kForsorjningFore) {
        row.forsorjning_fore = sources(code);
    } else if (dimension == names::kForsorjningEfter) {
        row.forsorjning_efter = sources(code);
    } else if (dimension == names::kSysselsattningFore) {
        row.sysselsattning_fore = number(lists_.sysselsattning, code);
    } else if (dimension == names::kSysselsattningEfter) {
        row.sysselsattning_efter = number(lists_.sysselsattning, code);
    } else if (dimension == names::kRemittent) {
        set_remittent(row, code);
    } else if (dimension == names::kUtbildning) {
        row.utbildning = number(lists_.utbildning, code);
    } else if (dimension == names::kTid) {
        row.tid_i_forsorjning = number(lists_.tid_i_forsorjning, code);
    } else {
        throw std::logic_error("no field " + std::string(dimension));
    }
}

}  // namespace samspar::testing
