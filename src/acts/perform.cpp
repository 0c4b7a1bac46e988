#include "acts/perform.h"

#include <array>
#include <stdexcept>

#include "store/idempotency.h"

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
    : act_(act_of(id)), transaction_(environment.store), doing_(environment, doer, transaction_) {}

std::optional<Refusal> Performance::refused() {
    return look_at_doer(doing_.environment(), doing_.doer(), act_, transaction_);
}

std::optional<std::variant<Kept, Refusal>> Performance::earlier(
    const std::string& key, const security::Sha256Digest& request) {
    if (key.empty() || act_.repeat != Repeat::kOnce) {
        return std::nullopt;
    }
    const auto stored = store::find_reply(transaction_, user_of(doing_.doer()), key);
    if (!stored) {
        return std::nullopt;
    }
    if (stored->request_hash != request) {
        return Refusal{Why::kKeyReused};
    }
    require_rights_looked_at(act_, doing_);
    const Entry again{std::nullopt, Detail().add_flag("upprepning", true).text()};
    transaction_.commit(doing_.doer().actor(),
                        row_of(act_, doing_.object(), store::AuditResult::kOk, again));
    return Kept{stored->status, stored->body};
}

void Performance::commit(const Entry& entry,
                         const std::string& key,
                         const security::Sha256Digest& request,
                         const std::optional<Kept>& kept) {
    require_rights_looked_at(act_, doing_);
    if (entry.unchanged) {
        return;  // and the transaction is let go
    }
    if (!key.empty() && kept && act_.repeat == Repeat::kOnce) {
        store::insert_reply(
            transaction_, user_of(doing_.doer()), key, {request, kept->status, kept->text});
    }
    transaction_.commit(doing_.doer().actor(),
                        row_of(act_, doing_.object(), store::AuditResult::kOk, entry));
}

void log_refusal(const Environment& environment,
                 const Doer& doer,
                 ActId id,
                 const std::string& object,
                 const Refusal& refusal,
                 Detail parameters) {
    store::Transaction transaction = environment.store.write();
    const Entry why{std::nullopt, parameters.add("nekat", code_of(refusal.why)).text()};
    transaction.commit(doer.actor(), row_of(act_of(id), object, store::AuditResult::kRefused, why));
}

std::optional<Refusal> log_look(const Environment& environment,
                                const Doer& doer,
                                ActId id,
                                const std::string& object,
                                const Entry& entry) {
    const Act& act = act_of(id);
    if (!act.log.is_row()) {
        return std::nullopt;
    }
    store::Transaction transaction = environment.store.write();
    if (auto refusal = look_at_doer(environment, doer, act, transaction)) {
        return refusal;
    }
    transaction.commit(doer.actor(), row_of(act, object, store::AuditResult::kOk, entry));
    return std::nullopt;
}

}  // namespace samspar::acts
