#include <algorithm>
#include <array>

#include "acts/act.h"

namespace samspar::acts {
namespace {

using domain::Role;
using domain::RoleSet;
using Id = ActId;
using On = Object;
using enum Right;
using enum Repeat;
using enum AtCommandLine;
using enum WhenFull;

constexpr RoleSet bits(auto... roles) {
    return static_cast<RoleSet>((0U | ... | domain::role_bit(roles)));
}

constexpr Who kAnybody = Who::anybody();
constexpr Who kOwnPage = Who::own_page();
constexpr Who kOperator = Who::operator_only();
constexpr Who kHandlaggare = Who::roles(bits(Role::kHandlaggare));
constexpr Who kForbund = Who::roles(bits(Role::kForbund));
constexpr Who kLeaders = Who::roles(bits(Role::kForbund, Role::kInsatsansvarig));
// Of what was changed since a publicering: how many, or which of one's own insatser.
constexpr Who kComparers = Who::roles(bits(Role::kForbund, Role::kHandlaggare));
constexpr Who kGranskare = Who::roles(bits(Role::kGranskare));
// Of what is published: all but the one who watches the others.
constexpr Who kReaders =
    Who::roles(bits(Role::kHandlaggare, Role::kInsatsansvarig, Role::kForbund, Role::kLasare));
constexpr Who kEverybody = Who::roles(bits(
    Role::kHandlaggare, Role::kInsatsansvarig, Role::kForbund, Role::kLasare, Role::kGranskare));

constexpr Log kRow = Log::row();
constexpr Log kSaysNothing = Log::none(NotLogged::kSaysNothing);
constexpr Log kShowsOwn = Log::none(NotLogged::kShowsOwn);
constexpr Log kPublicText = Log::none(NotLogged::kPublicText);
constexpr Log kProgress = Log::none(NotLogged::kProgress);
constexpr Log kNoStore = Log::none(NotLogged::kNoStore);
constexpr Log kUnlessNone = Log::row_unless(NotLogged::kNoStore);
constexpr Log kUnlessIdle = Log::row_unless(NotLogged::kStaysAsItIs);

constexpr BodyLimit kNoBody = BodyLimit::none();
constexpr BodyLimit kFewWords = BodyLimit::few_words();
constexpr BodyLimit kShort = BodyLimit::short_form();
constexpr BodyLimit kForm = BodyLimit::form();

// clang-format off
constexpr std::array kActs{
    // id, name, who, by what right, on what, step-up, log, body, repeated, at the command line, on a
    // full disk
    Act{Id::kServiceHealth,               "service.health",               kAnybody,     kByRole,    On::kNone,         StepUp::kNever,     kSaysNothing, kNoBody,   kAgain, kMayNot, kGoesOn},
    Act{Id::kServiceReady,                "service.ready",                kAnybody,     kByRole,    On::kNone,         StepUp::kNever,     kSaysNothing, kNoBody,   kAgain, kMayNot, kGoesOn},
    Act{Id::kServiceVersion,              "service.version",              kAnybody,     kByRole,    On::kNone,         StepUp::kNever,     kSaysNothing, kNoBody,   kAgain, kMayNot, kGoesOn},
    Act{Id::kServiceStart,                "service.start",                kAnybody,     kByRole,    On::kNone,         StepUp::kNever,     kSaysNothing, kNoBody,   kAgain, kMayNot, kGoesOn},
    Act{Id::kLogin,                       "login",                        kOwnPage,     kByRole,    On::kUser,         StepUp::kNever,     kRow,         kShort,    kAgain, kMayNot, kGoesOn},
    Act{Id::kUserActivate,                "user.activate",                kOwnPage,     kByRole,    On::kUser,         StepUp::kNever,     kRow,         kShort,    kAgain, kMayNot, kGoesOn},
    Act{Id::kSessionRead,                 "session.read",                 kEverybody,   kOwn,       On::kUser,         StepUp::kNever,     kShowsOwn,    kNoBody,   kAgain, kMayNot, kGoesOn},
    Act{Id::kSessionRole,                 "session.role",                 kEverybody,   kOwn,       On::kUser,         StepUp::kNever,     kRow,         kFewWords, kAgain, kMayNot, kRefused},
    Act{Id::kUserPassword,                "user.password",                kEverybody,   kOwn,       On::kUser,         StepUp::kNever,     kRow,         kShort,    kAgain, kMayNot, kRefused},
    Act{Id::kSessionConfirm,              "session.confirm",              kEverybody,   kOwn,       On::kUser,         StepUp::kNever,     kRow,         kShort,    kAgain, kMayNot, kRefused},
    Act{Id::kLogout,                      "logout",                       kEverybody,   kOwn,       On::kUser,         StepUp::kNever,     kRow,         kFewWords, kAgain, kMayNot, kGoesOn},
    Act{Id::kKodlistorRead,               "kodlistor.read",               kEverybody,   kByRole,    On::kNone,         StepUp::kNever,     kPublicText,  kNoBody,   kAgain, kMay,    kGoesOn},
    Act{Id::kForbundRead,                 "forbund.read",                 kEverybody,   kByRole,    On::kNone,         StepUp::kNever,     kPublicText,  kNoBody,   kAgain, kMayNot, kGoesOn},
    Act{Id::kDefinitionerRead,            "definitioner.read",            kEverybody,   kByRole,    On::kNone,         StepUp::kNever,     kPublicText,  kNoBody,   kAgain, kMayNot, kGoesOn},
    Act{Id::kKodlistaAdd,                 "kodlista.add",                 kForbund,     kByRole,    On::kKodlista,     StepUp::kAlways,    kRow,         kShort,    kOnce,  kMay,    kRefused},
    Act{Id::kKodlistaChange,              "kodlista.change",              kForbund,     kByRole,    On::kKodlista,     StepUp::kAlways,    kRow,         kShort,    kOnce,  kMay,    kRefused},
    Act{Id::kForbundKommun,               "forbund.kommun",               kForbund,     kByRole,    On::kKodlista,     StepUp::kAlways,    kRow,         kShort,    kOnce,  kMay,    kRefused},
    Act{Id::kInsatsList,                  "insats.list",                  kEverybody,   kByRole,    On::kInsats,       StepUp::kNever,     kRow,         kNoBody,   kAgain, kMayNot, kGoesOn},
    Act{Id::kInsatsCreate,                "insats.create",                kForbund,     kByRole,    On::kInsats,       StepUp::kNever,     kRow,         kForm,     kOnce,  kMayNot, kRefused},
    Act{Id::kInsatsChange,                "insats.change",                kLeaders,     kLeads,     On::kInsats,       StepUp::kConfirmed, kRow,         kForm,     kOnce,  kMayNot, kRefused},
    Act{Id::kRegistreringList,            "registrering.list",            kHandlaggare, kByUppdrag, On::kInsats,       StepUp::kNever,     kRow,         kNoBody,   kAgain, kMayNot, kGoesOn},
    Act{Id::kRegistreringSearch,          "registrering.search",          kHandlaggare, kByUppdrag, On::kInsats,       StepUp::kNever,     kRow,         kFewWords, kAgain, kMayNot, kGoesOn},
    Act{Id::kRegistreringRead,            "registrering.read",            kHandlaggare, kByUppdrag, On::kRegistrering, StepUp::kNever,     kRow,         kNoBody,   kAgain, kMayNot, kGoesOn},
    Act{Id::kRegistreringStart,           "registrering.start",           kHandlaggare, kByUppdrag, On::kRegistrering, StepUp::kNever,     kRow,         kForm,     kOnce,  kMayNot, kRefused},
    Act{Id::kRegistreringRattelse,        "registrering.rattelse",        kHandlaggare, kByUppdrag, On::kRegistrering, StepUp::kNever,     kRow,         kForm,     kOnce,  kMayNot, kRefused},
    Act{Id::kRegistreringAvslut,          "registrering.avslut",          kHandlaggare, kByUppdrag, On::kRegistrering, StepUp::kNever,     kRow,         kForm,     kOnce,  kMayNot, kRefused},
    Act{Id::kRegistreringFelregistrering, "registrering.felregistrering", kHandlaggare, kByUppdrag, On::kRegistrering, StepUp::kNever,     kRow,         kFewWords, kOnce,  kMayNot, kRefused},
    Act{Id::kRegistreringAteroppna,       "registrering.ateroppna",       kHandlaggare, kByUppdrag, On::kRegistrering, StepUp::kNever,     kRow,         kFewWords, kOnce,  kMayNot, kRefused},
    Act{Id::kRegistreringAngra,           "registrering.angra",           kHandlaggare, kByUppdrag, On::kRegistrering, StepUp::kNever,     kRow,         kFewWords, kOnce,  kMayNot, kRefused},
    Act{Id::kStatistikRead,               "statistik.read",               kLeaders,     kLeads,     On::kInsats,       StepUp::kExactFile, kRow,         kNoBody,   kAgain, kMay,    kGoesOn},
    Act{Id::kArsredovisningRead,          "arsredovisning.read",          kReaders,     kByRole,    On::kForbund,      StepUp::kIntern,    kRow,         kNoBody,   kAgain, kMay,    kGoesOn},
    Act{Id::kPubliceringList,             "publicering.list",             kReaders,     kByRole,    On::kPublicering,  StepUp::kNever,     kRow,         kNoBody,   kAgain, kMay,    kGoesOn},
    Act{Id::kPubliceringRead,             "publicering.read",             kReaders,     kByRole,    On::kPublicering,  StepUp::kNever,     kRow,         kNoBody,   kAgain, kMay,    kGoesOn},
    Act{Id::kPubliceringExport,           "publicering.export",           kReaders,     kByRole,    On::kPublicering,  StepUp::kNever,     kRow,         kNoBody,   kAgain, kMay,    kGoesOn},
    Act{Id::kPubliceringDiff,             "publicering.diff",             kComparers,   kLeads,     On::kPublicering,  StepUp::kAlways,    kRow,         kNoBody,   kAgain, kMay,    kGoesOn},
    Act{Id::kPubliceringVerify,           "publicering.verify",           kForbund,     kByRole,    On::kPublicering,  StepUp::kNever,     kRow,         kFewWords, kAgain, kMay,    kRefused},
    Act{Id::kPubliceringPreview,          "publicering.preview",          kForbund,     kByRole,    On::kPublicering,  StepUp::kNever,     kRow,         kFewWords, kAgain, kMay,    kRefused},
    Act{Id::kPubliceringCreate,           "publicering.create",           kForbund,     kByRole,    On::kPublicering,  StepUp::kAlways,    kRow,         kFewWords, kOnce,  kMay,    kRefused},
    Act{Id::kPubliceringProgress,         "publicering.progress",         kForbund,     kByRole,    On::kNone,         StepUp::kNever,     kProgress,    kNoBody,   kAgain, kMayNot, kGoesOn},
    Act{Id::kRattelsePreview,             "rattelse.preview",             kForbund,     kByRole,    On::kPublicering,  StepUp::kNever,     kRow,         kNoBody,   kAgain, kMay,    kRefused},
    Act{Id::kRattelseCreate,              "rattelse.create",              kForbund,     kByRole,    On::kPublicering,  StepUp::kAlways,    kRow,         kShort,    kOnce,  kMay,    kRefused},
    Act{Id::kPolicyRead,                  "policy.read",                  kForbund,     kByRole,    On::kPolicy,       StepUp::kNever,     kRow,         kNoBody,   kAgain, kMay,    kGoesOn},
    Act{Id::kPolicyDecide,                "publicering.policy",           kForbund,     kByRole,    On::kPolicy,       StepUp::kAlways,    kRow,         kFewWords, kOnce,  kMay,    kRefused},
    Act{Id::kMikrodataCreate,             "mikrodata.create",             kForbund,     kByRole,    On::kMikrodata,    StepUp::kAlways,    kRow,         kFewWords, kAgain, kMay,    kRefused},
    Act{Id::kUserList,                    "user.list",                    kForbund,     kByRole,    On::kUser,         StepUp::kNever,     kRow,         kNoBody,   kAgain, kMay,    kGoesOn},
    Act{Id::kUserCreate,                  "user.create",                  kForbund,     kByRole,    On::kUser,         StepUp::kAlways,    kRow,         kForm,     kOnce,  kMay,    kRefused},
    Act{Id::kUserChange,                  "user.change",                  kForbund,     kByRole,    On::kUser,         StepUp::kAlways,    kRow,         kForm,     kOnce,  kMay,    kRefused},
    Act{Id::kUserDisable,                 "user.disable",                 kForbund,     kByRole,    On::kUser,         StepUp::kAlways,    kRow,         kFewWords, kOnce,  kMay,    kRefused},
    Act{Id::kUserReset,                   "user.reset",                   kForbund,     kByRole,    On::kUser,         StepUp::kAlways,    kRow,         kFewWords, kOnce,  kMay,    kRefused},
    Act{Id::kUserUppdrag,                 "user.uppdrag",                 kLeaders,     kLeads,     On::kUser,         StepUp::kAlways,    kRow,         kForm,     kOnce,  kMayNot, kRefused},
    Act{Id::kUppdragRead,                 "uppdrag.read",                 kForbund,     kByRole,    On::kUser,         StepUp::kNever,     kRow,         kNoBody,   kAgain, kMayNot, kGoesOn},
    Act{Id::kLoggRead,                    "logg.read",                    kGranskare,   kByRole,    On::kLogg,         StepUp::kNever,     kRow,         kNoBody,   kAgain, kMayNot, kGoesOn},
    Act{Id::kDriftRead,                   "drift.read",                   kForbund,     kByRole,    On::kNone,         StepUp::kNever,     kSaysNothing, kNoBody,   kAgain, kMayNot, kGoesOn},
    Act{Id::kImportRegistreringar,        "import.registreringar",        kOperator,    kByRole,    On::kImport,       StepUp::kNever,     kRow,         kNoBody,   kAgain, kMay,    kRefused},
    Act{Id::kImportInsatser,              "import.insatser",              kOperator,    kByRole,    On::kImport,       StepUp::kNever,     kRow,         kNoBody,   kAgain, kMay,    kRefused},
    Act{Id::kImportAntal,                 "import.antal",                 kOperator,    kByRole,    On::kImport,       StepUp::kNever,     kRow,         kNoBody,   kAgain, kMay,    kRefused},
    Act{Id::kDriftInit,                   "drift.init",                   kOperator,    kByRole,    On::kNone,         StepUp::kNever,     kNoStore,     kNoBody,   kAgain, kMay,    kRefused},
    Act{Id::kDriftDemo,                   "drift.demo",                   kOperator,    kByRole,    On::kNone,         StepUp::kNever,     kNoStore,     kNoBody,   kAgain, kMay,    kRefused},
    Act{Id::kDriftServe,                  "drift.serve",                  kOperator,    kByRole,    On::kNone,         StepUp::kNever,     kRow,         kNoBody,   kAgain, kMay,    kRefused},
    Act{Id::kDriftDoctor,                 "drift.doctor",                 kOperator,    kByRole,    On::kNone,         StepUp::kNever,     kRow,         kNoBody,   kAgain, kMay,    kGoesOn},
    Act{Id::kDriftClock,                  "drift.clock",                  kOperator,    kByRole,    On::kNone,         StepUp::kNever,     kRow,         kNoBody,   kAgain, kMay,    kRefused},
    Act{Id::kDriftAccept,                 "drift.accept",                 kOperator,    kByRole,    On::kNone,         StepUp::kNever,     kRow,         kNoBody,   kAgain, kMay,    kRefused},
    Act{Id::kDriftUpgrade,                "drift.upgrade",                kOperator,    kByRole,    On::kNone,         StepUp::kNever,     kRow,         kNoBody,   kAgain, kMay,    kRefused},
    Act{Id::kDriftBackup,                 "drift.backup",                 kOperator,    kByRole,    On::kNone,         StepUp::kNever,     kRow,         kNoBody,   kAgain, kMay,    kRefused},
    Act{Id::kDriftVerify,                 "drift.verify",                 kOperator,    kByRole,    On::kNone,         StepUp::kNever,     kUnlessNone,  kNoBody,   kAgain, kMay,    kGoesOn},
    Act{Id::kDriftRehearse,               "drift.rehearse",               kOperator,    kByRole,    On::kNone,         StepUp::kNever,     kUnlessIdle,  kNoBody,   kAgain, kMay,    kGoesOn},
    Act{Id::kDriftRestore,                "drift.restore",                kOperator,    kByRole,    On::kNone,         StepUp::kNever,     kRow,         kNoBody,   kAgain, kMay,    kRefused},
    Act{Id::kDriftRotate,                 "drift.rotate",                 kOperator,    kByRole,    On::kNone,         StepUp::kNever,     kRow,         kNoBody,   kAgain, kMay,    kRefused},
    Act{Id::kDriftDestroy,                "drift.destroy",                kOperator,    kByRole,    On::kNone,         StepUp::kNever,     kRow,         kNoBody,   kAgain, kMay,    kRefused},
    Act{Id::kDriftKeyring,                "drift.keyring",                kOperator,    kByRole,    On::kNone,         StepUp::kNever,     kRow,         kNoBody,   kAgain, kMay,    kRefused},
    Act{Id::kDriftGranska,                "drift.granska",                kOperator,    kByRole,    On::kNone,         StepUp::kNever,     kNoStore,     kNoBody,   kAgain, kMay,    kRefused},
    Act{Id::kDriftVersion,                "drift.version",                kOperator,    kByRole,    On::kNone,         StepUp::kNever,     kNoStore,     kNoBody,   kAgain, kMay,    kGoesOn},
    Act{Id::kDriftArkiv,                  "drift.arkiv",                  kOperator,    kByRole,    On::kNone,         StepUp::kNever,     kRow,         kNoBody,   kAgain, kMay,    kRefused},
};
// clang-format on

// The place in the table is the id, and two acts have not the same name.
consteval bool is_whole() {
    for (std::size_t i = 0; i < kActs.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (kActs[i].name.get() == kActs[j].name.get()) {
                return false;
            }
        }
        if (kActs[i].id.get() != static_cast<ActId>(i)) {
            return false;
        }
    }
    return kActs.back().id.get() == kLastAct;
}
static_assert(is_whole(), "every ActId has its one row, in its place");

// What is decided about an act fits together.
consteval bool fits_together(const Act& act) {
    const bool in_session = act.who.kind() == Who::Kind::kRoles;
    const bool by_operator = act.who.kind() == Who::Kind::kOperator;
    return (!by_operator || act.at_command_line.get() == kMay) &&
           (act.step_up.get() == StepUp::kNever || (in_session && act.log.is_row())) &&
           (act.repeat.get() == kAgain || (in_session && act.body.bytes() > 0));
}
static_assert(std::ranges::all_of(kActs, fits_together));

}  // namespace

std::span<const Act> acts() {
    return kActs;
}

const Act& act_of(ActId id) {
    return kActs.at(static_cast<std::size_t>(id));
}

}  // namespace samspar::acts
