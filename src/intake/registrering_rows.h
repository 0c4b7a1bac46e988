#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "domain/field.h"
#include "domain/registrering.h"
#include "intake/cell_values.h"
#include "intake/field_rules.h"
#include "intake/header.h"

namespace samspar::intake {

// One row of registreringar.csv, as far as it can be understood without the store.
struct RegistreringCells {
    std::string_view insats;     // by name; gone when the next row is read
    std::string_view person;     // key text, likewise; empty = none
    std::string_view extern_id;  // likewise
    // Only what the row gives: insats and person are not set, and a code that is not given is
    // kNoKod, also where the store would hold `saknas`.
    domain::Registrering given;
    bool reason_assumed = false;  // the file has no column anledning: `given` has ovrigt instead
    bool tells_avslut = false;    // it has a column avslut
    std::string_view birth_column = "fodelsear";  // the one the birth year was read from
};

// Reads rows of one file. REQUIRES: `header` was made for registrering_columns() and has no errors;
// it and `rules` outlive the object.
class RegistreringRows {
public:
    RegistreringRows(const Header& header, const FieldRules& rules);

    // Adds to `errors` what is wrong with single cells and with cells that belong together, and
    // notes what the förbund does not collect.
    RegistreringCells read(const CsvRow& row, RowErrors& errors);

private:
    void read_start_field(const CsvRow& row,
                          const domain::Field& field,
                          RegistreringCells& cells,
                          RowErrors& errors);
    std::string_view collected_cell(const CsvRow& row,
                                    const domain::Field& field,
                                    RowErrors& errors) const;
    void read_answers(const CsvRow& row,
                      domain::FieldPart part,
                      domain::Registrering& given,
                      RowErrors& errors);
    domain::FieldValue read_answer(std::string_view cell,
                                   const domain::Field& field,
                                   domain::Registrering& given,
                                   RowErrors& errors);
    domain::FieldValue read_remittent(std::string_view cell,
                                      const domain::Field& field,
                                      domain::Registrering& given,
                                      RowErrors& errors);
    void read_fodelsear(const CsvRow& row, domain::Registrering& given, RowErrors& errors) const;
    void read_avslut(const CsvRow& row, RegistreringCells& cells, RowErrors& errors);
    void read_reason(RegistreringCells& cells, RowErrors& errors) const;
    void note_unasked(const domain::Registrering& given,
                      std::string_view why,
                      RowErrors& errors) const;

    const Header& header_;
    const FieldRules& rules_;
    std::array<std::optional<CodeColumn>, domain::kFields.size()> codes_;  // by place of the field
    CodeColumn remittent_kommun_;
};

// The fields of a registrering in the order of their table, then `alder` and `extern_id`.
std::span<const Column> registrering_columns();

// Checks what the table of columns cannot say: that fodelsear or alder is there.
void check_registrering_header(const Header& header, std::vector<ImportError>& errors);

}  // namespace samspar::intake
