#include "store/publicering_policy.h"

#include "store/column.h"

namespace samspar::store {
namespace {

constexpr std::string_view kSelectPolicy =
    "SELECT version, valid_from_day, signed_by, threshold, width, group_disclosure, insider, "
    "split_kon, split_one_way, split_two_way, percent_from, mean_from FROM publicering_policy ";

std::optional<PolicyRecord> read_policy(SQLite::Statement& query) {
    if (!query.executeStep()) {
        return std::nullopt;
    }
    PolicyRecord policy;
    policy.version = query.getColumn(0).getInt();
    policy.valid_from = date(query, 1);
    policy.signed_by = text(query, 2);
    policy.threshold = query.getColumn(3).getInt();
    policy.width = query.getColumn(4).getInt();
    policy.group = query.getColumn(5).getInt();
    policy.insider = query.getColumn(6).getInt() != 0;
    policy.split_kon = query.getColumn(7).getInt();
    policy.split_one_way = query.getColumn(8).getInt();
    policy.split_two_way = query.getColumn(9).getInt();
    policy.percent_from = query.getColumn(10).getInt();
    policy.mean_from = query.getColumn(11).getInt();
    return policy;
}

}  // namespace

void insert_policy(WriteScope& scope, const Actor& actor, const PolicyRecord& policy) {
    SQLite::Statement insert(
        scope.database(),
        "INSERT INTO publicering_policy (version, recorded_at, user, signed_by, valid_from_day, "
        "threshold, width, group_disclosure, insider, split_kon, split_one_way, split_two_way, "
        "percent_from, mean_from) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(1, policy.version);
    insert.bind(2, scope.now().ms);
    if (actor.user) {
        insert.bind(3, actor.user->value);
    }
    insert.bind(4, policy.signed_by);
    insert.bind(5, policy.valid_from.days);
    insert.bind(6, policy.threshold);
    insert.bind(7, policy.width);
    insert.bind(8, policy.group);
    insert.bind(9, policy.insider ? 1 : 0);
    insert.bind(10, policy.split_kon);
    insert.bind(11, policy.split_one_way);
    insert.bind(12, policy.split_two_way);
    insert.bind(13, policy.percent_from);
    insert.bind(14, policy.mean_from);
    insert.exec();
}

std::optional<PolicyRecord> newest_policy(Scope& scope) {
    SQLite::Statement query(scope.database(),
                            std::string(kSelectPolicy) + "ORDER BY version DESC LIMIT 1");
    return read_policy(query);
}

std::optional<PolicyRecord> find_policy(Scope& scope, int version) {
    SQLite::Statement query(scope.database(), std::string(kSelectPolicy) + "WHERE version = ?");
    query.bind(1, version);
    return read_policy(query);
}

std::vector<PolicyRecord> load_policies(Scope& scope) {
    SQLite::Statement query(scope.database(), std::string(kSelectPolicy) + "ORDER BY version DESC");
    std::vector<PolicyRecord> policies;
    while (auto policy = read_policy(query)) {
        policies.push_back(std::move(*policy));
    }
    return policies;
}

}  // namespace samspar::store
