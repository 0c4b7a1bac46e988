#include "disclosure/model/answers.h"

#include <algorithm>
#include <array>
#include <bit>
#include <stdexcept>

#include "disclosure/model/dimension_names.h"
#include "domain/age_group.h"
#include "domain/remittent_text.h"
#include "statistics/count_rows.h"

namespace samspar::disclosure {
namespace {

using domain::Kodlista;
using domain::Kodlistor;
using domain::RegistreringRow;

// The classes of statistics table `deltagartid`.
constexpr std::array<std::string_view, statistics::kDurationClasses> kDurations{
    "0-3", "3-6", "6-12", "12-24", "24-"};

// What reading a row needs to know.
struct Reader {
    const Kodlistor& lists;
    const statistics::Rules& rules;
    domain::Period period;

    [[nodiscard]] bool asked_after(const RegistreringRow& row) const {
        return rules.asked_after[row.anledning] != 0;
    }
};

using Codes = std::vector<std::string>;

// The codes of a list, then `saknas` when the list has none of its own.
Codes codes_of(const Kodlista& list) {
    Codes codes;
    for (const domain::Kod& kod : list.codes()) {
        codes.push_back(kod.code);
    }
    if (list.find(names::kSaknas) == nullptr) {
        codes.emplace_back(names::kSaknas);
    }
    return codes;
}

std::string code_of(const Kodlista& list, domain::KodNumber number) {
    const domain::Kod* kod = list.at(number);
    return kod == nullptr ? std::string(names::kSaknas) : kod->code;
}

Codes kon_codes(const Kodlistor& lists) {
    Codes codes;
    for (const domain::Kod& kod : lists.kon.codes()) {
        codes.push_back(kod.code);
    }
    return codes;
}

std::string kon_of(const Reader& reader, const RegistreringRow& row) {
    return reader.lists.kon.codes()[reader.rules.kon[row.kon] - 1U].code;
}

Codes alder_codes(const Kodlistor& /*lists*/) {
    Codes codes;
    for (const domain::AgeGroup& group : domain::kAgeGroups) {
        codes.emplace_back(group.code);
    }
    codes.emplace_back(names::kSaknas);
    return codes;
}

std::string alder_of(const Reader& reader, const RegistreringRow& row) {
    if (row.fodelsear == 0) {
        return std::string(names::kSaknas);
    }
    const int age = domain::year_of(reader.period.last) - row.fodelsear;
    return std::string(domain::kAgeGroups[domain::age_group(age)].code);
}

Codes anledning_codes(const Kodlistor& lists) {
    Codes codes = lists.avslutsanledning.groups();
    codes.emplace_back(names::kSaknas);
    return codes;
}

std::string anledning_of(const Reader& reader, const RegistreringRow& row) {
    const domain::Kod* kod = reader.lists.avslutsanledning.at(row.anledning);
    return kod == nullptr || kod->group.empty() ? std::string(names::kSaknas) : kod->group;
}

Codes forsorjning_codes(const Kodlistor& lists) {
    Codes codes = codes_of(lists.forsorjning);
    codes.emplace_back(names::kFlera);
    return codes;
}

std::string forsorjning_of(const Reader& reader, domain::KodSet set) {
    if (std::popcount(set) > 1) {
        return std::string(names::kFlera);
    }
    const int number = set == 0 ? 0 : std::countr_zero(set);
    return code_of(reader.lists.forsorjning, static_cast<domain::KodNumber>(number));
}

Codes remittent_codes(const Kodlistor& lists) {
    Codes codes = codes_of(lists.remittent);
    for (const domain::Kod& kommun : lists.kommun.codes()) {
        if (kommun.code != names::kSaknas) {
            codes.push_back(domain::remittent_kommun_text(kommun.code));
        }
    }
    return codes;
}

std::string remittent_of(const Reader& reader, const RegistreringRow& row) {
    const domain::Kod* kommun = reader.lists.kommun.at(row.remittent_kommun);
    if (row.remittent == reader.rules.remittent_kommun && kommun != nullptr &&
        kommun->code != names::kSaknas) {
        return domain::remittent_kommun_text(kommun->code);
    }
    return code_of(reader.lists.remittent, row.remittent);
}

struct Question {
    std::string_view name;
    Codes (*codes)(const Kodlistor& lists);
    std::string (*answer)(const Reader& reader, const RegistreringRow& row);
};

constexpr std::array<Question, 14> kQuestions{{
    {names::kKon, kon_codes, kon_of},
    {names::kStatus,
     [](const Kodlistor&) {
         return Codes{std::string(names::kAvslutad), std::string(names::kPagaende)};
     },
     [](const Reader& reader, const RegistreringRow& row) {
         const bool ended = row.avslut <= reader.period.last.days;
         return std::string(ended ? names::kAvslutad : names::kPagaende);
     }},
    {names::kIntrade,
     [](const Kodlistor&) {
         return Codes{std::string(names::kIngaende), std::string(names::kNy)};
     },
     [](const Reader& reader, const RegistreringRow& row) {
         const bool is_new = row.start >= reader.period.first.days;
         return std::string(is_new ? names::kNy : names::kIngaende);
     }},
    {names::kAlder, alder_codes, alder_of},
    {names::kKommun,
     [](const Kodlistor& lists) { return codes_of(lists.kommun); },
     [](const Reader& reader, const RegistreringRow& row) {
         return code_of(reader.lists.kommun, row.kommun);
     }},
    {names::kAnledning, anledning_codes, anledning_of},
    {names::kForsorjningFore,
     forsorjning_codes,
     [](const Reader& reader, const RegistreringRow& row) {
         return forsorjning_of(reader, row.forsorjning_fore);
     }},
    {names::kForsorjningEfter,
     forsorjning_codes,
     [](const Reader& reader, const RegistreringRow& row) {
         return forsorjning_of(reader, reader.asked_after(row) ? row.forsorjning_efter : 0);
     }},
    {names::kSysselsattningFore,
     [](const Kodlistor& lists) { return codes_of(lists.sysselsattning); },
     [](const Reader& reader, const RegistreringRow& row) {
         return code_of(reader.lists.sysselsattning, row.sysselsattning_fore);
     }},
    {names::kSysselsattningEfter,
     [](const Kodlistor& lists) { return codes_of(lists.sysselsattning); },
     [](const Reader& reader, const RegistreringRow& row) {
         return code_of(reader.lists.sysselsattning,
                        reader.asked_after(row) ? row.sysselsattning_efter : domain::kNoKod);
     }},
    {names::kRemittent, remittent_codes, remittent_of},
    {names::kDeltagartid,
     [](const Kodlistor&) { return Codes(kDurations.begin(), kDurations.end()); },
     [](const Reader&, const RegistreringRow& row) {
         return std::string(kDurations[statistics::duration_class(row.avslut - row.start)]);
     }},
    {names::kUtbildning,
     [](const Kodlistor& lists) { return codes_of(lists.utbildning); },
     [](const Reader& reader, const RegistreringRow& row) {
         return code_of(reader.lists.utbildning, row.utbildning);
     }},
    {names::kTid,
     [](const Kodlistor& lists) { return codes_of(lists.tid_i_forsorjning); },
     [](const Reader& reader, const RegistreringRow& row) {
         return code_of(reader.lists.tid_i_forsorjning, row.tid_i_forsorjning);
     }},
}};

const Question& find(std::string_view name) {
    const auto it = std::ranges::find(kQuestions, name, &Question::name);
    if (it == kQuestions.end()) {
        throw std::logic_error("nobody is asked about " + std::string(name));
    }
    return *it;
}

}  // namespace

Dimension question(std::string_view name, const Kodlistor& lists) {
    return {std::string(name), find(name).codes(lists)};
}

Answers::Answers(const Kodlistor& lists, domain::Period period, Space& space)
    : lists_(lists), period_(period), space_(space), rules_(statistics::make_rules(lists)) {}

Leaf Answers::of(std::string_view name, const RegistreringRow& row) {
    const Reader reader{lists_, rules_, period_};
    return space_.leaf(space_.dimension(name), find(name).answer(reader, row));
}

}  // namespace samspar::disclosure
