#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "acts/doer.h"
#include "acts/environment.h"
#include "acts/outcome.h"
#include "domain/asked_time.h"
#include "domain/ids.h"
#include "domain/period.h"

namespace samspar::acts {

enum class StatistikFormat : std::uint8_t { kJson, kCsv, kExcelCsv, kXlsx, kHtml };

// `json`, `csv`, `excel-csv`, `xlsx`, `html`; empty for anything else.
[[nodiscard]] std::optional<StatistikFormat> parse_statistik_format(std::string_view text);
[[nodiscard]] std::string_view to_string(StatistikFormat format);

struct StatistikRequest {
    domain::Period period;
    bool compare = false;                                                 // with the period before
    std::optional<std::variant<domain::InsatsId, std::string>> insats{};  // by id, or by its name
    std::optional<domain::AsOf> as_of{};  // as everything was registered then; else now
    int decimals = 0;                     // of shares in per cent: 0 or 1
    StatistikFormat format = StatistikFormat::kJson;
    std::string tabell{};  // the id of the only table to give, or empty: all of them
};

struct StatistikFile {
    std::string name;  // for the one who saves it
    std::string media_type;
    std::string content;
};

// Counts exactly what the doer may count: as förbund and at the command line everything, else the
// insatser that she leads today. As a file it asks for a fresh proof. As förbund and at the command
// line of any months, else of tertials and years; as of now or a moment that is closed
// (domain/asked_time.h).
// Refuses with kStepUpRequired; kNotFound for an id without figures of its own; kInvalid, field
// `insats`, for such a name (unknown_insats, not_applicable), and fields `period` and `per`.
[[nodiscard]] Outcome<StatistikFile> read_statistik(const Environment& environment,
                                                    const Doer& doer,
                                                    const StatistikRequest& request);

}  // namespace samspar::acts
