#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/ids.h"
#include "domain/instant.h"

namespace samspar::store {

class Scope;
class WriteScope;

// Who acts: a user in a session, or the machine's owner at the command line.
struct Actor {
    std::optional<domain::UserId> user;
    std::string role;     // the role acted in, `drift` for the command line
    std::string session;  // the first eight signs of the session's hash, to tell two apart
    std::string address;  // where the request came from
};

// The machine's owner, who needs no account.
[[nodiscard]] Actor drift();

enum class AuditResult : std::uint8_t { kOk, kRefused, kFailed };

// What happened. `detail` is JSON or empty and holds parameters, never a value of a field, a
// password or a person key.
struct AuditEvent {
    std::string action;       // `registrering.start`, `statistik.read`, `login` ...
    std::string object_type;  // `registrering`, `insats`, `user` ...
    std::string object_id;
    AuditResult result = AuditResult::kOk;
    std::optional<std::int64_t> count;
    std::string detail;
};

struct AuditRow {
    std::int64_t seq = 0;
    domain::Instant at;
    Actor actor;
    std::string user_name;
    AuditEvent event;
    std::string display_name = {};  // of the user
    std::string object_name = {};   // what a user or an insats is called now
};

// Which rows. What is left out asks for nothing.
struct AuditQuery {
    std::optional<std::int64_t> before = std::nullopt;  // only rows with a lower seq
    int limit = 100;
    std::string user_name = {};  // at login, exact
    std::string role = {};       // acted in
    std::string action = {};
    std::string object_type = {};
    std::string object_id = {};
    std::optional<AuditResult> result = std::nullopt;
    std::optional<domain::Instant> from = std::nullopt;   // from that moment
    std::optional<domain::Instant> until = std::nullopt;  // before that one
};

// Adds the row to the transaction; Transaction::commit calls it. `at`: when it is not now.
void append_audit(WriteScope& scope, const Actor& actor, const AuditEvent& event);
void append_audit(WriteScope& scope,
                  const Actor& actor,
                  const AuditEvent& event,
                  domain::Instant at);

// Newest first.
[[nodiscard]] std::vector<AuditRow> find_audit_rows(Scope& scope, const AuditQuery& query);

// Newest first, at most `limit` rows with seq below `before` (all when empty).
[[nodiscard]] std::vector<AuditRow> audit_rows(Scope& scope,
                                               std::optional<std::int64_t> before,
                                               int limit);

[[nodiscard]] std::string_view to_string(AuditResult result);
[[nodiscard]] std::optional<AuditResult> parse_audit_result(std::string_view text);

}  // namespace samspar::store
