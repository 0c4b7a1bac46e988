#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/period.h"
#include "export/release_files.h"
#include "store/store.h"

namespace samspar::publication {

enum class ArsredovisningKind {
    kIntern,      // exact, as everything is registered now
    kPublicering  // the frozen files of the publicering of the year
};

struct ArsredovisningRequest {
    domain::Period year;
    ArsredovisningKind kind = ArsredovisningKind::kIntern;
    std::vector<std::string> formats;  // of kArsredovisningFormats
    std::string program;               // version
};

// `html`, `xlsx`, `json`.
inline constexpr std::array<std::string_view, 3> kArsredovisningFormats{"html", "xlsx", "json"};

// `intern`, `publicering`; empty for anything else.
[[nodiscard]] std::optional<ArsredovisningKind> parse_arsredovisning_kind(std::string_view text);
[[nodiscard]] std::string_view to_string(ArsredovisningKind kind);

// The tables of an annual report as of `now`, one file for each asked format in their order; after
// those of a publicering, which are frozen, a `rattelse-1.csv` for each time that it was corrected.
// None when the publicering is asked for and the year has none. Throws what statistics::compute
// throws.
[[nodiscard]] std::vector<exporting::ReleaseFile> arsredovisning_files(
    store::Scope& scope, const ArsredovisningRequest& request, domain::Instant now);

}  // namespace samspar::publication
