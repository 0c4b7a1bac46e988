#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "intake/field_rules.h"
#include "intake/import.h"
#include "intake/insats_names.h"
#include "intake/registrering_rows.h"
#include "intake/row_matching.h"
#include "store/registrering_writer.h"

namespace samspar::intake {

// Puts the rows of one registreringar.csv into the store, inside one write scope.
class RegistreringImport {
public:
    RegistreringImport(store::WriteScope& scope,
                       const FieldRules& rules,
                       InsatsNames& insatser,
                       const ImportOptions& options,
                       ImportReport& report);

    // Checks the row against its insats and the rules, then stores it, unless `errors` is not
    // empty by then.
    void row(const RegistreringCells& cells, RowErrors& errors);

    // Rows that were put off, because a later row of the file might have fitted better, with what
    // is to be told of them.
    struct PutOff {
        RowErrors errors;
        GivenRow given;
        std::optional<domain::PersonTag> tag;  // of its extern_id
        domain::FieldErrors broken;  // rules that are only its own if nobody stored breaks them
    };
    std::vector<PutOff>& put_off() { return put_off_; }
    void late_row(PutOff& late);

    [[nodiscard]] std::int64_t import_id() const { return import_id_; }

private:
    // The rules that the row breaks, as if it were of somebody new.
    [[nodiscard]] domain::FieldErrors broken_rules(const RegistreringCells& cells,
                                                   const domain::Insats* insats,
                                                   const RowErrors& errors) const;
    // Whether all of them may have come after somebody was registered, with the insats as it is now
    // or with a code that has ended: then they count only against somebody new.
    [[nodiscard]] bool may_be_later(const domain::FieldErrors& broken) const;
    // Says of an extern_id that an earlier row of its insats has that one too.
    // Notes a key that an earlier row has in another spelling: they are two persons to the program,
    // and one to whoever wrote them, perhaps.
    void note_key_spelling(std::string_view key, RowErrors& errors);
    void check_extern_id(const RegistreringCells& cells,
                         const domain::Insats* insats,
                         RowErrors& errors);
    void insert(const GivenRow& given,
                const std::optional<domain::PersonTag>& tag,
                RowErrors& errors);
    void note_contradiction(const domain::Registrering& content,
                            const std::optional<domain::Registrering>& before,
                            RowErrors& errors) const;
    void update(const GivenRow& given, Match& match, RowErrors& errors);

    store::WriteScope& scope_;
    const FieldRules& rules_;
    InsatsNames& insatser_;
    const ImportOptions& options_;
    ImportReport& report_;
    domain::Date today_;
    std::int64_t import_id_;
    store::RegistreringWriter writer_;
    RowMatching matching_;
    std::vector<PutOff> put_off_;
    std::unordered_map<std::string, std::int64_t> extern_rows_;  // by insats and extern_id
    // How a key of a person was written first: hashes, of the folded key and of the key, since a
    // file may hold a million.
    std::unordered_map<std::size_t, std::size_t> key_spellings_;
};

}  // namespace samspar::intake
