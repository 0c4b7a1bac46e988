#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "acts/doer.h"
#include "acts/environment.h"
#include "acts/outcome.h"
#include "domain/date.h"
#include "store/audit.h"

namespace samspar::acts {

// Which rows of the log. What is left out asks for nothing.
struct LogQuery {
    std::optional<std::int64_t> before = std::nullopt;  // only those with a lower number
    int limit = 100;
    std::string user_name = {};  // at login
    std::string role = {};
    std::string action = {};
    std::string object_type = {};
    std::string object_id = {};
    std::optional<store::AuditResult> result = std::nullopt;
    std::optional<domain::Date> from = std::nullopt;  // both days included, in Sweden
    std::optional<domain::Date> to = std::nullopt;
};

struct LogPage {
    std::vector<store::AuditRow> rows;  // newest first
    bool more = false;                  // there are older ones
};

// Refusals that are still counted are written first. The row of the reading says which rows were
// read; it stands in what is read next.
[[nodiscard]] Outcome<LogPage> read_log(const Environment& environment,
                                        const Doer& doer,
                                        const LogQuery& query);

}  // namespace samspar::acts
