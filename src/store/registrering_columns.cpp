#include "store/registrering_columns.h"

#include <algorithm>

#include "domain/field.h"
#include "domain/remittent_text.h"
#include "domain/split.h"
#include "store/column.h"

namespace samspar::store {
namespace {

using domain::Field;
using domain::FieldKind;
using domain::FieldPart;
using domain::FieldValue;
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

constexpr std::string_view kFelregistrerad = "felregistrerad";

// Every column with what `written` makes of it, joined with commas.
template <typename Written>
std::string join_columns(Written written) {
    std::string all;
    for (const Field& field : domain::kFields) {
        all += written(field.stored_name) + ", ";
    }
    return all + written(kFelregistrerad);
}

FieldValue read_remittent(domain::Registrering& r,
                          std::string_view text,
                          const domain::Kodlistor& lists) {
    const domain::RemittentParts parts = domain::remittent_parts(text);
    r.remittent_kommun = code_number(lists.kommun, parts.kommun.value_or(""));
    return code_number(lists.remittent, parts.remittent);
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

void read_answer(SQLite::Statement& query,
                 int column,
                 const Field& field,
                 const domain::Kodlistor& lists,
                 domain::Registrering& r) {
    FieldValue value;
    if (field.kind == FieldKind::kPercent) {
        value = optional_int64(query, column);
    } else if (field.kind == FieldKind::kCodes) {
        value = code_set(lists.*field.list, text(query, column));
    } else if (field.kind == FieldKind::kCodeWithKommun) {
        value = read_remittent(r, text(query, column), lists);
    } else {
        value = code_number(lists.*field.list, text(query, column));
    }
    domain::set_value(field, r, value);
}

void read_field(SQLite::Statement& query,
                int column,
                const Field& field,
                const domain::Kodlistor& lists,
                domain::Registrering& r) {
    if (field.kind == FieldKind::kInsats) {
        r.insats = domain::InsatsId{query.getColumn(column).getInt64()};
    } else if (field.kind == FieldKind::kKey) {
        r.person = read_tag(query, column);
    } else if (field.kind == FieldKind::kYear) {
        r.fodelsear = query.getColumn(column).getInt();
    } else if (field.kind == FieldKind::kDate && field.part == FieldPart::kStart) {
        r.start = date(query, column);
    } else if (field.kind == FieldKind::kDate) {
        if (const auto end = optional_date(query, column)) {
            r.avslut.emplace().date = *end;
        }
    } else if (field.part == FieldPart::kStart || r.avslut) {
        // The day of the avslut comes before what belongs to it; without one there is nothing.
        read_answer(query, column, field, lists, r);
    }
}

std::string answer_text(const Field& field,
                        const domain::Registrering& r,
                        const domain::Kodlistor& lists) {
    const std::int64_t value = domain::value_of(field, r).value_or(0);
    if (field.kind == FieldKind::kCodes) {
        return codes_text(lists.*field.list, static_cast<KodSet>(value));
    }
    if (field.kind == FieldKind::kCodeWithKommun) {
        return domain::remittent_text(lists, r.remittent, r.remittent_kommun);
    }
    return code_text(lists.*field.list, static_cast<KodNumber>(value));
}

void bind_field(SQLite::Statement& statement,
                int place,
                const Field& field,
                const domain::Registrering& r,
                const std::optional<std::int64_t>& person,
                const domain::Kodlistor& lists) {
    if (field.kind == FieldKind::kInsats) {
        statement.bind(place, r.insats.value);
    } else if (field.kind == FieldKind::kKey) {
        bind_optional(statement, place, person);
    } else if (field.kind == FieldKind::kYear) {
        statement.bind(place, r.fodelsear);
    } else if (field.kind == FieldKind::kDate && field.part == FieldPart::kStart) {
        statement.bind(place, r.start.days);
    } else if (field.kind == FieldKind::kDate) {
        bind_date(statement, place, r.avslut ? std::optional(r.avslut->date) : std::nullopt);
    } else if (field.kind == FieldKind::kPercent) {
        bind_optional(statement, place, domain::value_of(field, r));
    } else {
        statement.bind(place, answer_text(field, r, lists));
    }
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

const std::string& content_select() {
    static const std::string all = join_columns([](std::string_view column) {
        return column == "person" ? std::string("p.tag") : "v." + std::string(column);
    });
    return all;
}

const std::string& content_names() {
    static const std::string all =
        join_columns([](std::string_view column) { return std::string(column); });
    return all;
}

const std::string& content_places() {
    static const std::string all = join_columns([](std::string_view) { return std::string("?"); });
    return all;
}

domain::Registrering read_content(SQLite::Statement& query,
                                  int first,
                                  const domain::Kodlistor& lists) {
    domain::Registrering r;
    int column = first;
    for (const Field& field : domain::kFields) {
        read_field(query, column++, field, lists, r);
    }
    r.felregistrerad = query.getColumn(column).getInt() != 0;
    return r;
}

void bind_content(SQLite::Statement& statement,
                  int first,
                  const domain::Registrering& content,
                  const std::optional<std::int64_t>& person,
                  const domain::Kodlistor& lists) {
    int place = first;
    for (const Field& field : domain::kFields) {
        bind_field(statement, place++, field, content, person, lists);
    }
    statement.bind(place, content.felregistrerad ? 1 : 0);
}

}  // namespace samspar::store
