#include "acts/kodlistor.h"
#include "domain/unicode.h"
#include "http/account/act_reply.h"
#include "http/account/repetition.h"
#include "http/api/handlers.h"
#include "http/api/kod_json.h"
#include "http/gate/error_reply.h"
#include "http/gate/json_reader.h"
#include "http/gate/json_reply.h"

namespace samspar::http {
namespace {

using domain::FieldErrors;

JsonReader body_of(const Context& context, const Call& call) {
    return JsonReader::parse(call.request.body, context.settings.limits);
}

std::string trimmed(JsonReader& json, std::string_view field) {
    return domain::one_line(json.optional_text(field).value_or(""));
}

// Nothing when it is absent; an error when it is no day.
std::optional<domain::Date> day(JsonReader& json, const std::string& field, FieldErrors& errors) {
    const std::string text = json.optional_text(field).value_or("");
    const auto date = domain::parse_date(text);
    if (!text.empty() && !date) {
        errors.push_back({field, "bad_date", field + " is not a date", std::nullopt});
    }
    return date;
}

acts::NewKod read_new(const Context& context, const Call& call, FieldErrors& errors) {
    JsonReader json = body_of(context, call);
    acts::NewKod wanted;
    wanted.list = call.request.parameter("lista");
    wanted.code = trimmed(json, "kod");
    wanted.label = trimmed(json, "etikett");
    wanted.help = trimmed(json, "hjalp");
    wanted.group = trimmed(json, "grupp");
    wanted.published_under = trimmed(json, "publiceras_under");
    wanted.valid_from = day(json, "giltig_fran", errors);
    wanted.valid_to = day(json, "giltig_till", errors);
    json.finish();
    return wanted;
}

acts::KodChange read_change(const Context& context, const Call& call, FieldErrors& errors) {
    JsonReader json = body_of(context, call);
    acts::KodChange change;
    change.list = call.request.parameter("lista");
    change.code = call.request.parameter("kod");
    // What is left out stays; null empties.
    if (json.mentions("etikett")) {
        change.label = trimmed(json, "etikett");
    }
    if (json.mentions("hjalp")) {
        change.help = trimmed(json, "hjalp");
    }
    if (json.mentions("giltig_till")) {
        change.valid_to = day(json, "giltig_till", errors);
    }
    change.after = json.optional_text("efter");
    change.confirmed = json.optional_texts("bekraftat");
    json.finish();
    return change;
}

acts::NewKommun read_kommun(const Context& context, const Call& call, FieldErrors& errors) {
    JsonReader json = body_of(context, call);
    acts::NewKommun wanted;
    wanted.code = trimmed(json, "kod");
    wanted.namn = trimmed(json, "namn");
    wanted.valid_from = day(json, "giltig_fran", errors);
    json.finish();
    return wanted;
}

// Does an act on a code of that list once everything in the body could be read.
template <typename Act, typename Wanted>
Reply done(Act act,
           int status,
           const Wanted& wanted,
           const FieldErrors& errors,
           std::string_view list,
           Context& context,
           const Call& call) {
    if (!errors.empty()) {
        return field_error_reply(422, "validation_failed", errors);
    }
    const auto reply = [status, list](const domain::Kod& kod) {
        return json_reply(status, to_json(kod, list));
    };
    return reply_of(act(context.environment,
                        call.doer(),
                        wanted,
                        repetition<domain::Kod>(context, call, reply)),
                    reply);
}

}  // namespace

Reply post_kod(Context& context, const Call& call) {
    FieldErrors errors;
    const acts::NewKod wanted = read_new(context, call, errors);
    return done(acts::add_kod, 201, wanted, errors, wanted.list, context, call);
}

Reply put_kod(Context& context, const Call& call) {
    FieldErrors errors;
    const acts::KodChange change = read_change(context, call, errors);
    return done(acts::change_kod, 200, change, errors, change.list, context, call);
}

Reply post_kommun(Context& context, const Call& call) {
    FieldErrors errors;
    const acts::NewKommun wanted = read_kommun(context, call, errors);
    return done(acts::add_kommun, 201, wanted, errors, "kommun", context, call);
}

}  // namespace samspar::http
