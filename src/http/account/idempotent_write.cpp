#include "http/account/idempotent_write.h"

#include "http/gate/error_reply.h"
#include "http/gate/json_reader.h"
#include "security/hex.h"
#include "security/hmac.h"
#include "store/idempotency.h"

namespace samspar::http {
namespace {

constexpr std::size_t kShortestKey = 8;
constexpr std::size_t kLongestKey = 64;

void check_key(const std::string& key) {
    const bool clean =
        key.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-") ==
        std::string::npos;
    if (!key.empty() && (!clean || key.size() < kShortestKey || key.size() > kLongestKey)) {
        throw BadRequest("Idempotency-Key");
    }
}

// Under a key, and not a plain sum: there may be a person key in the body, which could be guessed
// from one.
security::Sha256Digest mac_of(const Context& context, const std::string& text) {
    return security::hmac_sha256(context.session_key.reveal(), security::bytes_of(text));
}

security::Sha256Digest hash_of(const Context& context, const Request& request) {
    return mac_of(context, "request|" + request.method + " " + request.path + "\n" + request.body);
}

// What stands for the client's key in the store: those are the client's own words.
std::string kept_key(const Context& context, const Request& request) {
    return request.idempotency_key.empty()
               ? ""
               : security::to_hex(mac_of(context, "idempotency|" + request.idempotency_key));
}

store::Transaction checked_scope(Context& context, const Call& call) {
    check_key(call.request.idempotency_key);
    return context.store.write();
}

}  // namespace

IdempotentWrite::IdempotentWrite(Context& context, const Call& call)
    : call_(call),
      key_(kept_key(context, call.request)),
      request_hash_(hash_of(context, call.request)),
      scope_(checked_scope(context, call)) {
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
