#include "statistics/rules.h"

#include <algorithm>
#include <stdexcept>

#include "domain/registrering.h"
#include "domain/remittent_text.h"

namespace samspar::statistics {
namespace {

domain::KodNumber required(const domain::Kodlista& list, std::string_view code) {
    const domain::KodNumber number = list.number_of(code);
    if (number == domain::kNoKod) {
        throw std::runtime_error("code list " + list.name() + " lacks the code " +
                                 std::string(code));
    }
    return number;
}

Grouping grouping(const domain::Kodlista& list) {
    Grouping result;
    result.groups = list.groups();
    if (std::ranges::find(result.groups, "saknas") == result.groups.end()) {
        result.groups.emplace_back("saknas");
    }
    if (result.groups.size() > kMaxGroups) {
        throw std::runtime_error("code list " + list.name() + " has too many groups");
    }
    result.of_code.fill(result.place_of("saknas"));
    for (const domain::Kod& kod : list.codes()) {
        if (!kod.group.empty()) {
            result.of_code[kod.number] = result.place_of(kod.group);
        }
    }
    return result;
}

// `okand` is the remittent list's word for a remittent that nobody knows.
Rules::Answers answers(const domain::Kodlista& list) {
    Rules::Answers result;
    result.fill(Answer::kGiven);
    result[domain::kNoKod] = Answer::kSaknas;
    for (const domain::Kod& kod : list.codes()) {
        if (kod.code == "saknas" || kod.code == "okand") {
            result[kod.number] = Answer::kSaknas;
        } else if (kod.code == "vill_ej") {
            result[kod.number] = Answer::kVillEj;
        }
    }
    return result;
}

void set_kon(Rules& rules, const domain::Kodlista& list) {
    const domain::KodNumber annat = required(list, "annat");
    std::uint8_t place = 0;
    for (const domain::Kod& kod : list.codes()) {
        rules.kon[kod.number] = ++place;
    }
    rules.kon_count = place;
    std::ranges::replace(rules.kon, std::uint8_t{0}, std::uint8_t{rules.kon[annat]});
}

void set_anledning(Rules& rules, const domain::Kodlistor& lists) {
    const domain::Kodlista& list = lists.avslutsanledning;
    rules.felregistrering = required(list, "felregistrering");
    rules.asked_after[domain::kNoKod] = 1;
    for (const domain::Kod& kod : list.codes()) {
        rules.to_arbete_studier[kod.number] = kod.group == "arbete" || kod.group == "studier";
        rules.to_arbetssokande[kod.number] = kod.group == "arbetssokande";
        rules.asked_after[kod.number] = domain::asks_about_after(lists, kod.number);
    }
}

}  // namespace

std::uint8_t Grouping::place_of(std::string_view group) const {
    const auto it = std::ranges::find(groups, group);
    if (it == groups.end()) {
        throw std::runtime_error("no group " + std::string(group) + " in the code list");
    }
    return static_cast<std::uint8_t>(it - groups.begin());
}

Rules make_rules(const domain::Kodlistor& lists) {
    Rules rules;
    set_kon(rules, lists.kon);
    set_anledning(rules, lists);
    rules.sysselsattning = grouping(lists.sysselsattning);
    for (const domain::Kod& kod : lists.sysselsattning.codes()) {
        rules.has_omfattning[kod.number] = domain::has_omfattning(lists, kod.number);
    }
    rules.forsorjning = grouping(lists.forsorjning);
    rules.forsorjning_saknas = domain::kod_bit(required(lists.forsorjning, "saknas"));
    rules.forsorjning_unanswered =
        rules.forsorjning_saknas | domain::kod_bit(required(lists.forsorjning, "vill_ej"));
    rules.remittent_kommun = required(lists.remittent, domain::kRemittentKommun);
    for (std::size_t place = 0; place < domain::kFields.size(); ++place) {
        if (domain::kFields[place].list != nullptr) {
            rules.answers[place] = answers(lists.*domain::kFields[place].list);
        }
    }
    return rules;
}

Answer answer_of(const Rules& rules, domain::KodSet forsorjning) {
    if ((forsorjning & ~rules.forsorjning_unanswered) != 0) {
        return Answer::kGiven;
    }
    const domain::KodSet unwilling = rules.forsorjning_unanswered & ~rules.forsorjning_saknas;
    return (forsorjning & unwilling) != 0 ? Answer::kVillEj : Answer::kSaknas;
}

}  // namespace samspar::statistics
