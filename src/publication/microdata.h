#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "disclosure/microdata/microdata.h"
#include "publication/json.h"
#include "store/microdata.h"
#include "store/store.h"

namespace samspar::publication {

enum class NoMicrodata {
    kNotPublished,   // the tables of the period come first
    kNobodyLeft,     // nobody ended in the period who is not in an earlier file
    kNoSafeProfile,  // each fails a condition
    kOvertaken       // something was published, or another file given out, in the meantime
};
// `not_published` and so on: the code for machines.
[[nodiscard]] std::string_view code_of(NoMicrodata refusal);

struct MicrodataOrder {
    domain::Period period;
    std::string program;  // version
};

// A file of anonymous single registreringar, made and audited, or the one that the period has.
struct PreparedMicrodata {
    std::optional<NoMicrodata> refusal;
    std::vector<std::pair<std::string, std::string>> failed;  // profile, and why not, in Swedish
    bool given_out = false;  // the period has had its file before: `files` are those frozen bytes
    Json report;             // profile, what was asked and what was measured
    std::vector<store::PubliceringFile> files;
    store::WholeMicrodata whole;  // to be stored, unless given out
    int next_publicering = 0;     // when it was made
    std::int64_t rattelser = 0;   // likewise
    std::size_t exported = 0;     // likewise: registreringar in earlier files
};

// Makes the file of a period from the registreringar as they stood when its tables were made, and
// audits it with every file of every publicering and every such file before. Stores nothing; takes
// seconds and holds no transaction meanwhile.
[[nodiscard]] PreparedMicrodata prepare_microdata(store::Store& store, const MicrodataOrder& order);

// Stores what was prepared; the caller commits, with microdata_event. NoMicrodata::kOvertaken, and
// nothing written, when what it was made from is no longer the newest. REQUIRES: not refused. Does
// nothing for what was given out before.
[[nodiscard]] std::optional<NoMicrodata> store_microdata(store::WriteScope& scope,
                                                         const store::Actor& actor,
                                                         const PreparedMicrodata& prepared);

// The audit row of what was stored, or given out once more: `upprepning`.
[[nodiscard]] store::AuditEvent microdata_event(domain::Period period,
                                                const PreparedMicrodata& prepared);

}  // namespace samspar::publication
