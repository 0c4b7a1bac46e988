#include "http/routes.h"

#include <algorithm>
#include <array>

#include "http/account/handlers.h"
#include "http/api/handlers.h"

namespace samspar::http {
namespace {

using domain::Role;
using domain::RoleSet;

constexpr RoleSet kHandlaggare = domain::role_bit(Role::kHandlaggare);
constexpr RoleSet kInsatsansvarig = domain::role_bit(Role::kInsatsansvarig);
constexpr RoleSet kForbund = domain::role_bit(Role::kForbund);
constexpr RoleSet kGranskare = domain::role_bit(Role::kGranskare);
constexpr RoleSet kAll =
    kHandlaggare | kInsatsansvarig | kForbund | kGranskare | domain::role_bit(Role::kLasare);
constexpr RoleSet kNone = 0;
constexpr RoleSet kLeaders = kForbund | kInsatsansvarig;
// Of what is published: all but the one who watches the others.
constexpr RoleSet kReaders = kAll & static_cast<RoleSet>(~kGranskare);

// clang-format off
constexpr std::array kRoutes{
    Route{"GET",  "/healthz",                                        Access::kOpen,    kNone,        get_healthz},
    Route{"GET",  "/readyz",                                         Access::kOpen,    kNone,        get_readyz},
    Route{"GET",  "/version",                                        Access::kOpen,    kNone,        get_version},
    Route{"GET",  "/api/v1/start",                                   Access::kOpen,    kNone,        get_start},
    Route{"POST", "/api/v1/login",                                   Access::kLogin,   kNone,        post_login},
    Route{"POST", "/api/v1/activate",                                Access::kLogin,   kNone,        post_activate},
    Route{"GET",  "/api/v1/session",                                 Access::kSession, kAll,         get_session},
    Route{"POST", "/api/v1/session/roll",                            Access::kSession, kAll,         post_session_role},
    Route{"POST", "/api/v1/session/losenord",                        Access::kSession, kAll,         post_session_password},
    Route{"POST", "/api/v1/session/bekrafta",                        Access::kSession, kAll,         post_session_confirm},
    Route{"POST", "/api/v1/logout",                                  Access::kSession, kAll,         post_logout},
    Route{"GET",  "/api/v1/kodlistor",                               Access::kSession, kAll,         get_kodlistor},
    Route{"GET",  "/api/v1/forbund",                                 Access::kSession, kAll,         get_forbund},
    Route{"GET",  "/api/v1/definitioner",                            Access::kSession, kAll,         get_definitioner},
    Route{"GET",  "/api/v1/insatser",                                Access::kSession, kAll,         get_insatser},
    Route{"POST", "/api/v1/insatser",                                Access::kSession, kForbund,     post_insats},
    Route{"PUT",  "/api/v1/insatser/{id}",                           Access::kSession, kLeaders,     put_insats},
    Route{"GET",  "/api/v1/registreringar",                          Access::kSession, kHandlaggare, get_registreringar},
    Route{"POST", "/api/v1/registreringar",                          Access::kSession, kHandlaggare, post_registrering},
    Route{"POST", "/api/v1/registreringar/sok",                      Access::kSession, kHandlaggare, post_registreringar_search},
    Route{"GET",  "/api/v1/registreringar/{kod}",                    Access::kSession, kHandlaggare, get_registrering},
    Route{"PUT",  "/api/v1/registreringar/{kod}",                    Access::kSession, kHandlaggare, put_registrering},
    Route{"POST", "/api/v1/registreringar/{kod}/avslut",             Access::kSession, kHandlaggare, post_registrering_avslut},
    Route{"POST", "/api/v1/registreringar/{kod}/felregistrering",    Access::kSession, kHandlaggare, post_registrering_felregistrering},
    Route{"POST", "/api/v1/registreringar/{kod}/ateroppna",          Access::kSession, kHandlaggare, post_registrering_reopen},
    Route{"POST", "/api/v1/registreringar/{kod}/angra",              Access::kSession, kHandlaggare, post_registrering_undo},
    Route{"GET",  "/api/v1/statistik",                               Access::kSession, kLeaders,     get_statistik, StepUp::kExactFile},
    Route{"GET",  "/api/v1/publiceringar",                           Access::kSession, kReaders,     get_publiceringar},
    Route{"POST", "/api/v1/publiceringar",                           Access::kSession, kForbund,     post_publicering},
    Route{"POST", "/api/v1/publiceringar/forhandsgranska",           Access::kSession, kForbund,     post_publicering_preview},
    Route{"GET",  "/api/v1/publiceringar/framsteg",                  Access::kSession, kForbund,     get_publicering_progress},
    Route{"GET",  "/api/v1/publiceringar/policy",                    Access::kSession, kForbund,     get_publicering_policy},
    Route{"POST", "/api/v1/publiceringar/policy",                    Access::kSession, kForbund,     post_publicering_policy, StepUp::kAlways},
    Route{"GET",  "/api/v1/publiceringar/{nummer}",                  Access::kSession, kReaders,     get_publicering},
    Route{"GET",  "/api/v1/publiceringar/{nummer}/fil",              Access::kSession, kReaders,     get_publicering_file},
    Route{"GET",  "/api/v1/publiceringar/{nummer}/skillnad",         Access::kSession, kForbund,     get_publicering_diff},
    Route{"POST", "/api/v1/publiceringar/{nummer}/kontroll",         Access::kSession, kForbund,     post_publicering_check},
    Route{"GET",  "/api/v1/arsredovisning",                          Access::kSession, kReaders,     get_arsredovisning, StepUp::kIntern},
    Route{"POST", "/api/v1/mikrodata",                               Access::kSession, kForbund,     post_mikrodata, StepUp::kAlways},
    Route{"GET",  "/api/v1/anvandare",                               Access::kSession, kForbund,     get_users},
    Route{"POST", "/api/v1/anvandare",                               Access::kSession, kForbund,     post_user},
    Route{"POST", "/api/v1/anvandare/{id}/avstang",                  Access::kSession, kForbund,     post_user_disable},
    Route{"POST", "/api/v1/anvandare/{id}/aterstall",                Access::kSession, kForbund,     post_user_reset},
    Route{"PUT",  "/api/v1/anvandare/{id}/uppdrag",                  Access::kSession, kLeaders,     put_user_uppdrag},
    Route{"GET",  "/api/v1/logg",                                    Access::kSession, kGranskare,   get_log}};
// clang-format on

}  // namespace

std::span<const Route> routes() {
    return kRoutes;
}

bool goes_on_when_full(const Route& route) {
    constexpr std::array<std::string_view, 2> kOthers{"/api/v1/logout",
                                                      "/api/v1/registreringar/sok"};
    return route.method == "GET" || route.access == Access::kLogin ||
           std::ranges::find(kOthers, route.pattern) != kOthers.end();
}

}  // namespace samspar::http
