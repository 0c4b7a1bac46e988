#include "http/account/idempotent_write.h"

#include "http/account/repetition.h"
#include "http/gate/error_reply.h"
#include "store/idempotency.h"

namespace samspar::http {

IdempotentWrite::IdempotentWrite(Context& context, const Call& call)
    : call_(call),
      key_(kept_key(context, call.request)),
      request_hash_(hash_of(context, call.request)),
      scope_(context.store.write()) {
    if (key_.empty()) {
        return;
    }
    const auto stored = store::find_reply(scope_, call.caller().user.id, key_);
    if (!stored) {
        return;
    }
    if (stored->request_hash != request_hash_) {
        earlier_ = error_reply(409, "idempotency_key_reused");
        return;
    }
    earlier_ = Reply{};
    earlier_->status = stored->status;
    earlier_->body = stored->body;
    earlier_->content_type = stored->body.empty() ? "" : "application/json; charset=utf-8";
}

Reply IdempotentWrite::finish(const store::AuditEvent& event,
                              Reply reply,
                              const std::optional<std::string>& remembered) {
    if (!key_.empty()) {
        store::insert_reply(scope_,
                            call_.caller().user.id,
                            key_,
                            {request_hash_, reply.status, remembered.value_or(reply.body)});
    }
    scope_.commit(call_.actor(), event);
    return reply;
}

}  // namespace samspar::http
