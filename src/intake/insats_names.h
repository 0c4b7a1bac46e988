#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/insats.h"
#include "intake/import.h"
#include "store/store.h"

namespace samspar::intake {

// Finds insatser by name, case and accents apart, and knows the ones that a file may bring along.
class InsatsNames {
public:
    explicit InsatsNames(std::vector<domain::Insats> insatser);

    // nullptr when no insats has that name. Good until make().
    const domain::Insats* find(std::string_view name);
    // REQUIRES: an insats with that id.
    [[nodiscard]] const domain::Insats& at(domain::InsatsId id) const;

    // An insats that will be made when the first good row needs it: `name` begins on `start`, or
    // on an earlier day that was given before.
    void plan(std::string_view name, domain::Date start, domain::Registreringssatt registrering);
    // The insats of a row: a known one, or a planned one, whose id is still 0. nullptr, and an
    // error in column insats, when there is neither or the planned one cannot be.
    const domain::Insats* resolve(std::string_view name, RowErrors& errors);
    // Stores a planned one. REQUIRES: resolve() gave it.
    const domain::Insats* make(const domain::Insats& planned,
                               store::WriteScope& scope,
                               const store::Actor& actor,
                               ImportReport& report);

private:
    void add(domain::Insats insats);

    std::vector<domain::Insats> insatser_;
    std::map<std::string, std::size_t, std::less<>> places_;  // by folded name
    std::map<std::string, std::size_t, std::less<>> exact_;   // by name as files write it
    std::map<std::string, domain::Insats, std::less<>> planned_;
};

}  // namespace samspar::intake
