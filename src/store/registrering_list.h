#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "domain/date.h"
#include "domain/ids.h"
#include "domain/kodlista.h"
#include "store/registreringar.h"

namespace samspar::store {

enum class Status : std::uint8_t { kPagaende, kAvslutade, kAlla };

// What a list is sorted by. Rows that are equal in it follow by start, then by when they were
// registered, in the same direction.
enum class ListOrder : std::uint8_t {
    kStart,
    kKod,
    kInsats,  // in the order of ListQuery::insatser; within one insats by start
    kKon,     // in the order of the code list
    kFodelsear,
    kSlut,  // those without avslut come after all that have one
    kTid,   // days from start to avslut; not with Status::kAlla
};

struct ListQuery {
    std::vector<domain::InsatsId> insatser;  // only these; none = nothing is found
    Status status = Status::kPagaende;       // felregistrerade are never listed
    ListOrder order = ListOrder::kStart;
    bool ascending = false;
    std::string cursor;  // from an earlier page of the same query, empty for the first
    int limit = 100;
    // Find without a code: all optional.
    std::optional<domain::Date> start_from;
    std::optional<domain::Date> start_to;
    std::optional<domain::KodNumber> kon;
    std::optional<int> fodelsear;
    std::string kod_prefix;  // the first signs of a receipt code, without hyphen
};

struct ListPage {
    std::vector<StoredRegistrering> rows;
    std::optional<std::string> next;  // cursor of the next page
    // How many there are on all pages; of a search by start, kön or födelseår not counted, 0.
    std::int64_t total = 0;
};

// One page. What it costs grows with the page, not with the store: the rows are found in an index
// that has the order asked for, and only those of the page are read whole; where there are few to
// choose from they are sorted instead. Throws std::invalid_argument when the cursor is not one of
// ours, or the order is kTid of kAlla.
[[nodiscard]] ListPage list_registreringar(Scope& scope,
                                           const domain::Kodlistor& lists,
                                           const ListQuery& query);

// Whether the counts that `total` is read from are those of the registreringar; a sentence for each
// that is not.
[[nodiscard]] std::vector<std::string> check_tally(Scope& scope);

}  // namespace samspar::store
