#include "publication/prepare.h"

#include <array>

#include "publication/basis.h"
#include "publication/coin.h"
#include "publication/json.h"
#include "publication/making.h"
#include "security/sha256.h"

namespace samspar::publication {
namespace {

constexpr std::array<std::string_view, 8> kRefusalCodes{"period_open",
                                                        "already_published",
                                                        "policy",
                                                        "too_small",
                                                        "contradiction",
                                                        "not_safe",
                                                        "not_proven",
                                                        "overtaken"};

Refusal from_engine(disclosure::Refusal refusal) {
    switch (refusal) {
        case disclosure::Refusal::kPolicy:
            return Refusal::kPolicy;
        case disclosure::Refusal::kAlreadyPublished:
            return Refusal::kAlreadyPublished;
        case disclosure::Refusal::kTooSmall:
            return Refusal::kTooSmall;
        case disclosure::Refusal::kContradiction:
            return Refusal::kContradiction;
        case disclosure::Refusal::kNotSafe:
            return Refusal::kNotSafe;
    }
    return Refusal::kNotSafe;
}

void compute(store::Store& store, const Basis& basis, const Request& request, Prepared& prepared) {
    std::string undecided;
    const auto reason = not_proven([&] {
        prepared.result = disclosure::compute_release(
            {.snapshot = basis.snapshot,
             .lists = basis.lists,
             .period = request.period,
             .number = prepared.nummer,
             .policy = basis.policy,
             .earlier = basis.ledger,
             .progress = bounded(store, prepared.as_of, request.progress),
             .audit = audit_of(basis.single, undecided),
             .coin = coin_for(store,
                              basis.forbund.training,
                              "publicering",
                              request.period,
                              basis.ledger,
                              basis.policy)});
    });
    if (reason) {
        prepared.refusal = Refusal::kNotProven;
        prepared.reason = *reason;
    }
    if (!prepared.refusal && prepared.result.refusal) {
        prepared.refusal = from_engine(*prepared.result.refusal);
        if (prepared.refusal == Refusal::kNotSafe && !undecided.empty()) {
            prepared.refusal = Refusal::kNotProven;
            prepared.reason = undecided;
        }
    }
}

Basis basis_of(store::Store& store, domain::Period period, domain::Instant as_of) {
    store::ReadScope scope = store.read();
    return read_basis(scope, period, as_of);
}

void render(const Basis& basis, Prepared& prepared) {
    const exporting::Provenance provenance{.forbund = basis.forbund.namn,
                                           .uttaget = prepared.as_of,
                                           .underlag = prepared.as_of,
                                           .program = prepared.program,
                                           .training = basis.forbund.training};
    const exporting::Sha256Hex sum = security::sha256_hex;
    prepared.files = exporting::release_files({.release = prepared.result.release.value(),
                                               .audit_model = prepared.result.audit_model,
                                               .policy = prepared.policy,
                                               .provenance = provenance,
                                               .sha256_hex = sum});
}

Prepared make(store::Store& store,
              const store::Actor& actor,
              const Request& request,
              std::string_view action,
              bool numbered) {
    Prepared prepared;
    prepared.as_of =
        close_moment(store, actor, action, {}, Json{{"period", domain::to_string(request.period)}});
    prepared.program = request.program;
    if (domain::swedish_date(prepared.as_of) <= request.period.last) {
        prepared.refusal = Refusal::kPeriodOpen;
        return prepared;
    }
    const Basis basis = basis_of(store, request.period, prepared.as_of);
    prepared.policy = basis.policy;
    prepared.nummer = numbered ? basis.next_publicering : 0;
    prepared.rattelser = basis.rattelser;
    compute(store, basis, request, prepared);
    if (!prepared.refusal) {
        render(basis, prepared);
    }
    prepared.ready = store.clock_now();
    return prepared;
}

}  // namespace

std::string_view code_of(Refusal refusal) {
    return kRefusalCodes.at(static_cast<std::size_t>(refusal));
}

Prepared prepare(store::Store& store, const store::Actor& actor, const Request& request) {
    return make(store, actor, request, "publicering.begin", true);
}

Prepared preview(store::Store& store, const store::Actor& actor, const Request& request) {
    return make(store, actor, request, "publicering.preview", false);
}

}  // namespace samspar::publication
