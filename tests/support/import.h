#pragma once

#include <string_view>

#include "intake/import.h"
#include "store/store.h"

namespace samspar::test {

using Import = intake::ImportReport (*)(store::WriteScope&,
                                        std::string_view,
                                        const intake::ImportOptions&);

// Imports in a transaction of its own, which is committed when the file may be stored.
template <Import import>
intake::ImportReport import_file(store::Store& store,
                                 std::string_view bytes,
                                 const intake::ImportOptions& options = {}) {
    store::Transaction transaction = store.write();
    intake::ImportReport report = import(transaction, bytes, options);
    if (report.complete) {
        transaction.commit(options.actor,
                           {.action = "test.import",
                            .object_type = {},
                            .object_id = {},
                            .result = store::AuditResult::kOk,
                            .count = std::nullopt,
                            .detail = {}});
        report.committed = true;
    }
    return report;
}

inline constexpr auto* import_registreringar = import_file<intake::import_registreringar>;
inline constexpr auto* import_insatser = import_file<intake::import_insatser>;
inline constexpr auto* import_antal = import_file<intake::import_antal>;

}  // namespace samspar::test
