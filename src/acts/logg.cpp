#include "acts/logg.h"

#include <algorithm>

#include "acts/perform.h"
#include "store/users.h"

namespace samspar::acts {
namespace {

// Midnight in Sweden: what follows upon the end of the day before.
domain::Instant begin_of(domain::Date day) {
    return {domain::end_of_swedish_day({day.days - 1}).ms + 1};
}

store::AuditQuery rows_of(const LogQuery& wanted) {
    store::AuditQuery query;
    query.before = wanted.before;
    query.limit = wanted.limit + 1;  // tells whether there are more
    query.user_name = wanted.user_name;
    query.role = wanted.role;
    query.action = wanted.action;
    query.object_type = wanted.object_type;
    query.object_id = wanted.object_id;
    query.result = wanted.result;
    if (wanted.from) {
        query.from = begin_of(*wanted.from);
    }
    if (wanted.to) {
        query.until = begin_of(domain::Date{wanted.to->days + 1});
    }
    return query;
}

bool is_act(const std::string& name) {
    return std::ranges::any_of(acts(), [&](const Act& act) { return act.name.get() == name; });
}

// What was typed is not repeated; what it means to us is.
Detail filter_of(Looking& looking, const LogQuery& wanted) {
    Detail detail;
    if (!wanted.user_name.empty()) {
        const auto user = store::find_user_by_name(looking.scope(), wanted.user_name);
        detail.add("anvandare", user ? user->id.value : 0);
    }
    if (!wanted.role.empty()) {
        detail.add("roll", domain::parse_role(wanted.role) ? wanted.role : "drift");
    }
    if (!wanted.action.empty()) {
        detail.add("handling", is_act(wanted.action) ? wanted.action : "annan");
    }
    if (!wanted.object_type.empty() || !wanted.object_id.empty()) {
        detail.add("objekt", wanted.object_type + " " + wanted.object_id);
    }
    if (wanted.result) {
        detail.add("resultat", store::to_string(*wanted.result));
    }
    if (wanted.from) {
        detail.add("fran", domain::to_string(*wanted.from));
    }
    if (wanted.to) {
        detail.add("till", domain::to_string(*wanted.to));
    }
    return detail;
}

}  // namespace

Outcome<LogPage> read_log(const Environment& environment,
                          const Doer& doer,
                          const LogQuery& wanted) {
    environment.refusals.write_all();
    return look<LogPage>(environment,
                         doer,
                         ActId::kLoggRead,
                         [&](Looking& looking) -> std::variant<Done<LogPage>, Refusal> {
                             looking.set_parameters(filter_of(looking, wanted));
                             LogPage page{store::find_audit_rows(looking.scope(), rows_of(wanted))};
                             const auto limit = static_cast<std::size_t>(wanted.limit);
                             page.more = page.rows.size() > limit;
                             page.rows.resize(std::min(page.rows.size(), limit));
                             Detail detail = looking.parameters();
                             if (!page.rows.empty()) {
                                 detail.add("forsta_rad", page.rows.back().seq)
                                     .add("sista_rad", page.rows.front().seq);
                             }
                             const auto count = static_cast<std::int64_t>(page.rows.size());
                             return Done<LogPage>{std::move(page), {count, detail.text()}};
                         });
}

}  // namespace samspar::acts
