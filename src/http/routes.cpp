#include "http/routes.h"

#include <array>

#include "http/account/handlers.h"
#include "http/api/handlers.h"

namespace samspar::http {
namespace {

using Act = acts::ActId;
using enum Route::Cost;

// clang-format off
constexpr std::array kRoutes{
    Route{"GET",  "/healthz",                                     Act::kServiceHealth,                get_healthz},
    Route{"GET",  "/readyz",                                      Act::kServiceReady,                 get_readyz},
    Route{"GET",  "/version",                                     Act::kServiceVersion,               get_version},
    Route{"GET",  "/api/v1/start",                                Act::kServiceStart,                 get_start},
    Route{"POST", "/api/v1/login",                                Act::kLogin,                        post_login},
    Route{"POST", "/api/v1/activate",                             Act::kUserActivate,                 post_activate},
    Route{"GET",  "/api/v1/session",                              Act::kSessionRead,                  get_session},
    Route{"POST", "/api/v1/session/roll",                         Act::kSessionRole,                  post_session_role},
    Route{"POST", "/api/v1/session/losenord",                     Act::kUserPassword,                 post_session_password},
    Route{"POST", "/api/v1/session/bekrafta",                     Act::kSessionConfirm,               post_session_confirm},
    Route{"POST", "/api/v1/logout",                               Act::kLogout,                       post_logout},
    Route{"GET",  "/api/v1/kodlistor",                            Act::kKodlistorRead,                get_kodlistor},
    Route{"GET",  "/api/v1/forbund",                              Act::kForbundRead,                  get_forbund},
    Route{"GET",  "/api/v1/definitioner",                         Act::kDefinitionerRead,             get_definitioner},
    Route{"POST", "/api/v1/forbund/kommuner",                     Act::kForbundKommun,                post_kommun},
    Route{"POST", "/api/v1/kodlistor/{lista}/koder",              Act::kKodlistaAdd,                  post_kod},
    Route{"PUT",  "/api/v1/kodlistor/{lista}/koder/{kod}",        Act::kKodlistaChange,               put_kod},
    Route{"GET",  "/api/v1/insatser",                             Act::kInsatsList,                   get_insatser},
    Route{"POST", "/api/v1/insatser",                             Act::kInsatsCreate,                 post_insats},
    Route{"PUT",  "/api/v1/insatser/{id}",                        Act::kInsatsChange,                 put_insats},
    Route{"GET",  "/api/v1/registreringar",                       Act::kRegistreringList,             get_registreringar},
    Route{"POST", "/api/v1/registreringar",                       Act::kRegistreringStart,            post_registrering},
    Route{"POST", "/api/v1/registreringar/sok",                   Act::kRegistreringSearch,           post_registreringar_search},
    Route{"GET",  "/api/v1/registreringar/{kod}",                 Act::kRegistreringRead,             get_registrering},
    Route{"PUT",  "/api/v1/registreringar/{kod}",                 Act::kRegistreringRattelse,         put_registrering},
    Route{"POST", "/api/v1/registreringar/{kod}/avslut",          Act::kRegistreringAvslut,           post_registrering_avslut},
    Route{"POST", "/api/v1/registreringar/{kod}/felregistrering", Act::kRegistreringFelregistrering,  post_registrering_felregistrering},
    Route{"POST", "/api/v1/registreringar/{kod}/ateroppna",       Act::kRegistreringAteroppna,        post_registrering_reopen},
    Route{"POST", "/api/v1/registreringar/{kod}/angra",           Act::kRegistreringAngra,            post_registrering_undo},
    Route{"GET",  "/api/v1/statistik",                            Act::kStatistikRead,                get_statistik, kHeavy},
    Route{"GET",  "/api/v1/publiceringar",                        Act::kPubliceringList,              get_publiceringar},
    Route{"POST", "/api/v1/publiceringar",                        Act::kPubliceringCreate,            post_publicering},
    Route{"POST", "/api/v1/publiceringar/forhandsgranska",        Act::kPubliceringPreview,           post_publicering_preview, kHeavy},
    Route{"GET",  "/api/v1/publiceringar/framsteg",               Act::kPubliceringProgress,          get_publicering_progress},
    Route{"GET",  "/api/v1/publiceringar/policy",                 Act::kPolicyRead,                   get_publicering_policy},
    Route{"POST", "/api/v1/publiceringar/policy",                 Act::kPolicyDecide,                 post_publicering_policy},
    Route{"GET",  "/api/v1/publiceringar/{nummer}",               Act::kPubliceringRead,              get_publicering},
    Route{"GET",  "/api/v1/publiceringar/{nummer}/fil",           Act::kPubliceringExport,            get_publicering_file, kHeavy},
    Route{"GET",  "/api/v1/publiceringar/{nummer}/skillnad",      Act::kPubliceringDiff,              get_publicering_diff, kHeavy},
    Route{"POST", "/api/v1/publiceringar/{nummer}/kontroll",      Act::kPubliceringVerify,            post_publicering_check, kHeavy},
    Route{"GET",  "/api/v1/arsredovisning",                       Act::kArsredovisningRead,           get_arsredovisning, kHeavy},
    Route{"GET",  "/api/v1/publiceringar/{nummer}/rattelse",      Act::kRattelsePreview,              get_rattelse_preview, kHeavy},
    Route{"GET",  "/api/v1/publiceringar/{nummer}/rattelser",     Act::kPubliceringRead,              get_rattelser},
    Route{"POST", "/api/v1/publiceringar/{nummer}/rattelser",     Act::kRattelseCreate,               post_rattelse},
    Route{"GET",  "/api/v1/publiceringar/{nummer}/rattelser/{rattelse}/fil", Act::kPubliceringExport, get_rattelse_file},
    Route{"POST", "/api/v1/mikrodata",                            Act::kMikrodataCreate,              post_mikrodata, kHeavy},
    Route{"GET",  "/api/v1/anvandare",                            Act::kUserList,                     get_users},
    Route{"POST", "/api/v1/anvandare",                            Act::kUserCreate,                   post_user},
    Route{"PUT",  "/api/v1/anvandare/{id}",                       Act::kUserChange,                   put_user},
    Route{"POST", "/api/v1/anvandare/{id}/avstang",               Act::kUserDisable,                  post_user_disable},
    Route{"POST", "/api/v1/anvandare/{id}/aterstall",             Act::kUserReset,                    post_user_reset},
    Route{"GET",  "/api/v1/anvandare/{id}/uppdrag",               Act::kUppdragRead,                  get_user_uppdrag},
    Route{"PUT",  "/api/v1/anvandare/{id}/uppdrag",               Act::kUserUppdrag,                  put_user_uppdrag},
    Route{"GET",  "/api/v1/logg",                                 Act::kLoggRead,                     get_log},
    Route{"GET",  "/api/v1/drift",                                Act::kDriftRead,                    get_drift}};
// clang-format on

}  // namespace

std::span<const Route> routes() {
    return kRoutes;
}

std::size_t most_body_bytes(std::string_view method, const std::vector<std::string>& segments) {
    const Match match = match_route(method, segments);
    return match.route == nullptr ? acts::BodyLimit::few_words().bytes()
                                  : acts::act_of(match.route->act).body.bytes();
}

}  // namespace samspar::http
