#pragma once

#include <string>
#include <string_view>

#include "arkiv/plan.h"
#include "domain/kodlista.h"
#include "security/random.h"
#include "security/secret.h"

namespace samspar::arkiv {

// What the values of one archive are written as.
class Cells {
public:
    // `store_id` marks the ids that rows for an import get.
    Cells(domain::Kodlistor lists, std::string_view store_id, const security::RandomSource& random);

    // The text of a value. Throws std::runtime_error when it is none that the form has.
    [[nodiscard]] std::string text(const Column& column, const store::TableValue& value) const;

    // What the codes of a cell are called, in the order they stand there; empty when there is none.
    // REQUIRES: has_label(column).
    [[nodiscard]] std::string label(const Column& column, std::string_view codes) const;

    [[nodiscard]] const domain::Kodlistor& lists() const { return lists_; }

private:
    // Twenty letters that stand for a person in this archive: an HMAC of the number under a key
    // that is made for the archive and nowhere kept, so that nobody can say later, with the store
    // and the program at hand, which tag is whose. It takes no memory for each person, as a table
    // of random numbers would. Letters alone: what has digits may be taken for a personnummer.
    [[nodiscard]] std::string sign_of(std::int64_t person) const;

    domain::Kodlistor lists_;
    std::string mark_;  // eight letters
    security::Secret<32> key_;
};

// Where a frozen file lies, below the folder `data`: folder/owner/format/name. Throws
// std::runtime_error when its name would lead elsewhere.
[[nodiscard]] std::string frozen_path(std::string_view folder,
                                      std::int64_t owner,
                                      std::string_view format,
                                      std::string_view name);

}  // namespace samspar::arkiv
