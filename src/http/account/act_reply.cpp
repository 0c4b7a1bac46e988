#include "http/account/act_reply.h"

#include "domain/label.h"
#include "domain/receipt_code.h"
#include "http/gate/error_reply.h"
#include "http/gate/json_reply.h"

namespace samspar::http {
namespace {

int status_of(acts::Why why) {
    switch (why) {
        case acts::Why::kNotLoggedIn:
        case acts::Why::kProofUsed:
            return 401;
        case acts::Why::kForbidden:
        case acts::Why::kStepUpRequired:
            return 403;
        case acts::Why::kNotFound:
        case acts::Why::kNoSuchFormat:
            return 404;
        case acts::Why::kPeriodOpen:
        case acts::Why::kPolicyBroken:
        case acts::Why::kTooSmall:
        case acts::Why::kContradiction:
        case acts::Why::kNotSafe:
        case acts::Why::kNotProven:
        case acts::Why::kNothingToMend:
        case acts::Why::kInvalid:
            return 422;
        case acts::Why::kNeedsConfirmation:
        case acts::Why::kVersionConflict:
        case acts::Why::kKeyReused:
        case acts::Why::kPublicationRunning:
        case acts::Why::kAlreadyPublished:
        case acts::Why::kOvertaken:
        case acts::Why::kNotPublished:
        case acts::Why::kNobodyLeft:
        case acts::Why::kNoSafeProfile:
        case acts::Why::kAlreadyEnded:
        case acts::Why::kAlreadyFelregistrerad:
        case acts::Why::kNothingToReopen:
        case acts::Why::kLastForbundUser:
            break;
    }
    return 409;
}

Json figures_json(const std::vector<domain::MovedFigure>& figures) {
    const auto number = [](const std::optional<std::int64_t>& value) {
        return value ? Json(*value) : Json(nullptr);
    };
    Json all = Json::array();
    for (const domain::MovedFigure& figure : figures) {
        all.push_back({{"ar", figure.year},
                       {"insats", figure.insats.empty() ? Json(nullptr) : Json(figure.insats)},
                       {"matt", domain::word("matt", figure.matt)},
                       {"fore", number(figure.before)},
                       {"efter", number(figure.after)}});
    }
    return all;
}

// The codes of registreringar and the figures that a warning speaks of stand beside it.
Json fields_of(const acts::Refusal& refusal) {
    Json fields = to_json(refusal.fields);
    for (Json& field : fields) {
        if (field["code"] == "possible_duplicate") {
            for (const std::string& kod : refusal.koder) {
                field["koder"].push_back(domain::display_receipt_code(kod));
            }
        } else if (field["code"] == "figures_move") {
            field["siffror"] = figures_json(refusal.figures);
        }
    }
    return fields;
}

}  // namespace

Reply reply_of(const acts::Refusal& refusal) {
    const int status = status_of(refusal.why);
    const ErrorCode code = ErrorCode::find(acts::code_of(refusal.why)).value();
    Reply reply = refusal.fields.empty() ? error_reply(status, code)
                                         : field_error_reply(status, code, fields_of(refusal));
    reply.logged = true;
    return reply;
}

Reply reply_of(const acts::Kept& kept) {
    Reply reply;
    reply.status = kept.status;
    reply.body = kept.text;
    reply.content_type = kept.text.empty() ? "" : "application/json; charset=utf-8";
    return reply;
}

}  // namespace samspar::http
