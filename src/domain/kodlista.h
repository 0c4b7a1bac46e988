#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "domain/date.h"

namespace samspar::domain {

// The place of a code in its list, given once and never given again: what rows in memory carry.
// 1-31; 0 means "not given".
using KodNumber = std::uint8_t;
inline constexpr KodNumber kNoKod = 0;
inline constexpr KodNumber kMaxKodNumber = 31;

// Several codes of one list: bit n is set when the code with number n is chosen.
using KodSet = std::uint32_t;
[[nodiscard]] inline constexpr KodSet kod_bit(KodNumber number) {
    return KodSet{1} << number;
}

// One row of a code list. A code is valid on a day when valid_from <= day <= valid_to; an empty
// end is open. A code is never removed, only ended.
struct Kod {
    KodNumber number = kNoKod;
    std::string code;
    std::string label;
    std::string group;  // empty: the code belongs to no group and is in no grouped table
    std::optional<Date> valid_from;
    std::optional<Date> valid_to;
    std::string help;
    // Of a code that the förbund has added: the group of schema/publicering/grupper.csv that it is
    // counted in when tables are merged. Empty for the codes that have a line of their own there.
    std::string published_under = {};
};

[[nodiscard]] inline bool is_valid_on(const Kod& kod, Date day) {
    return (!kod.valid_from || *kod.valid_from <= day) && (!kod.valid_to || day <= *kod.valid_to);
}

// A code list (schema/domain.md section 3), in the order it is shown.
class Kodlista {
public:
    Kodlista() = default;
    // REQUIRES: numbers 1-31 and codes are unique within the list.
    Kodlista(std::string name, std::vector<Kod> codes);

    [[nodiscard]] const std::string& name() const { return name_; }
    [[nodiscard]] std::span<const Kod> codes() const { return codes_; }

    // By stable code; nullptr when the list has no such code.
    [[nodiscard]] const Kod* find(std::string_view code) const;
    // By code or Swedish label, in any case, with or without accents: what people's files hold.
    [[nodiscard]] const Kod* find_code_or_label(std::string_view text) const;
    // nullptr when no code has that number.
    [[nodiscard]] const Kod* at(KodNumber number) const;

    // Number of a code that the program itself names, 0 when the list lacks it.
    [[nodiscard]] KodNumber number_of(std::string_view code) const;

    // The distinct groups in the order of their first code; codes without group are left out.
    [[nodiscard]] std::vector<std::string> groups() const;
    // All codes of one group as a set.
    [[nodiscard]] KodSet group_set(std::string_view group) const;

private:
    std::string name_;
    std::vector<Kod> codes_;
};

// Every list that a registrering uses, and the labels of their groups.
struct Kodlistor {
    Kodlista kon;
    Kodlista avslutsanledning;
    Kodlista forsorjning;
    Kodlista sysselsattning;
    Kodlista utbildning;
    Kodlista tid_i_forsorjning;
    Kodlista remittent;
    Kodlista kommun;
    Kodlista handlingsplan;
    Kodlista grupp;  // the groups that the other lists name: code and Swedish label

    // The list with that name, nullptr when there is none.
    [[nodiscard]] const Kodlista* find(std::string_view name) const;
    [[nodiscard]] Kodlista* find(std::string_view name);

    // Every list, in a fixed order.
    [[nodiscard]] std::vector<const Kodlista*> all() const;
};

// The lists compiled into the program (schema/kodlistor/*.csv). A förbund's own kommuner are
// added by the store; here `kommun` holds only `annan` and `saknas`.
[[nodiscard]] Kodlistor builtin_kodlistor();

// Reads one list: header `nummer;kod;etikett;grupp;giltig_fran;giltig_till;hjalp`, one code a
// line. Throws std::runtime_error naming the line when the text is not such a list.
[[nodiscard]] Kodlista parse_kodlista(std::string_view name, std::string_view csv);

}  // namespace samspar::domain
