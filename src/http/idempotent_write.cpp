#include "http/idempotent_write.h"

#include "http/error_reply.h"
#include "http/json_reader.h"
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

security::Sha256Digest hash_of(const Request& request) {
    security::Sha256 sum;
    sum.update(security::bytes_of(request.method + " " + request.path + "\n"));
    sum.update(security::bytes_of(request.body));
    return sum.finish();
}

store::WriteScope checked_scope(Context& context, const Call& call) {
    check_key(call.request.idempotency_key);
    return context.store.write();
}

}  // namespace

IdempotentWrite::IdempotentWrite(Context& context, const Call& call)
    : call_(call), request_hash_(hash_of(call.request)), scope_(checked_scope(context, call)) {
    const std::string& key = call.request.idempotency_key;
    if (key.empty()) {
        return;
    }
    const auto stored = store::find_reply(scope_, call.caller().user.id, key);
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
    if (!call_.request.idempotency_key.empty()) {
        store::insert_reply(scope_,
                            call_.caller().user.id,
                            call_.request.idempotency_key,
                            {request_hash_, reply.status, remembered.value_or(reply.body)});
    }
    scope_.commit(call_.actor(), event);
    return reply;
}

}  // namespace samspar::http
