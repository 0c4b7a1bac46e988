#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <stdexcept>
#include <string>
#include <string_view>

#include "domain/kodlista.h"
#include "domain/registrering.h"

namespace samspar::store {

// The columns of registrering_version that hold the content, in the order bind_content and
// read_content use. `v` is registrering_version and `p` its person.
inline constexpr std::string_view kContentColumns =
    "v.insats, p.tag, v.start_day, v.kon, v.fodelsear, v.forsorjning_fore, v.sysselsattning_fore, "
    "v.omfattning_fore, v.utbildning, v.tid_i_forsorjning, v.remittent, v.kommun, v.avslut_day, "
    "v.avslutsanledning, v.forsorjning_efter, v.sysselsattning_efter, v.omfattning_efter, "
    "v.handlingsplan, v.felregistrerad";

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
