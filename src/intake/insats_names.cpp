#include "intake/insats_names.h"

#include <algorithm>

#include "domain/text_fold.h"
#include "domain/validate_insats.h"
#include "intake/cell_values.h"
#include "intake/rule_text.h"
#include "store/insatser.h"

namespace samspar::intake {
namespace {

constexpr std::size_t kMostSpellings = 10'000;
constexpr std::size_t kLongestName = 120;

}  // namespace

InsatsNames::InsatsNames(std::vector<domain::Insats> insatser) {
    for (domain::Insats& insats : insatser) {
        add(std::move(insats));
    }
}

const domain::Insats* InsatsNames::find(std::string_view name) {
    if (const auto it = exact_.find(name); it != exact_.end()) {
        return &insatser_[it->second];
    }
    const auto it = places_.find(domain::fold(name));
    if (it == places_.end()) {
        return nullptr;
    }
    if (exact_.size() < kMostSpellings) {
        exact_.emplace(name, it->second);
    }
    return &insatser_[it->second];
}

void InsatsNames::plan(std::string_view name,
                       domain::Date start,
                       domain::Registreringssatt registrering) {
    domain::Insats insats;
    insats.namn = name;
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
    if (const domain::Insats* known = find(name)) {
        return known;
    }
    const auto planned = planned_.find(domain::fold(name));
    if (planned == planned_.end()) {
        errors.add("insats", "unknown_insats", "är ingen registrerad insats");
        return nullptr;
    }
    read_text(name, "insats", kLongestName, errors);  // refuses what begins like a formula
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
    places_.insert_or_assign(domain::fold(insats.namn), insatser_.size());
    insatser_.push_back(std::move(insats));
}

}  // namespace samspar::intake
