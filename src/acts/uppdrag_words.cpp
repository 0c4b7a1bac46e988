#include "acts/uppdrag_words.h"

namespace samspar::acts {
namespace {

std::string words_of(const domain::Uppdrag& one) {
    return std::to_string(one.insats.value) + " " + domain::to_string(one.from) + " " +
           (one.to ? domain::to_string(*one.to) : "-");
}

}  // namespace

std::vector<std::string> words_of(const std::vector<domain::Uppdrag>& all) {
    std::vector<std::string> words;
    for (const domain::Uppdrag& one : all) {
        words.push_back(words_of(one));
    }
    return words;
}

void add_some(Detail& detail, std::string_view name, const std::vector<std::string>& words) {
    if (!words.empty()) {
        detail.add_list(name, words);
    }
}

void add_decision(Detail& detail, const domain::UppdragDecision& decision) {
    std::vector<std::string> changed;
    for (const auto& [before, to] : decision.changed) {
        changed.push_back(words_of(before) + " " + (to ? domain::to_string(*to) : "-"));
    }
    add_some(detail, "gett", words_of(decision.given));
    add_some(detail, "andrat", changed);
    add_some(detail, "avslutat", words_of(decision.ended));
}

}  // namespace samspar::acts
