#include "http/api/registrering_json.h"

#include "domain/field.h"
#include "domain/receipt_code.h"
#include "domain/remittent_text.h"
#include "http/api/act_skal.h"

namespace samspar::http {
namespace {

using domain::Field;
using domain::FieldKind;
using domain::FieldPart;
using domain::FieldValue;
using domain::Kodlista;
using domain::Kodlistor;

// Whether there is a key, never the key.
constexpr const char* kHasKey = "har_person";

Json code(const Kodlista& list, FieldValue number) {
    const domain::Kod* kod = list.at(static_cast<domain::KodNumber>(number.value_or(0)));
    return kod == nullptr ? Json(nullptr) : Json(kod->code);
}

Json codes(const Kodlista& list, FieldValue set) {
    Json names = Json::array();
    for (const domain::Kod& kod : list.codes()) {
        if ((static_cast<domain::KodSet>(set.value_or(0)) & domain::kod_bit(kod.number)) != 0) {
            names.push_back(kod.code);
        }
    }
    return names;
}

Json remittent(const Kodlistor& lists, const domain::Registrering& r) {
    const std::string text = domain::remittent_text(lists, r.remittent, r.remittent_kommun);
    return text.empty() ? Json(nullptr) : Json(text);
}

Json value(const Field& field, const Kodlistor& lists, const domain::Registrering& r) {
    const FieldValue answer = domain::value_of(field, r);
    switch (field.kind) {
        case FieldKind::kInsats:
            return r.insats.value;
        case FieldKind::kKey:
            return r.person.has_value();
        case FieldKind::kDate:
            return domain::to_string(field.part == FieldPart::kStart ? r.start
                                                                     : r.avslut.value().date);
        case FieldKind::kYear:
            return r.fodelsear;
        case FieldKind::kPercent:
            return answer ? Json(*answer) : Json(nullptr);
        case FieldKind::kCodes:
            return codes(lists.*field.list, answer);
        case FieldKind::kCodeWithKommun:
            return remittent(lists, r);
        case FieldKind::kCode:
            break;
    }
    return code(lists.*field.list, answer);
}

void add_fields(Json& json, bool of_start, const Kodlistor& lists, const domain::Registrering& r) {
    for (const Field& field : domain::kFields) {
        if ((field.part == FieldPart::kStart) == of_start) {
            const bool key = field.kind == FieldKind::kKey;
            json[key ? kHasKey : std::string(field.body_name)] = value(field, lists, r);
        }
    }
}

// All fields on one level, as they are named in the history.
Json flat(const Kodlistor& lists, const domain::Registrering& r) {
    Json fields;
    add_fields(fields, true, lists, r);
    fields["felregistrerad"] = r.felregistrerad;
    if (r.avslut) {
        add_fields(fields, false, lists, r);
    }
    return fields;
}

bool is_empty(const Json& value) {
    return value.is_null() || (value.is_array() && value.empty());
}

// `[{falt, fran, till}]`, null for what is not there; a field that was empty and still is has not
// changed.
Json changes(const Kodlistor& lists,
             const domain::Registrering& before,
             const domain::Registrering& after) {
    const Json old_fields = flat(lists, before);
    const Json new_fields = flat(lists, after);
    Json list = Json::array();
    const auto add = [&](const std::string& name, const Json& from, const Json& to) {
        if (from != to && !(is_empty(from) && is_empty(to))) {
            list.push_back({{"falt", name}, {"fran", from}, {"till", to}});
        }
    };
    for (const auto& [name, value] : new_fields.items()) {
        add(name, old_fields.value(name, Json(nullptr)), value);
    }
    for (const auto& [name, value] : old_fields.items()) {
        if (!new_fields.contains(name)) {
            add(name, value, nullptr);
        }
    }
    // From one key to another: there was one before and there is one now.
    if (before.person && after.person && before.person != after.person) {
        list.push_back({{"falt", kHasKey}, {"fran", true}, {"till", true}});
    }
    return list;
}

}  // namespace

Json to_json(const store::StoredRegistrering& registrering,
             const Kodlistor& lists,
             domain::Date today) {
    const domain::Registrering& content = registrering.content;
    Json json{{"kod", domain::display_receipt_code(registrering.kod)},
              {"version", registrering.version}};
    add_fields(json, true, lists, content);
    json["avslut"] = nullptr;
    if (content.avslut) {
        Json avslut;
        add_fields(avslut, false, lists, content);
        json["avslut"] = avslut;
    }
    json["felregistrerad"] = content.felregistrerad;
    json["dagar"] =
        domain::days_between(content.start, content.avslut ? content.avslut->date : today);
    json["skapad"] = domain::to_string(registrering.created_at);
    return json;
}

Json history_json(const std::vector<store::HistoryEntry>& history, const Kodlistor& lists) {
    Json list = Json::array();
    for (std::size_t i = 0; i < history.size(); ++i) {
        const store::HistoryEntry& entry = history[i];
        list.push_back(
            {{"version", entry.version},
             {"tid", domain::to_string(entry.at)},
             {"anvandare", entry.user},
             {"handling", store::to_string(entry.action)},
             {"andrat",
              i == 0 ? Json::array() : changes(lists, history[i - 1].content, entry.content)},
             {"skal", skal_of_detail(entry.detail)}});
    }
    return list;
}

}  // namespace samspar::http
