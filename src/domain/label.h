#pragma once

#include <span>
#include <string_view>

namespace samspar::domain {

// What one field is called to people, wherever they meet it: form, error box, table, file, import
// and help. From schema/etiketter.csv.
struct Label {
    std::string_view record;       // `registrering`, `insats`, `antal`, `anvandare`, `kodlista` ...
    std::string_view field;        // as in the API and the import files
    std::string_view label;        // Swedish, with a capital
    std::string_view short_label;  // for a narrow column
    std::string_view definite;     // as a sentence begins with it: `Startdatumet`
    std::string_view genus;        // of that: n (den), t (det), p (de)
    std::string_view question;     // what to do when it is missing: `Välj kön`
    std::string_view help;         // may be empty
};

// Every label, in the order of the file: that of the form.
std::span<const Label> labels();

// Throws std::logic_error when the file has no such field.
const Label& label_of(std::string_view record, std::string_view field);

// A word of tables and files that is no field: a measure, a column head, a group of ages. From
// schema/ord.csv, by place and code. Throws std::logic_error when it has no such word.
std::string_view word(std::string_view place, std::string_view code);

// What stands in a table where else an insats stands, for all of them or for several together:
// codes and words, `*` and `Totalt`, `ovriga` and `Övriga insatser`. From schema/ord.csv and
// schema/publicering/grupper.csv.
std::span<const std::string_view> words_beside_insatser();

}  // namespace samspar::domain
