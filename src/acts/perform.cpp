#include "acts/perform.h"

#include <array>
#include <stdexcept>

#include "store/registreringar.h"

namespace samspar::acts {
namespace {

constexpr std::array<std::string_view, 11> kObjects{"",
                                                    "user",
                                                    "insats",
                                                    "registrering",
                                                    "forbund",
                                                    "kodlista",
                                                    "publicering",
                                                    "policy",
                                                    "mikrodata",
                                                    "logg",
                                                    "import"};

store::AuditEvent row_of(const Act& act,
                         const std::string& object,
                         store::AuditResult result,
                         const Entry& entry) {
    return {.action = std::string(act.name.get()),
            .object_type = std::string(kObjects.at(static_cast<std::size_t>(act.object.get()))),
            .object_id = object,
            .result = result,
            .count = entry.count,
            .detail = entry.detail};
}

// The numbers in the store, which the log has instead of the codes.
std::vector<std::string> numbers_of(const Environment& environment,
                                    const std::vector<std::string>& koder) {
    store::ReadScope scope = environment.store.read();
    std::vector<std::string> numbers;
    for (const std::string& kod : koder) {
        if (const auto found = store::find_registrering(scope, environment.lists, kod)) {
            numbers.push_back(std::to_string(found->id.value));
        }
    }
    return numbers;
}

// Whose answers are kept: those of a user, who sends a key.
domain::UserId user_of(const Doer& doer) {
    return doer.in_session()->user.id;
}

}  // namespace

void require_rights_looked_at(const Act& act, Sight& sight) {
    const bool by_uppdrag = act.right == Right::kByUppdrag || act.right == Right::kLeads;
    if (by_uppdrag && sight.doer().in_session() != nullptr && !sight.rights().looked_at()) {
        throw std::logic_error("no right was looked at for " + std::string(act.name.get()));
    }
}

Performance::Performance(const Environment& environment, const Doer& doer, ActId id)
    : act_(act_of(id)),
      transaction_(environment.store, store::Sharing::kShared),
      doing_(environment, doer, transaction_) {}

std::optional<Refusal> Performance::refused() {
    return look_at_doer(doing_.environment(), doing_.doer(), act_, transaction_);
}

void Performance::find_earlier(const std::string& key, const security::Sha256Digest& request) {
    if (key.empty() || act_.repeat != Repeat::kOnce) {
        return;
    }
    earlier_ = store::find_reply(transaction_, user_of(doing_.doer()), key);
    if (earlier_ && earlier_->request_hash == request) {
        doing_.set_repeated(earlier_->object);
    }
}

std::optional<std::variant<Kept, Refusal>> Performance::earlier(
    const security::Sha256Digest& request) {
    if (!earlier_) {
        return std::nullopt;
    }
    if (earlier_->request_hash != request) {
        return Refusal{Why::kKeyReused};
    }
    require_rights_looked_at(act_, doing_);
    const Entry again{std::nullopt, Detail().add_flag("upprepning", true).text()};
    transaction_.commit(doing_.doer().actor(),
                        row_of(act_, doing_.object(), store::AuditResult::kOk, again));
    return Kept{earlier_->status, earlier_->body};
}

void Performance::commit(const Entry& entry,
                         const std::string& key,
                         const security::Sha256Digest& request,
                         const std::optional<Kept>& kept) {
    require_rights_looked_at(act_, doing_);
    if (entry.unchanged) {
        if (entry.shown_as) {
            transaction_.commit(
                doing_.doer().actor(),
                row_of(act_of(*entry.shown_as), doing_.object(), store::AuditResult::kOk, entry));
        }
        transaction_.let_go();
        return;
    }
    if (!key.empty() && kept && act_.repeat == Repeat::kOnce) {
        store::insert_reply(transaction_,
                            user_of(doing_.doer()),
                            key,
                            {request, kept->status, kept->text, doing_.object()});
    }
    transaction_.commit(doing_.doer().actor(),
                        row_of(act_, doing_.object(), store::AuditResult::kOk, entry));
}

void log_refused(const Environment& environment,
                 const Doer& doer,
                 ActId id,
                 const std::string& object,
                 std::string_view code,
                 Detail parameters) {
    const Entry why{std::nullopt, parameters.add("nekat", code).text()};
    environment.refusals.add(doer.actor(),
                             row_of(act_of(id), object, store::AuditResult::kRefused, why));
}

void log_refusal(const Environment& environment,
                 const Doer& doer,
                 ActId id,
                 const std::string& object,
                 const Refusal& refusal,
                 Detail parameters) {
    std::vector<std::string> fields;
    for (const domain::FieldError& error : refusal.fields) {
        fields.push_back(error.field + ":" + std::string(error.code.text()));
    }
    if (!fields.empty()) {
        parameters.add_list("falt", fields);
    }
    if (!refusal.koder.empty()) {
        parameters.add_list("visade", numbers_of(environment, refusal.koder));
    }
    log_refused(environment, doer, id, object, code_of(refusal.why), std::move(parameters));
}

std::optional<Refusal> log_look(const Environment& environment,
                                const Doer& doer,
                                ActId id,
                                const std::string& object,
                                const Entry& entry) {
    const Act& act = act_of(id);
    // Whoever runs the machine leaves a row of everything.
    if (!act.log.is_row() && !std::holds_alternative<Operator>(doer.who)) {
        return std::nullopt;
    }
    const store::AuditEvent row = row_of(act, object, store::AuditResult::kOk, entry);
    std::optional<store::Writers::Turn> turn = environment.store.turn_unless_long();
    if (!turn) {
        store::ReadScope scope = environment.store.read();
        if (auto refusal = look_at_doer(environment, doer, act, scope)) {
            return refusal;
        }
        environment.store.late_rows().add(doer.actor(), row, environment.store.clock_now());
        return std::nullopt;
    }
    store::Transaction transaction = environment.store.write(*std::move(turn));
    if (auto refusal = look_at_doer(environment, doer, act, transaction)) {
        transaction.let_go();
        return refusal;
    }
    transaction.commit(doer.actor(), row);
    return std::nullopt;
}

}  // namespace samspar::acts
