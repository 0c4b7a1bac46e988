#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "acts/decisions.h"

namespace samspar::acts {

// Everything that can be done, by whatever face it is asked for. The order is that of the table.
enum class ActId : std::uint8_t {
    kServiceHealth,
    kServiceReady,
    kServiceVersion,
    kServiceStart,
    kLogin,
    kUserActivate,
    kSessionRead,
    kSessionRole,
    kUserPassword,
    kSessionConfirm,
    kLogout,
    kKodlistorRead,
    kForbundRead,
    kDefinitionerRead,
    kKodlistaAdd,
    kKodlistaChange,
    kForbundKommun,
    kInsatsList,
    kInsatsCreate,
    kInsatsChange,
    kRegistreringList,
    kRegistreringSearch,
    kRegistreringRead,
    kRegistreringStart,
    kRegistreringRattelse,
    kRegistreringAvslut,
    kRegistreringFelregistrering,
    kRegistreringAteroppna,
    kRegistreringAngra,
    kStatistikRead,
    kArsredovisningRead,
    kPubliceringList,
    kPubliceringRead,
    kPubliceringExport,
    kPubliceringDiff,
    kPubliceringVerify,
    kPubliceringPreview,
    kPubliceringCreate,
    kPubliceringProgress,
    kRattelsePreview,
    kRattelseCreate,
    kPolicyRead,
    kPolicyDecide,
    kMikrodataCreate,
    kUserList,
    kUserCreate,
    kUserChange,
    kUserDisable,
    kUserReset,
    kUserUppdrag,
    kUppdragRead,
    kLoggRead,
    kDriftRead,
    kImportRegistreringar,
    kImportInsatser,
    kImportAntal,
    kDriftInit,
    kDriftDemo,
    kDriftServe,
    kDriftDoctor,
    kDriftClock,
    kDriftAccept,
    kDriftUpgrade,
    kDriftBackup,
    kDriftVerify,
    kDriftRehearse,
    kDriftRestore,
    kDriftRotate,
    kDriftDestroy,
    kDriftKeyring,
    kDriftGranska,
    kDriftVersion,
    kDriftArkiv,
};
inline constexpr ActId kLastAct = ActId::kDriftArkiv;

// One row of the table: what has been decided about an act. No member has a default, so a row that
// leaves a decision out does not compile.
struct Act {
    Decision<ActId> id;
    Name name;
    Who who;
    Decision<Right> right;
    Decision<Object> object;
    Decision<StepUp> step_up;
    Log log;
    BodyLimit body;
    Decision<Repeat> repeat;
    Decision<AtCommandLine> at_command_line;
    Decision<WhenFull> when_full;
};

// THE table, in the order of ActId.
[[nodiscard]] std::span<const Act> acts();
[[nodiscard]] const Act& act_of(ActId id);

}  // namespace samspar::acts
