#include "domain/definition.h"
#include "http/api/handlers.h"
#include "http/gate/json_reply.h"

namespace samspar::http {
namespace {

Json date_or_null(const std::optional<domain::Date>& date) {
    return date ? Json(domain::to_string(*date)) : Json(nullptr);
}

Json to_json(const domain::Kodlista& list) {
    Json codes = Json::array();
    for (const domain::Kod& kod : list.codes()) {
        codes.push_back({{"kod", kod.code},
                         {"etikett", kod.label},
                         {"grupp", kod.group},
                         {"hjalp", kod.help},
                         {"giltig_fran", date_or_null(kod.valid_from)},
                         {"giltig_till", date_or_null(kod.valid_to)}});
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

}  // namespace

Reply get_kodlistor(Context& context, const Call& /*call*/) {
    Json lists = Json::object();
    Json groups = Json::object();
    for (const domain::Kodlista* list : context.lists.all()) {
        if (list == &context.lists.grupp) {
            continue;
        }
        lists[list->name()] = to_json(*list);
        groups[list->name()] = groups_of(*list, context.lists.grupp);
    }
    return json_reply(200, {{"kodlistor", lists}, {"grupper", groups}});
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
