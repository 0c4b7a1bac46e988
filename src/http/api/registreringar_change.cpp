#include <functional>

#include "domain/skal.h"
#include "http/account/idempotent_write.h"
#include "http/account/rights.h"
#include "http/api/act_skal.h"
#include "http/api/handlers.h"
#include "http/api/own_registrering.h"
#include "http/api/registrering_input.h"
#include "http/api/registrering_json.h"
#include "http/gate/error_reply.h"
#include "http/gate/json_reply.h"
#include "store/insatser.h"
#include "store/registrering_writer.h"

namespace samspar::http {
namespace {

using domain::Registrering;
using store::StoredRegistrering;

// What a registrering becomes, or why it does not.
using Next =
    std::function<std::variant<Registrering, Reply>(store::WriteScope&, const StoredRegistrering&)>;

// The way that every change goes: find, compare versions, make the next content, write a version.
// `detail` is that of the audit row.
Reply change(Context& context,
             const Call& call,
             std::int64_t version,
             store::Action action,
             const Next& next,
             const std::string& detail = {}) {
    IdempotentWrite write(context, call);
    if (write.earlier()) {
        return *write.earlier();
    }
    store::Transaction& scope = write.scope();
    auto found = own_registrering(context, scope, call);
    if (auto* reply = std::get_if<Reply>(&found)) {
        return std::move(*reply);
    }
    auto& stored = std::get<StoredRegistrering>(found);
    if (stored.version != version) {
        return error_reply(409, "version_conflict");
    }
    const std::string name = "registrering." + std::string(store::to_string(action));
    auto content = next(scope, stored);
    if (auto* reply = std::get_if<Reply>(&content)) {
        if (reply->status == 403) {
            store::AuditEvent refused = registrering_event(name, stored);
            refused.result = store::AuditResult::kRefused;
            scope.commit(call.actor(), refused);
        }
        return std::move(*reply);
    }
    store::RegistreringWriter writer(scope, context.lists, call.actor());
    if (!writer.update(stored, std::get<Registrering>(content), action)) {
        return error_reply(409, "version_conflict");
    }
    store::AuditEvent done = registrering_event(name, stored);
    done.detail = detail;
    return write.finish(done, json_reply(200, to_json(stored, context.lists, call.today())));
}

std::variant<Registrering, Reply> checked(const Context& context,
                                          store::WriteScope& scope,
                                          const Call& call,
                                          const Registrering& before,
                                          const Registrering& after,
                                          const domain::FieldErrors& form) {
    const domain::Insats insats = store::find_insats(scope, after.insats).value();
    const domain::FieldErrors errors =
        check_registrering(context, after, before, insats, form, call.today());
    if (!errors.empty()) {
        return invalid(errors);
    }
    return after;
}

// `{"version": n}` and nothing else.
std::int64_t read_version(const Context& context, const Call& call) {
    JsonReader json = JsonReader::parse(call.request.body, context.settings.limits);
    const std::int64_t version = json.integer("version");
    json.finish();
    return version;
}

// An act that is to be accounted for.
struct ReasonedAct {
    std::int64_t version = 0;
    std::string skal;  // not checked yet: which ones fit depends on what is stored
};

ReasonedAct read_reasoned_act(const Context& context, const Call& call) {
    JsonReader json = JsonReader::parse(call.request.body, context.settings.limits);
    ReasonedAct act{json.integer("version"), json.optional_text("skal").value_or("")};
    json.finish();
    return act;
}

}  // namespace

Reply post_registrering_avslut(Context& context, const Call& call) {
    JsonReader json = JsonReader::parse(call.request.body, context.settings.limits);
    const std::int64_t version = json.integer("version");
    domain::FieldErrors form;
    const domain::Avslut avslut = read_avslut(json, context, form);
    (void)json.optional_texts("bekraftat");  // an avslut has nothing to confirm
    json.finish();
    return change(context,
                  call,
                  version,
                  store::Action::kAvslut,
                  [&](store::WriteScope& scope,
                      const StoredRegistrering& stored) -> std::variant<Registrering, Reply> {
                      if (stored.content.felregistrerad) {
                          return error_reply(409, "already_felregistrerad");
                      }
                      if (stored.content.avslut) {
                          return error_reply(409, "already_ended");
                      }
                      Registrering after = stored.content;
                      after.avslut = avslut;
                      return checked(context, scope, call, stored.content, after, form);
                  });
}

Reply put_registrering(Context& context, const Call& call) {
    JsonReader json = JsonReader::parse(call.request.body, context.settings.limits);
    const std::int64_t version = json.integer("version");
    return change(context,
                  call,
                  version,
                  store::Action::kRattelse,
                  [&](store::WriteScope& scope,
                      const StoredRegistrering& stored) -> std::variant<Registrering, Reply> {
                      domain::FieldErrors form;
                      Registrering after = read_start(json, context, stored.content, form);
                      if (std::optional<JsonReader> avslut = json.optional_object("avslut")) {
                          after.avslut = read_avslut(*avslut, context, form);
                          avslut->finish();
                      }
                      (void)json.optional_texts("bekraftat");  // nothing to confirm in a correction
                      json.finish();
                      if (stored.content.felregistrerad) {
                          return error_reply(409, "already_felregistrerad");
                      }
                      if (!is_among(own_insatser(scope, call), after.insats)) {
                          return error_reply(403, "forbidden");
                      }
                      return checked(context, scope, call, stored.content, after, form);
                  });
}

Reply post_registrering_felregistrering(Context& context, const Call& call) {
    const ReasonedAct act = read_reasoned_act(context, call);
    return change(
        context,
        call,
        act.version,
        store::Action::kFelregistrering,
        [&](store::WriteScope&,
            const StoredRegistrering& stored) -> std::variant<Registrering, Reply> {
            if (stored.content.felregistrerad) {
                return error_reply(409, "already_felregistrerad");
            }
            if (const auto errors = domain::check_skal(act.skal, domain::felregistrering_skal());
                !errors.empty()) {
                return invalid(errors);
            }
            Registrering after = stored.content;
            after.felregistrerad = true;
            return after;
        },
        skal_detail(act.skal));
}

// Takes back the last thing that closed it: the mark felregistrerad, else the avslut.
Reply post_registrering_reopen(Context& context, const Call& call) {
    const ReasonedAct act = read_reasoned_act(context, call);
    return change(
        context,
        call,
        act.version,
        store::Action::kAteroppna,
        [&](store::WriteScope&,
            const StoredRegistrering& stored) -> std::variant<Registrering, Reply> {
            Registrering after = stored.content;
            if (!after.felregistrerad && !after.avslut) {
                return error_reply(409, "nothing_to_reopen");
            }
            const domain::SkalCodes codes = domain::reopen_skal(after.felregistrerad);
            if (const auto errors = domain::check_skal(act.skal, codes); !errors.empty()) {
                return invalid(errors);
            }
            if (after.felregistrerad) {
                after.felregistrerad = false;
            } else {
                after.avslut.reset();
            }
            return after;
        },
        skal_detail(act.skal));
}

// The content of the version before; of the very first, felregistrering.
Reply post_registrering_undo(Context& context, const Call& call) {
    return change(context,
                  call,
                  read_version(context, call),
                  store::Action::kAngra,
                  [&](store::WriteScope& scope,
                      const StoredRegistrering& stored) -> std::variant<Registrering, Reply> {
                      const std::vector<store::HistoryEntry> history =
                          store::load_history(scope, context.lists, stored.id);
                      Registrering after = stored.content;
                      if (history.size() < 2) {
                          after.felregistrerad = true;
                          return after;
                      }
                      after = history[history.size() - 2].content;
                      if (!is_among(own_insatser(scope, call), after.insats)) {
                          return error_reply(403, "forbidden");
                      }
                      return after;
                  });
}

}  // namespace samspar::http
