#include "http/account/user_json.h"

namespace samspar::http {
namespace {

domain::Date read_date(const std::string& text) {
    const std::optional<domain::Date> date = domain::parse_date(text);
    if (!date) {
        throw BadRequest("uppdrag");
    }
    return *date;
}

Json date_json(const std::optional<domain::Date>& date) {
    return date ? Json(domain::to_string(*date)) : Json(nullptr);
}

Json time_json(const std::optional<domain::Instant>& moment) {
    return moment ? Json(domain::to_string(*moment)) : Json(nullptr);
}

}  // namespace

Json to_json(const acts::DecidedUppdrag& decided) {
    const store::GivenUppdrag& decision = decided.decision;
    const bool kept = decision.at.ms != 0;
    return {{"insats", decision.uppdrag.insats.value},
            {"fran", domain::to_string(decision.uppdrag.from)},
            {"till", date_json(decision.uppdrag.to)},
            {"tid", time_json(kept ? std::optional(decision.at) : std::nullopt)},
            {"av", decided.by},
            {"ersatt_tid", time_json(decision.replaced_at)},
            {"ersatt_av", decided.replaced_by}};
}

Json to_json(const acts::UserWithUppdrag& one) {
    const domain::User& user = one.user;
    Json roles = Json::array();
    for (const domain::Role role : domain::all_roles()) {
        if (domain::holds(user.roles, role)) {
            roles.push_back(domain::to_string(role));
        }
    }
    Json rights = Json::array();
    for (const domain::Uppdrag& right : one.uppdrag) {
        rights.push_back({{"insats", right.insats.value},
                          {"fran", domain::to_string(right.from)},
                          {"till", date_json(right.to)}});
    }
    return {{"id", user.id.value},
            {"anvandarnamn", user.name},
            {"namn", user.display_name},
            {"organisation", user.organisation},
            {"roller", roles},
            {"aktiv", user.active},
            {"har_losenord", user.has_password},
            {"uppdrag", rights}};
}

domain::RoleSet read_roles(JsonReader& json) {
    domain::RoleSet roles = 0;
    for (const std::string& name : json.texts("roller")) {
        const std::optional<domain::Role> role = domain::parse_role(name);
        if (!role) {
            throw BadRequest("roller");
        }
        roles = static_cast<domain::RoleSet>(roles | domain::role_bit(*role));
    }
    return roles;
}

domain::Uppdrag read_uppdrag(JsonReader& entry, domain::Date today) {
    domain::Uppdrag uppdrag;
    uppdrag.insats = domain::InsatsId{entry.integer("insats")};
    const auto from = entry.optional_text("fran");
    uppdrag.from = from ? read_date(*from) : today;
    if (const auto to = entry.optional_text("till")) {
        uppdrag.to = read_date(*to);
    }
    entry.finish();
    return uppdrag;
}

}  // namespace samspar::http
