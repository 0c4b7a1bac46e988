#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>

#include "domain/kodlista.h"
#include "domain/registrering.h"

namespace samspar::store {

// The columns of registrering_version that hold the content: the fields in the order of
// domain/field.h, then felregistrerad. read_content and bind_content go by the same order.

// For a SELECT: `v` is registrering_version and `p` its person.
const std::string& content_select();

// For an INSERT: their names, and a place for each.
const std::string& content_names();
const std::string& content_places();

// A stored code is in none of the lists handed in. The lists never lose a code, so these lists are
// older than the row.
class UnknownKod : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

// Reads the content from the columns starting at `first`. Throws UnknownKod.
[[nodiscard]] domain::Registrering read_content(SQLite::Statement& query,
                                                int first,
                                                const domain::Kodlistor& lists);

// Binds the content to the parameters starting at `first`; person is bound as its row id.
void bind_content(SQLite::Statement& statement,
                  int first,
                  const domain::Registrering& content,
                  const std::optional<std::int64_t>& person,
                  const domain::Kodlistor& lists);

// `a_kassa|studiestod`, in the order of the list; empty for none.
[[nodiscard]] std::string codes_text(const domain::Kodlista& list, domain::KodSet set);

}  // namespace samspar::store
