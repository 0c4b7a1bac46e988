// Making a release takes seconds, and nobody who registers may wait for it, so no transaction is
// open meanwhile. Instead the first thing written is a row of the log that closes a moment:
// everything up to it is in the release and nothing can be recorded at or before it any more. What
// happens meanwhile is later, and is in next year's text.

#include "publication/prepare.h"

#include <array>

#include "publication/coin.h"
#include "publication/json.h"
#include "publication/proof.h"
#include "publication/stored_ledger.h"
#include "publication/stored_policy.h"
#include "security/sha256.h"
#include "store/forbund.h"
#include "store/kodlistor.h"
#include "store/microdata.h"
#include "store/publicering.h"
#include "store/statistics_rows.h"

namespace samspar::publication {
namespace {

constexpr std::array<std::string_view, 8> kCodes{"period_open",
                                                 "already_published",
                                                 "policy",
                                                 "too_small",
                                                 "contradiction",
                                                 "not_safe",
                                                 "not_proven",
                                                 "overtaken"};

constexpr std::int64_t kLongestMs = 600'000;

// What a release is made of, read in one go.
struct Sources {
    domain::Forbund forbund;
    domain::Kodlistor lists;
    domain::Snapshot snapshot;
    disclosure::Ledger ledger;
    disclosure::Policy policy;
    int nummer = 0;
    std::vector<std::string> single;  // what files of single registreringar tell beside the tables
};

Sources read_sources(store::Store& store, domain::Period period, domain::Instant as_of) {
    store::ReadScope scope = store.read();
    Sources sources;
    sources.forbund = store::load_forbund(scope);
    sources.lists = store::load_kodlistor_as_of(scope, as_of);
    sources.snapshot = store::load_snapshot_as_of(scope, sources.lists, period, false, as_of);
    sources.ledger = read_ledger(scope);
    sources.policy = policy_in_force(scope);
    sources.nummer = store::next_publicering(scope);
    sources.single = store::load_microdata_parts(scope, "sdc-audit");
    return sources;
}

// The moment that the release is of: everything up to it is in, nothing can be added to it.
domain::Instant begin(store::Store& store,
                      const store::Actor& actor,
                      domain::Period period,
                      std::string_view action) {
    store::Transaction scope = store.write();
    return scope.commit_as_of(actor,
                              {.action = std::string(action),
                               .object_type = "publicering",
                               .object_id = "",
                               .result = store::AuditResult::kOk,
                               .count = std::nullopt,
                               .detail = Json{{"period", domain::to_string(period)}}.dump()});
}

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

// Tells on how far it is, and gives up when a service would wait for ever: years that hang together
// badly can be merged and tried again for hours.
disclosure::Progress bounded(store::Store& store, const Request& request, domain::Instant begun) {
    return [&store, &request, begun](std::size_t done, std::size_t all) {
        if (store.clock_now().ms - begun.ms > kLongestMs) {
            throw NotProven("it took more than ten minutes");
        }
        if (request.progress) {
            request.progress(done, all);
        }
    };
}

// What the auditor cannot decide is not published; a more careful step is tried.
disclosure::Audit audit_of(const Sources& sources, std::string& undecided) {
    return [&](const disclosure::AuditModel& model) -> std::vector<disclosure::CellName> {
        try {
            return cells_told(model, sources.single);
        } catch (const NotProven& reason) {
            undecided = reason.what();
            return {{}};
        }
    };
}

void compute(store::Store& store,
             const Sources& sources,
             const Request& request,
             Prepared& prepared) {
    std::string undecided;
    try {
        prepared.result =
            disclosure::compute_release({.snapshot = sources.snapshot,
                                         .lists = sources.lists,
                                         .period = request.period,
                                         .number = prepared.nummer,
                                         .policy = sources.policy,
                                         .earlier = sources.ledger,
                                         .progress = bounded(store, request, prepared.as_of),
                                         .audit = audit_of(sources, undecided),
                                         .coin = coin_for(store,
                                                          sources.forbund.training,
                                                          "publicering",
                                                          request.period,
                                                          sources.ledger,
                                                          sources.policy)});
    } catch (const NotProven& reason) {
        prepared.refusal = Refusal::kNotProven;
        prepared.reason = reason.what();
    } catch (const std::length_error& reason) {
        prepared.refusal = Refusal::kNotProven;
        prepared.reason = reason.what();
    }
    if (!prepared.refusal && prepared.result.refusal) {
        prepared.refusal = from_engine(*prepared.result.refusal);
        if (prepared.refusal == Refusal::kNotSafe && !undecided.empty()) {
            prepared.refusal = Refusal::kNotProven;
            prepared.reason = undecided;
        }
    }
}

void render(const Sources& sources, Prepared& prepared) {
    const exporting::Provenance provenance{.forbund = sources.forbund.namn,
                                           .uttaget = prepared.as_of,
                                           .underlag = prepared.as_of,
                                           .program = prepared.program,
                                           .training = sources.forbund.training};
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
    prepared.as_of = begin(store, actor, request.period, action);
    prepared.program = request.program;
    if (domain::swedish_date(prepared.as_of) <= request.period.last) {
        prepared.refusal = Refusal::kPeriodOpen;
        return prepared;
    }
    const Sources sources = read_sources(store, request.period, prepared.as_of);
    prepared.policy = sources.policy;
    prepared.nummer = numbered ? sources.nummer : 0;
    compute(store, sources, request, prepared);
    if (!prepared.refusal) {
        render(sources, prepared);
    }
    prepared.ready = store.clock_now();
    return prepared;
}

}  // namespace

std::string_view code_of(Refusal refusal) {
    return kCodes.at(static_cast<std::size_t>(refusal));
}

Prepared prepare(store::Store& store, const store::Actor& actor, const Request& request) {
    return make(store, actor, request, "publicering.begin", true);
}

Prepared preview(store::Store& store, const store::Actor& actor, const Request& request) {
    return make(store, actor, request, "publicering.preview", false);
}

}  // namespace samspar::publication
