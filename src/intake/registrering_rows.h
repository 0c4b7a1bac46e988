#pragma once

#include <optional>
#include <string_view>

#include "domain/kodlista.h"
#include "domain/registrering.h"
#include "intake/cell_values.h"
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
    std::string_view birth_column = "fodelsear";  // the one the birth year was read from
    bool avslut_without_anledning = false;  // the file has no such column; `ovrigt` was put there
};

// Reads rows of one file. REQUIRES: `header` was made for registrering_columns() and has no errors;
// it and `lists` outlive the object.
class RegistreringRows {
public:
    RegistreringRows(const Header& header, const domain::Kodlistor& lists);

    // Adds to `errors` what is wrong with single cells and with cells that belong together.
    RegistreringCells read(const CsvRow& row, RowErrors& errors);

private:
    void read_start(const CsvRow& row, domain::Registrering& given, RowErrors& errors);
    void read_fodelsear(const CsvRow& row, domain::Registrering& given, RowErrors& errors);
    void read_remittent(const CsvRow& row, domain::Registrering& given, RowErrors& errors);
    void read_avslut(const CsvRow& row, RegistreringCells& cells, RowErrors& errors);
    domain::Avslut read_after(const CsvRow& row, RowErrors& errors);
    void refuse_after(const domain::Avslut& after, std::string_view why, RowErrors& errors) const;

    const Header& header_;
    const domain::Kodlistor& lists_;
    CodeColumn kon_;
    CodeColumn anledning_;
    CodeColumn forsorjning_fore_;
    CodeColumn forsorjning_efter_;
    CodeColumn sysselsattning_fore_;
    CodeColumn sysselsattning_efter_;
    CodeColumn utbildning_;
    CodeColumn tid_i_forsorjning_;
    CodeColumn remittent_;
    CodeColumn remittent_kommun_;
    CodeColumn kommun_;
    CodeColumn handlingsplan_;
};

std::span<const Column> registrering_columns();

// Checks what the table of columns cannot say: that fodelsear or alder is there.
void check_registrering_header(const Header& header, std::vector<ImportError>& errors);

// The avslut with every field that is asked for and not given set to `saknas`.
domain::Avslut with_saknas(domain::Avslut avslut, const domain::Kodlistor& lists);

// The content with every field that is not given set to `saknas`, where its list has that code:
// what is stored. Fields that are not due stay empty.
domain::Registrering with_saknas(domain::Registrering content, const domain::Kodlistor& lists);

}  // namespace samspar::intake
