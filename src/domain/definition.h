#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace samspar::domain {

// What a table counts, in words for the people who read it (schema/domain.md section 5). The
// version goes up when the meaning changes, never when only the wording does.
struct Definition {
    std::string id;
    int version = 1;
    std::string title;       // Swedish heading
    std::string population;  // Swedish: who is counted
    std::string text;        // Swedish: how it is counted
};

// `flode@1`, the column `definition` of `statistik/1`.
[[nodiscard]] std::string reference(const Definition& definition);

// All definitions, from schema/definitioner.csv (`id;version;rubrik;population;text`), in the
// order of the tables.
[[nodiscard]] std::span<const Definition> definitions();

// nullptr when no definition has that id.
[[nodiscard]] const Definition* find_definition(std::string_view id);

}  // namespace samspar::domain
