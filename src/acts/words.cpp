#include "acts/words.h"

namespace samspar::acts {
namespace {

// hiflg: the first letters of the roles, in the order of the enum.
std::string words_of(const Who& who) {
    switch (who.kind()) {
        case Who::Kind::kAnybody:
            return "anybody";
        case Who::Kind::kOwnPage:
            return "own page";
        case Who::Kind::kOperator:
            return "operator";
        case Who::Kind::kRoles:
            break;
    }
    std::string letters;
    for (const domain::Role role : domain::all_roles()) {
        if (domain::holds(who.roles(), role)) {
            letters += domain::to_string(role).front();
        }
    }
    return letters;
}

std::string_view words_of(Right right) {
    switch (right) {
        case Right::kByRole:
            return "";
        case Right::kOwn:
            return "own";
        case Right::kByUppdrag:
            return "uppdrag";
        case Right::kLeads:
            break;
    }
    return "leads";
}

std::string_view words_of(StepUp step_up) {
    switch (step_up) {
        case StepUp::kNever:
            return "never";
        case StepUp::kExactFile:
            return "as a file";
        case StepUp::kIntern:
            return "intern";
        case StepUp::kConfirmed:
            return "confirmed";
        case StepUp::kAlways:
            break;
    }
    return "always";
}

std::string_view words_of(const Log& log) {
    if (log.is_row()) {
        return "yes";
    }
    switch (log.why_not()) {
        case NotLogged::kSaysNothing:
            return "no: says nothing of anybody";
        case NotLogged::kShowsOwn:
            return "no: shows callers what is theirs";
        case NotLogged::kPublicText:
            return "no: public text";
        case NotLogged::kProgress:
            return "no: progress of another act";
        case NotLogged::kNoStore:
            break;
    }
    return "no: no store";
}

}  // namespace

Words words_of(const Act& act) {
    return {std::string(act.name.get()),
            words_of(act.who),
            std::string(words_of(act.right.get())),
            std::string(words_of(act.step_up.get())),
            std::string(words_of(act.log)),
            std::to_string(act.body.bytes()),
            act.repeat == Repeat::kOnce ? "once" : "",
            act.at_command_line == AtCommandLine::kMay ? "may" : "",
            act.when_full == WhenFull::kGoesOn ? "goes on" : ""};
}

}  // namespace samspar::acts
