#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "disclosure/release/audit_model.h"
#include "domain/instant.h"
#include "domain/period.h"
#include "export/release_files.h"

namespace samspar::exporting {

// A printed place of a publicering whose count was wrong.
struct CorrectedFigure {
    std::string table;   // id
    std::string rubrik;  // of the table
    std::string row;     // as it is printed
    std::string column;  // likewise, with its heading
    int row_number = 0;  // from 0
    int column_number = 0;
    std::int64_t before = 0;          // what was in force
    std::optional<std::int64_t> now;  // empty: withdrawn
    bool is_more = false;             // than before
};

// A table of which nothing is in force any more.
struct WithdrawnTable {
    std::string id;
    std::string rubrik;
};

// A rättelse as it is told.
struct RattelseText {
    int publicering = 0;
    domain::Period period;
    int nummer = 0;        // within the publicering; 0 before it is made
    domain::Instant when;  // the registreringar as they stood then
    std::string skal;
    int threshold = 0;
    std::vector<WithdrawnTable> tables;
    std::vector<CorrectedFigure> figures;
    std::string forbund;
    std::string program;
    bool training = false;
};

// What is known of it, in Swedish, a paragraph each.
[[nodiscard]] std::vector<std::string> rattelse_notes(const RattelseText& text);

// The files of a rättelse, `json` first; `sdc-audit` when it corrects counts. The same gives the
// same bytes.
[[nodiscard]] std::vector<ReleaseFile> rattelse_files(
    const RattelseText& text, const std::optional<disclosure::AuditModel>& audit_model);

// The file `json` by itself: `rattelse/1` (schema/exchange-format.md section 8).
[[nodiscard]] std::string rattelse_json(const RattelseText& text);

}  // namespace samspar::exporting
