#pragma once

#include <string>
#include <vector>

namespace samspar::publication {

// A cell of a file in the format `sdc-audit/1`, in the words of the ledger.
struct AuditFileCell {
    std::string label;  // what room audit calls it: `table[code,code]`
    std::string universe;
    std::string key;    // as disclosure::Space::text
    std::string value;  // the number, or `X`
};

// Throws nlohmann::json::exception when the text is not such a file.
[[nodiscard]] std::vector<AuditFileCell> cells_of_audit_file(const std::string& text);

}  // namespace samspar::publication
