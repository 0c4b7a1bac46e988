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

std::string words_of(NotLogged why) {
    switch (why) {
        case NotLogged::kSaysNothing:
            return "says nothing of anybody";
        case NotLogged::kShowsOwn:
            return "shows callers what is theirs";
        case NotLogged::kPublicText:
            return "public text";
        case NotLogged::kProgress:
            return "progress of another act";
        case NotLogged::kNoStore:
            return "no store";
        case NotLogged::kStaysAsItIs:
            break;
    }
    return "no service runs, and the store stays as it is";
}

std::string words_of(const Log& log) {
    switch (log.kind()) {
        case Log::Kind::kRow:
            return "yes";
        case Log::Kind::kRowUnless:
            return "yes, unless: " + words_of(log.why_not());
        case Log::Kind::kNone:
            break;
    }
    return "no: " + words_of(log.why_not());
}

}  // namespace

Words words_of(const Act& act) {
    return {std::string(act.name.get()),
            words_of(act.who),
            std::string(words_of(act.right.get())),
            std::string(words_of(act.step_up.get())),
            words_of(act.log),
            std::to_string(act.body.bytes()),
            act.repeat == Repeat::kOnce ? "once" : "",
            act.at_command_line == AtCommandLine::kMay ? "may" : "",
            act.when_full == WhenFull::kGoesOn ? "goes on" : ""};
}

}  // namespace samspar::acts
