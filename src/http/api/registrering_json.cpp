#include "http/api/registrering_json.h"

#include "domain/receipt_code.h"

namespace samspar::http {
namespace {

using domain::Kodlista;
using domain::Kodlistor;
using domain::KodNumber;

Json code(const Kodlista& list, KodNumber number) {
    const domain::Kod* kod = list.at(number);
    return kod == nullptr ? Json(nullptr) : Json(kod->code);
}

Json codes(const Kodlista& list, domain::KodSet set) {
    Json names = Json::array();
    for (const domain::Kod& kod : list.codes()) {
        if ((set & domain::kod_bit(kod.number)) != 0) {
            names.push_back(kod.code);
        }
    }
    return names;
}

Json number(const std::optional<int>& value) {
    return value ? Json(*value) : Json(nullptr);
}

Json remittent(const Kodlistor& lists, const domain::Registrering& r) {
    const domain::Kod* kommun = lists.kommun.at(r.remittent_kommun);
    const domain::Kod* who = lists.remittent.at(r.remittent);
    if (kommun == nullptr || who == nullptr) {
        return code(lists.remittent, r.remittent);
    }
    return who->code + ":" + kommun->code;
}

Json start_fields(const Kodlistor& lists, const domain::Registrering& r) {
    return {{"insats", r.insats.value},
            {"start", domain::to_string(r.start)},
            {"kon", code(lists.kon, r.kon)},
            {"fodelsear", r.fodelsear},
            {"har_person", r.person.has_value()},
            {"forsorjning_fore", codes(lists.forsorjning, r.forsorjning_fore)},
            {"sysselsattning_fore", code(lists.sysselsattning, r.sysselsattning_fore)},
            {"omfattning_fore", number(r.omfattning_fore)},
            {"utbildning", code(lists.utbildning, r.utbildning)},
            {"tid_i_forsorjning", code(lists.tid_i_forsorjning, r.tid_i_forsorjning)},
            {"remittent", remittent(lists, r)},
            {"kommun", code(lists.kommun, r.kommun)}};
}

Json avslut_fields(const Kodlistor& lists, const domain::Avslut& avslut) {
    return {{"datum", domain::to_string(avslut.date)},
            {"anledning", code(lists.avslutsanledning, avslut.anledning)},
            {"forsorjning_efter", codes(lists.forsorjning, avslut.forsorjning_efter)},
            {"sysselsattning_efter", code(lists.sysselsattning, avslut.sysselsattning_efter)},
            {"omfattning_efter", number(avslut.omfattning_efter)},
            {"handlingsplan", code(lists.handlingsplan, avslut.handlingsplan)}};
}

// All fields on one level, as they are named in the history.
Json flat(const Kodlistor& lists, const domain::Registrering& r) {
    Json fields = start_fields(lists, r);
    fields["felregistrerad"] = r.felregistrerad;
    if (r.avslut) {
        const Json end = avslut_fields(lists, *r.avslut);
        for (const auto& [name, value] : end.items()) {
            fields[name] = value;
        }
    }
    return fields;
}

Json changed_fields(const Kodlistor& lists,
                    const domain::Registrering& before,
                    const domain::Registrering& after) {
    const Json old_fields = flat(lists, before);
    const Json new_fields = flat(lists, after);
    Json names = Json::array();
    for (const auto& [name, value] : new_fields.items()) {
        const auto old_value = old_fields.find(name);
        if (old_value == old_fields.end() || *old_value != value) {
            names.push_back(name);
        }
    }
    for (const auto& [name, value] : old_fields.items()) {
        if (!new_fields.contains(name)) {
            names.push_back(name);
        }
    }
    // From one key to another: there was one before and there is one now.
    if (before.person && after.person && before.person != after.person) {
        names.push_back("har_person");
    }
    return names;
}

}  // namespace

Json to_json(const store::StoredRegistrering& registrering,
             const Kodlistor& lists,
             domain::Date today) {
    const domain::Registrering& content = registrering.content;
    Json json{{"kod", domain::display_receipt_code(registrering.kod)},
              {"version", registrering.version}};
    json.update(start_fields(lists, content));
    json["avslut"] = content.avslut ? avslut_fields(lists, *content.avslut) : Json(nullptr);
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
        list.push_back({{"version", entry.version},
                        {"tid", domain::to_string(entry.at)},
                        {"anvandare", entry.user},
                        {"handling", store::to_string(entry.action)},
                        {"andrat",
                         i == 0 ? Json::array()
                                : changed_fields(lists, history[i - 1].content, entry.content)}});
    }
    return list;
}

}  // namespace samspar::http
