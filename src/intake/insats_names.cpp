#include "intake/insats_names.h"

#include <algorithm>

#include "domain/insats_name.h"
#include "domain/text_fold.h"
#include "domain/unicode.h"
#include "domain/validate_insats.h"
#include "intake/cell_values.h"
#include "intake/rule_text.h"
#include "store/insatser.h"

namespace samspar::intake {
namespace {

constexpr std::size_t kMostSpellings = 10'000;

}  // namespace

InsatsNames::InsatsNames(store::Scope& scope) {
    for (domain::Insats& insats : store::load_insatser(scope)) {
        add(std::move(insats));
    }
    for (const store::InsatsName& name : store::load_insats_names(scope)) {
        const auto it = std::ranges::find(insatser_, name.insats, &domain::Insats::id);
        const auto at = static_cast<std::size_t>(it - insatser_.begin());
        Had& had = had_[domain::fold(name.namn)];
        if (std::ranges::find(had.at, at) == had.at.end()) {
            had.at.push_back(at);
        }
    }
    for (auto& [name, had] : had_) {
        for (const std::size_t at : had.at) {
            if (domain::fold(insatser_[at].namn) != name) {
                had.others += (had.others.empty() ? "" : ", ") + insatser_[at].namn;
            }
        }
    }
}

InsatsNames::Found InsatsNames::find(std::string_view name) {
    if (const auto it = exact_.find(name); it != exact_.end()) {
        return {&insatser_[it->second.at], it->second.former, it->second.others};
    }
    const std::string folded = domain::fold(name);
    const auto now = places_.find(folded);
    const auto had = had_.find(folded);
    Place place;
    if (had != had_.end()) {
        place.others = had->second.others;
    }
    if (now != places_.end()) {
        place.at = now->second;
    } else if (had == had_.end()) {
        return {};
    } else if (had->second.at.size() == 1) {
        place = {had->second.at.front(), true, {}};
    } else {
        return {nullptr, true, place.others};
    }
    if (exact_.size() < kMostSpellings) {
        exact_.emplace(name, place);
    }
    return {&insatser_[place.at], place.former, place.others};
}

void InsatsNames::plan(std::string_view name,
                       domain::Date start,
                       domain::Registreringssatt registrering) {
    domain::Insats insats;
    insats.namn = domain::one_line(name);
    insats.start = start;
    insats.registrering = registrering;
    const auto [it, is_new] = planned_.try_emplace(domain::fold(name), std::move(insats));
    it->second.start = std::min(it->second.start, start);
}

const domain::Insats& InsatsNames::at(domain::InsatsId id) const {
    return *std::ranges::find(insatser_, id, &domain::Insats::id);
}

const domain::Insats* InsatsNames::resolve(std::string_view name, RowErrors& errors) {
    if (name.empty()) {
        errors.add("insats", "required", "måste anges");
        return nullptr;
    }
    const Found known = find(name);
    tell_former_name(known, "insats", errors);
    if (known.insats != nullptr || known.former) {
        return known.insats;
    }
    const auto planned = planned_.find(domain::fold(name));
    if (planned == planned_.end()) {
        errors.add("insats", "unknown_insats", "är ingen registrerad insats");
        return nullptr;
    }
    read_text(
        name, "insats", domain::kLongestInsatsName, errors);  // refuses what begins like a formula
    for (const domain::FieldError& error : domain::validate(planned->second, insatser_)) {
        errors.add(
            "insats", error.code, "kan inte läggas upp: namnet " + rule_text(error), error.limit);
    }
    return errors.has("insats") ? nullptr : &planned->second;
}

const domain::Insats* InsatsNames::make(const domain::Insats& planned,
                                        store::WriteScope& scope,
                                        const store::Actor& actor,
                                        ImportReport& report) {
    domain::Insats made = planned;
    made.id = store::insert_insats(scope, actor, made);
    made.version = 1;
    report.insatser_created.push_back(made.namn);
    add(std::move(made));
    return &insatser_.back();
}

void InsatsNames::add(domain::Insats insats) {
    // Two names that only unseen signs tell apart may be in a store from before they were refused:
    // each is found as it is written, and the first by what both look like.
    const std::string folded = domain::fold(insats.namn);
    if (const auto [place, is_first] = places_.try_emplace(folded, insatser_.size()); !is_first) {
        exact_.try_emplace(insats.namn, Place{insatser_.size(), false, {}});
    }
    insatser_.push_back(std::move(insats));
}

void tell_former_name(const InsatsNames::Found& found, std::string_view column, RowErrors& errors) {
    if (found.insats == nullptr && found.former) {
        errors.add(column,
                   "unknown_insats",
                   "har varit namnet på flera insatser, som nu heter " + std::string(found.others) +
                       "; skriv vad den heter nu");
    } else if (found.former) {
        errors.note(
            column, "former_name", "är ett tidigare namn; insatsen heter nu " + found.insats->namn);
    } else if (!found.others.empty()) {
        errors.note(column,
                    "former_name",
                    "har också varit namnet på " + std::string(found.others) +
                        "; raden lästes som den insats som heter så nu");
    }
}

}  // namespace samspar::intake
