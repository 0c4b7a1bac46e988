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
    explicit InsatsNames(store::Scope& scope);

    struct Found {
        const domain::Insats* insats = nullptr;  // none has that name; good until make()
        bool former = false;                     // it had that name, and nobody has it now
        // What those are called now that also had the name, or all who had it when insats is none.
        std::string_view others;
    };
    // One that two insatser have had and none has now finds neither, and is former all the same.
    Found find(std::string_view name);
    [[nodiscard]] bool is_unknown(std::string_view name) {
        const Found found = find(name);
        return found.insats == nullptr && !found.former;
    }
    // REQUIRES: an insats with that id.
    [[nodiscard]] const domain::Insats& at(domain::InsatsId id) const;

    // An insats that will be made when the first good row needs it: `name` begins on `start`, or
    // on an earlier day that was given before.
    void plan(std::string_view name, domain::Date start, domain::Registreringssatt registrering);
    // The insats of a row: a known one, with a note when the row has a former name of it, or a
    // planned one, whose id is still 0. nullptr, and an error in column insats, when there is
    // neither or the planned one cannot be.
    const domain::Insats* resolve(std::string_view name, RowErrors& errors);
    // Stores a planned one. REQUIRES: resolve() gave it.
    const domain::Insats* make(const domain::Insats& planned,
                               store::WriteScope& scope,
                               const store::Actor& actor,
                               ImportReport& report);

private:
    void add(domain::Insats insats);

    std::vector<domain::Insats> insatser_;
    struct Place {
        std::size_t at = 0;
        bool former = false;
        std::string_view others;  // into had_
    };
    // Which insatser have or had one name, and what those are called that have another one now.
    struct Had {
        std::vector<std::size_t> at;
        std::string others;
    };
    std::map<std::string, std::size_t, std::less<>> places_;  // by folded name
    std::map<std::string, Had, std::less<>> had_;             // likewise
    std::map<std::string, Place, std::less<>> exact_;         // by name as files write it
    std::map<std::string, domain::Insats, std::less<>> planned_;
};

// Says what an insats was found by, when its name alone does not: notes that it is a former one, or
// one that another insats has had too; an error when several had it and none has it now.
void tell_former_name(const InsatsNames::Found& found, std::string_view column, RowErrors& errors);

}  // namespace samspar::intake
