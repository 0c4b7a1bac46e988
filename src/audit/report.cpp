#include "audit/report.h"

#include <algorithm>

namespace samspar::audit {

std::string_view name_of(Verdict verdict) {
    switch (verdict) {
        case Verdict::ok:
            return "ok";
        case Verdict::ok_large:
            return "ok-large";
        case Verdict::known:
            return "known";
        case Verdict::exact:
            return "EXACT";
        case Verdict::narrow:
            return "NARROW";
        case Verdict::revealed:
            return "REVEALED";
    }
    return "";
}

bool is_disclosure(Verdict verdict) {
    return verdict == Verdict::exact || verdict == Verdict::narrow || verdict == Verdict::revealed;
}

int Report::exit_status() const {
    if (!errors.empty()) {
        return 2;
    }
    const bool disclosed = std::any_of(cells.begin(), cells.end(), [](const CellFinding& cell) {
        return is_disclosure(cell.verdict);
    });
    return disclosed || !groups.empty() || !small.empty() || !scenarios.empty() ? 1 : 0;
}

}  // namespace samspar::audit
