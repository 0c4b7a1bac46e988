#include "domain/collected_fields.h"
#include "domain/definition.h"
#include "domain/validate_registrering.h"
#include "http/api/handlers.h"
#include "http/api/kod_json.h"
#include "http/gate/json_reply.h"

namespace samspar::http {
namespace {

Json codes_json(const domain::Kodlista& list) {
    Json codes = Json::array();
    for (const domain::Kod& kod : list.codes()) {
        codes.push_back(to_json(kod, list.name()));
    }
    return codes;
}

Json groups_of(const domain::Kodlista& list, const domain::Kodlista& labels) {
    Json groups = Json::array();
    for (const std::string& group : list.groups()) {
        const domain::Kod* kod = labels.find(group);
        groups.push_back({{"kod", group}, {"etikett", kod == nullptr ? group : kod->label}});
    }
    return groups;
}

std::string_view part_of(const domain::Field& field) {
    switch (field.part) {
        case domain::FieldPart::kStart:
            return "start";
        case domain::FieldPart::kAvslut:
            return "avslut";
        case domain::FieldPart::kAfter:
            break;
    }
    return "efter";
}

std::string_view kind_of(const domain::Field& field) {
    switch (field.kind) {
        case domain::FieldKind::kInsats:
            return "insats";
        case domain::FieldKind::kKey:
            return "nyckel";
        case domain::FieldKind::kDate:
            return "datum";
        case domain::FieldKind::kYear:
            return "ar";
        case domain::FieldKind::kCodes:
            return "koder";
        case domain::FieldKind::kCodeWithKommun:
            return "kod_med_kommun";
        case domain::FieldKind::kPercent:
            return "procent";
        case domain::FieldKind::kCode:
            break;
    }
    return "kod";
}

// What a page needs to know of a field to ask for it as the program will check it.
Json to_json(const domain::Field& field, const Context& context) {
    const auto or_null = [](auto value) { return value == 0 ? Json(nullptr) : Json(value); };
    const auto name_or_null = [](std::string_view name) {
        return name.empty() ? Json(nullptr) : Json(name);
    };
    const std::string list =
        field.list == nullptr ? std::string() : (context.lists.*field.list).name();
    return {{"namn", field.body_name},
            {"del", part_of(field)},
            {"slag", kind_of(field)},
            {"lista", name_or_null(list)},
            {"kravs", field.need == domain::FieldNeed::kRequired},
            {"samlas_in", domain::collects(context.forbund, field)},
            {"lagst", or_null(field.lowest)},
            {"hogst", or_null(field.highest)},
            {"langst", or_null(field.longest)},
            {"av", name_or_null(field.of)}};
}

Json fields_json(const Context& context) {
    Json fields = Json::array();
    for (const domain::Field& field : domain::kFields) {
        fields.push_back(to_json(field, context));
    }
    return fields;
}

}  // namespace

Reply get_kodlistor(Context& context, const Call& /*call*/) {
    Json lists = Json::object();
    Json groups = Json::object();
    Json new_codes = Json::object();
    for (const domain::Kodlista* list : context.lists.all()) {
        if (list == &context.lists.grupp) {
            continue;
        }
        lists[list->name()] = codes_json(*list);
        groups[list->name()] = groups_of(*list, context.lists.grupp);
        if (Json places = new_codes_json(*list, context.lists.grupp); !places.empty()) {
            new_codes[list->name()] = std::move(places);
        }
    }
    return json_reply(200,
                      {{"kodlistor", lists},
                       {"grupper", groups},
                       {"falt", fields_json(context)},
                       {"alder",
                        {{"lagst", domain::kMinAge},
                         {"hogst", domain::kMaxAge},
                         {"vanlig_fran", domain::kUsualMinAge},
                         {"vanlig_till", domain::kUsualMaxAge}}},
                       {"nya_koder", new_codes},
                       {"etiketter", labels_json()}});
}

Reply get_forbund(Context& context, const Call& call) {
    Json kommuner = Json::array();
    for (const domain::Kommun& kommun : context.forbund.kommuner) {
        kommuner.push_back({{"kod", kommun.code}, {"namn", kommun.namn}});
    }
    return json_reply(200,
                      {{"namn", context.forbund.namn},
                       {"kommuner", kommuner},
                       {"ovning", context.forbund.training},
                       {"today", domain::to_string(call.today())},
                       {"falt", context.forbund.optional_fields}});
}

Reply get_definitioner(Context& /*context*/, const Call& /*call*/) {
    Json definitions = Json::array();
    for (const domain::Definition& definition : domain::definitions()) {
        definitions.push_back({{"id", definition.id},
                               {"version", definition.version},
                               {"rubrik", definition.title},
                               {"population", definition.population},
                               {"text", definition.text}});
    }
    return json_reply(200, {{"definitioner", definitions}});
}

}  // namespace samspar::http
