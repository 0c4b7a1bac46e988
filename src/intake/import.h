#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/insats.h"
#include "domain/insats_effect.h"
#include "intake/csv_reader.h"
#include "intake/import_error.h"
#include "store/store.h"

namespace samspar::intake {

struct ImportOptions {
    store::Actor actor = store::drift();
    bool dry_run = false;          // everything but the commit
    bool good_rows_only = false;   // else one wrong row refuses the whole file
    bool create_insatser = false;  // else an insats nobody has described is an error
    std::string sheet;             // of a workbook; empty: the first that can be seen
    bool strict = false;           // every note is an error; not with good_rows_only
    // Of insatser: what a change does to what is registered already. Without it nothing is asked.
    std::function<domain::InsatsEffect(const domain::Insats& before, const domain::Insats& after)>
        effect_of;
    bool effects_confirmed = false;  // else a change that has such an effect is an error
    // Errors, and notes, kept in the report; further ones are only counted, so that a file of a
    // million wrong rows does not fill the memory.
    std::size_t most_errors = 100'000;
    CsvLimits limits;
    // Told now and then how many bytes of how many are read.
    std::function<void(std::size_t done, std::size_t of)> progress;
};

// How often the same was noted in the same column, in the same words: something that the importer
// decided and the file does not say, or did not store.
struct ImportNote {
    domain::FieldCode code;
    std::string column;
    std::string message;
    std::int64_t rows = 0;
    std::vector<std::int64_t> first_rows;  // their numbers, the first ten
    bool operator==(const ImportNote&) const = default;
};

// Every row ends as new, changed, same, noted or refused: the five add up to the rows of the file.
struct ImportReport {
    std::string kind;  // registreringar, insatser or antal
    std::string file_sha256;
    std::int64_t rows = 0;  // of the file, the header not counted; 0 when rows cannot be told apart
    std::int64_t rows_new = 0;
    std::int64_t rows_changed = 0;
    std::int64_t rows_same = 0;
    std::int64_t rows_noted = 0;  // right, but nothing of it was stored that was not there
    std::int64_t rows_refused = 0;
    std::vector<ImportError> errors;  // of all rows, in the order of the file
    std::int64_t errors_left_out = 0;
    // What was noted of rows that are not refused, by row and column, and how often each kind was.
    std::vector<ImportError> noted;
    std::int64_t noted_left_out = 0;
    std::vector<ImportNote> notes;
    // That the rows needed, and that are made when the file is stored; none when it is refused.
    std::vector<std::string> insatser_created;
    bool dry_run = false;
    bool readable = true;  // false: the header or the file itself is wrong, or it could not be read
                           // to its end
    // Everything that may be stored is written, and the import is closed under that number: the
    // transaction may be committed. Else it has to be let go.
    bool complete = false;
    std::int64_t id = 0;
    bool committed = false;  // set by who commits

    // Whether the file may be stored as it was asked.
    [[nodiscard]] bool acceptable(bool good_rows_only) const {
        return readable && (good_rows_only || (errors.empty() && errors_left_out == 0));
    }
    // Counts a row that is not refused as what it ended as, if it has ended. One that changed
    // nothing is the same as what is there, or noted.
    void count(const RowErrors& row);
    // Takes over what was noted of a row, of which at most `most` in all are kept.
    void take_notes(const RowErrors& row, std::size_t most);
};

// Reads a file of schema/exchange-format.md, CSV or workbook, into the store, in the transaction of
// the caller, who commits when the report is complete: all rows or none, unless good_rows_only.
// Everything wrong with the file is in the report; nothing is thrown for it. The same file twice
// changes nothing. An import that is complete leaves one row in the table of imports.
//
// A row of registreringar is one already there when its extern_id is, or when its insats, person
// and start are, or without a person its insats, start, kon and fodelsear. Rows without a person
// may be several people: each takes a registrering of its own, the one that fits it best. What is
// already there
//   - and has the same extern_id takes over every value that the row gives,
//   - else takes an avslut and values that it lacks (`saknas`), and keeps its own where they
//   differ.
// An empty cell changes nothing, and nothing is ever reopened or brought back from felregistrering.
// Whatever a row says that is not stored is noted.
ImportReport import_registreringar(store::WriteScope& scope,
                                   std::string_view bytes,
                                   const ImportOptions& options);

// A row is the insats of that name (case and accents apart) and gives it new values; a new insats
// needs a start. `redovisas_i` may name an insats further down.
ImportReport import_insatser(store::WriteScope& scope,
                             std::string_view bytes,
                             const ImportOptions& options);

// A row replaces the count of the same insats, enhet, ar and kon.
ImportReport import_antal(store::WriteScope& scope,
                          std::string_view bytes,
                          const ImportOptions& options);

}  // namespace samspar::intake
