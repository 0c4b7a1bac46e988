#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "disclosure/rattelse/rattelse.h"
#include "export/rattelse_files.h"
#include "publication/json.h"
#include "store/rattelser.h"
#include "store/store.h"

namespace samspar::publication {

// Why there is no rättelse.
enum class NoRattelse {
    kNotPublished,   // no publicering has that number
    kUnknownTable,   // it has no such table, or the table is withdrawn already
    kNothingToMend,  // no count differs by the threshold or more, and no table is withdrawn
    kContradiction,  // what was published and what is registered now fit no population
    kNotSafe,        // the audit refuses it, also without numbers
    kNotProven,      // the audit could not decide, or it took more than ten minutes
    kOvertaken       // something else was published, mended or decided in the meantime
};
// `not_published` and so on: the code for machines.
[[nodiscard]] std::string_view code_of(NoRattelse refusal);

struct RattelseOrder {
    int publicering = 0;
    std::string skal = {};  // checked by domain::check_skal_in_words; none for a preview
    std::vector<std::string> tables = {};  // ids of those that are withdrawn whole
    std::string program;                   // version
    disclosure::Progress progress = {};
};

// A rättelse that is counted, audited and rendered, and not stored yet.
struct PreparedRattelse {
    std::optional<NoRattelse> refusal;  // then the rest means nothing
    std::string reason;                 // for not_proven: what the audit said
    exporting::RattelseText text;
    bool without_numbers = false;  // the audit refused the new numbers
    store::WholeRattelse whole;
    disclosure::Policy policy;
    int next_publicering = 0;  // for store_rattelse
    std::int64_t rattelser = 0;
};

// Counts a publicering again from the store as it is now, in seconds, and holds no transaction
// meanwhile. Writes the audit row `rattelse.begin` first, which closes the moment that it is of.
[[nodiscard]] PreparedRattelse prepare_rattelse(store::Store& store,
                                                const store::Actor& actor,
                                                const RattelseOrder& order);

// As it would be: the number is 0, the audit row is `rattelse.preview`. Empty when nothing is to be
// mended, which is no refusal.
[[nodiscard]] PreparedRattelse preview_rattelse(store::Store& store,
                                                const store::Actor& actor,
                                                const RattelseOrder& order);

// Stores it with its files and its lines of the ledger; the caller commits, with mended(). Refuses
// with kOvertaken, and writes nothing, when what it was made from is no longer the newest.
// REQUIRES: prepared, not refused.
[[nodiscard]] std::optional<NoRattelse> store_rattelse(store::WriteScope& scope,
                                                       const store::Actor& actor,
                                                       const PreparedRattelse& prepared);

// The audit row of one that was stored.
[[nodiscard]] store::AuditEvent mended(const PreparedRattelse& prepared);

// As it would be: `rattelse/1` with `utan_tal`.
[[nodiscard]] Json rattelse_of(const PreparedRattelse& prepared);

}  // namespace samspar::publication
