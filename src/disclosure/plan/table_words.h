#pragma once

#include <span>
#include <string>
#include <string_view>

#include "domain/definition.h"

namespace samspar::disclosure {

// What people read about a table of the catalogue. A published table counts in its own way (every
// person once, in merged groups), so it has a definition of its own, beside the one of the exact
// table with that name.
struct TableWords {
    domain::Definition definition;
    std::string row_head;  // what the rows are: "Insats"
};

// From schema/publicering/tabeller.csv, in the order of the catalogue.
[[nodiscard]] std::span<const TableWords> table_words();

// Throws std::runtime_error when the file has no table with that id.
[[nodiscard]] const TableWords& words_of_table(std::string_view id);

// `publicering.alder@1`: the column `definition` of a published `statistik/1`.
[[nodiscard]] std::string reference(const TableWords& words);

}  // namespace samspar::disclosure
