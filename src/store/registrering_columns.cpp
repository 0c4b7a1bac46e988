#include "store/registrering_columns.h"

#include <algorithm>

#include "domain/split.h"
#include "store/column.h"

namespace samspar::store {
namespace {

using domain::Kodlista;
using domain::KodNumber;
using domain::KodSet;

const std::string& code_text(const Kodlista& list, KodNumber number) {
    static const std::string none;
    const domain::Kod* kod = list.at(number);
    return kod == nullptr ? none : kod->code;
}

KodNumber code_number(const Kodlista& list, std::string_view code) {
    if (code.empty()) {
        return domain::kNoKod;
    }
    const KodNumber number = list.number_of(code);
    if (number == domain::kNoKod) {
        throw UnknownKod("a stored code is missing from the list " + list.name());
    }
    return number;
}

KodSet code_set(const Kodlista& list, std::string_view codes) {
    KodSet set = 0;
    while (!codes.empty()) {
        set |= domain::kod_bit(code_number(list, domain::take_part(codes, '|')));
    }
    return set;
}

constexpr std::string_view kKommunPrefix = "kommun:";

std::string remittent_text(const domain::Registrering& r, const domain::Kodlistor& lists) {
    if (r.remittent_kommun != domain::kNoKod) {
        return std::string(kKommunPrefix) + code_text(lists.kommun, r.remittent_kommun);
    }
    return code_text(lists.remittent, r.remittent);
}

void read_remittent(domain::Registrering& r,
                    std::string_view text,
                    const domain::Kodlistor& lists) {
    if (text.starts_with(kKommunPrefix)) {
        r.remittent_kommun = code_number(lists.kommun, text.substr(kKommunPrefix.size()));
        text = text.substr(0, kKommunPrefix.size() - 1);
    }
    r.remittent = code_number(lists.remittent, text);
}

std::optional<domain::PersonTag> read_tag(SQLite::Statement& query, int column) {
    if (query.isColumnNull(column)) {
        return std::nullopt;
    }
    const SQLite::Column blob = query.getColumn(column);
    domain::PersonTag tag;
    if (blob.getBytes() != static_cast<int>(tag.bytes.size())) {
        throw std::runtime_error("a stored person tag has the wrong length");
    }
    const auto* bytes = static_cast<const std::uint8_t*>(blob.getBlob());
    std::copy_n(bytes, tag.bytes.size(), tag.bytes.begin());
    return tag;
}

}  // namespace

std::string codes_text(const Kodlista& list, KodSet set) {
    std::string text;
    for (const domain::Kod& kod : list.codes()) {
        if ((set & domain::kod_bit(kod.number)) != 0) {
            text += (text.empty() ? "" : "|") + kod.code;
        }
    }
    return text;
}

domain::Registrering read_content(SQLite::Statement& query,
                                  int first,
                                  const domain::Kodlistor& lists) {
    int at = first;
    domain::Registrering r;
    r.insats = domain::InsatsId{query.getColumn(at++).getInt64()};
    r.person = read_tag(query, at++);
    r.start = date(query, at++);
    r.kon = code_number(lists.kon, text(query, at++));
    r.fodelsear = query.getColumn(at++).getInt();
    r.forsorjning_fore = code_set(lists.forsorjning, text(query, at++));
    r.sysselsattning_fore = code_number(lists.sysselsattning, text(query, at++));
    r.omfattning_fore = optional_int(query, at++);
    r.utbildning = code_number(lists.utbildning, text(query, at++));
    r.tid_i_forsorjning = code_number(lists.tid_i_forsorjning, text(query, at++));
    read_remittent(r, text(query, at++), lists);
    r.kommun = code_number(lists.kommun, text(query, at++));
    if (const auto end = optional_date(query, at++)) {
        domain::Avslut avslut;
        avslut.date = *end;
        avslut.anledning = code_number(lists.avslutsanledning, text(query, at));
        avslut.forsorjning_efter = code_set(lists.forsorjning, text(query, at + 1));
        avslut.sysselsattning_efter = code_number(lists.sysselsattning, text(query, at + 2));
        avslut.omfattning_efter = optional_int(query, at + 3);
        avslut.handlingsplan = code_number(lists.handlingsplan, text(query, at + 4));
        r.avslut = avslut;
    }
    r.felregistrerad = query.getColumn(at + 5).getInt() != 0;
    return r;
}

void bind_content(SQLite::Statement& statement,
                  int first,
                  const domain::Registrering& r,
                  const std::optional<std::int64_t>& person,
                  const domain::Kodlistor& lists) {
    int at = first;
    const domain::Avslut end = r.avslut.value_or(domain::Avslut{});
    statement.bind(at++, r.insats.value);
    bind_optional(statement, at++, person);
    statement.bind(at++, r.start.days);
    statement.bind(at++, code_text(lists.kon, r.kon));
    statement.bind(at++, r.fodelsear);
    statement.bind(at++, codes_text(lists.forsorjning, r.forsorjning_fore));
    statement.bind(at++, code_text(lists.sysselsattning, r.sysselsattning_fore));
    bind_optional(statement, at++, r.omfattning_fore);
    statement.bind(at++, code_text(lists.utbildning, r.utbildning));
    statement.bind(at++, code_text(lists.tid_i_forsorjning, r.tid_i_forsorjning));
    statement.bind(at++, remittent_text(r, lists));
    statement.bind(at++, code_text(lists.kommun, r.kommun));
    bind_date(statement, at++, r.avslut ? std::optional(end.date) : std::nullopt);
    statement.bind(at++, code_text(lists.avslutsanledning, end.anledning));
    statement.bind(at++, codes_text(lists.forsorjning, end.forsorjning_efter));
    statement.bind(at++, code_text(lists.sysselsattning, end.sysselsattning_efter));
    bind_optional(statement, at++, end.omfattning_efter);
    statement.bind(at++, code_text(lists.handlingsplan, end.handlingsplan));
    statement.bind(at, r.felregistrerad ? 1 : 0);
}

}  // namespace samspar::store
