#include "publication/basis.h"

#include "publication/stored_ledger.h"
#include "publication/stored_policy.h"
#include "store/forbund.h"
#include "store/kodlistor.h"
#include "store/publicering.h"
#include "store/rattelser.h"
#include "store/release_files.h"
#include "store/statistics_rows.h"

namespace samspar::publication {

Basis read_basis(store::Scope& scope, domain::Period period, domain::Instant as_of) {
    Basis basis;
    basis.forbund = store::load_forbund(scope);
    basis.lists = store::load_kodlistor_as_of(scope, as_of);
    basis.snapshot = store::load_snapshot_as_of(scope, basis.lists, period, false, as_of);
    basis.ledger = read_ledger(scope);
    basis.policy = policy_in_force(scope);
    basis.next_publicering = store::next_publicering(scope);
    basis.rattelser = store::count_rattelser(scope);
    basis.single = store::load_contents(scope, store::ReleaseKind::kMicrodata, "sdc-audit");
    return basis;
}

}  // namespace samspar::publication
