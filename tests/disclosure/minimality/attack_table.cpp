// One table by itself: the way that somebody goes who has the program and one table before her.

#include <algorithm>

#include "disclosure/minimality/attack.h"

namespace samspar::testing {
namespace {

// Whether a part of the model is of that table: `insats_kon` or `insats_kon avslutade 2021`.
bool is_of(const std::string& name, const std::string& table) {
    return name == table || name.starts_with(table + " ");
}

// What a reader knows who has seen nothing else.
disclosure::AuditModel only_table(disclosure::AuditModel model, const std::string& id) {
    std::erase_if(model.tables, [&](const auto& table) { return !is_of(table.id, id); });
    std::erase_if(model.ratios, [&](const auto& ratio) { return !is_of(ratio.id, id); });
    std::erase_if(model.means, [&](const auto& mean) { return !is_of(mean.id, id); });
    return model;
}

}  // namespace

std::string Attack::vector_text(const KnownPopulations& table,
                                const KnownPopulations::Vector& vector) const {
    std::string text;
    for (std::size_t i = 0; i < vector.size(); ++i) {
        text += table.hidden()[i].label + " = " + std::to_string(vector[i]) + " ";
    }
    return text;
}

std::optional<Attack::Vectors> Attack::attack_table(const std::string& id, std::size_t most) {
    KnownPopulations table({only_table(releases_.back().proof_model, id)}, history_.seed);
    if (table.hidden().empty()) {
        return std::nullopt;
    }
    const auto vectors = table.vectors(most);
    if (!vectors) {
        return std::nullopt;
    }
    Vectors result{vectors->size()};
    for (const KnownPopulations::Vector& vector : *vectors) {
        std::vector<KnownPopulations::Wanted> wanted;
        for (std::size_t i = 0; i < vector.size(); ++i) {
            wanted.push_back({known_->place_of(table.hidden()[i].region), vector[i]});
        }
        const Tried tried = attempt(wanted);
        if (tried.found.answer != KnownPopulations::Answer::kFound) {
            const auto answer = tried.found.answer;
            ++(answer == KnownPopulations::Answer::kImpossible ? result.impossible
                                                               : result.gave_up);
        } else if (!tried.dressed) {
            ++result.undressed;
        } else if (tried.chance > 0) {
            ++result.same;
            note(tried.found.unknowns, tried.chance);
        } else {
            result.others.push_back(vector_text(table, vector) + tried.why);
        }
    }
    return result;
}

}  // namespace samspar::testing
