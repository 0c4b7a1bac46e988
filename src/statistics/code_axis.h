#pragma once

#include <cstdint>
#include <vector>

#include "domain/kodlista.h"
#include "statistics/counters.h"
#include "statistics/table_builder.h"

namespace samspar::statistics {

// The categories of a table that are the codes of a list. What was not given is counted with
// the list's own `saknas`, or as a category of that name when the list has none.
class CodeAxis {
public:
    // Adds the categories to the table. partition as in Kategori.
    CodeAxis(TableBuilder& table, const domain::Kodlista& list, int partition);

    struct Place {
        std::uint16_t kategori = 0;
        domain::KodNumber number = domain::kNoKod;
        bool with_missing = false;
    };
    [[nodiscard]] const std::vector<Place>& places() const { return places_; }

    static std::int64_t count(const Place& place, const PerCode& counts) {
        return std::int64_t{counts[place.number]} +
               (place.with_missing && place.number != domain::kNoKod ? counts[0] : 0);
    }

private:
    std::vector<Place> places_;
};

// The Swedish text of a group that code lists name; the code itself when it has none.
[[nodiscard]] std::string_view group_label(const domain::Kodlistor& lists, std::string_view group);

}  // namespace samspar::statistics
