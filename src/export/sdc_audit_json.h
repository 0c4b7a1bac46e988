#pragma once

#include <string>

#include "disclosure/release/audit_model.h"

namespace samspar::exporting {

// A release and everything published before it in the auditing format `sdc-audit/1`
// (schema/exchange-format.md section 9), so that anybody can check the guarantee with a program of
// their own. UTF-8, ends with a line feed; the same model gives the same bytes.
[[nodiscard]] std::string sdc_audit_json(const disclosure::AuditModel& model);

}  // namespace samspar::exporting
