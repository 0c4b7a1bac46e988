#include <algorithm>
#include <iterator>
#include <utility>

#include "acts/own_registrering.h"
#include "acts/perform.h"
#include "acts/registreringar.h"
#include "domain/swedish_order.h"
#include "store/insatser.h"

namespace samspar::acts {
namespace {

std::string_view word_of(store::Status status) {
    switch (status) {
        case store::Status::kPagaende:
            return "pagaende";
        case store::Status::kAvslutade:
            return "avslutade";
        case store::Status::kAlla:
            break;
    }
    return "alla";
}

// In the order of their names, which a list by insats follows.
std::vector<domain::InsatsId> in_order(store::Scope& scope,
                                       const std::vector<domain::InsatsId>& wanted) {
    std::vector<std::pair<std::string, domain::InsatsId>> named;
    for (const domain::Insats& insats : store::load_insatser(scope)) {
        if (std::ranges::find(wanted, insats.id) != wanted.end()) {
            named.emplace_back(domain::swedish_order(insats.namn), insats.id);
        }
    }
    std::ranges::sort(
        named, {}, [](const auto& one) { return std::pair(one.first, one.second.value); });
    std::vector<domain::InsatsId> ids;
    std::ranges::transform(
        named, std::back_inserter(ids), [](const auto& one) { return one.second; });
    return ids;
}

// What was asked for: of a search by what, and never the value.
Detail asked(const store::ListQuery& query) {
    Detail detail;
    detail.add("status", word_of(query.status));
    std::vector<std::string> by;
    if (query.start_from || query.start_to) {
        by.emplace_back("startmanad");
    }
    if (query.kon) {
        by.emplace_back("kon");
    }
    if (query.fodelsear) {
        by.emplace_back("fodelsear");
    }
    if (!query.kod_prefix.empty()) {
        by.emplace_back("kod");
    }
    if (!by.empty()) {
        detail.add_list("sokt", by);
    }
    if (!query.cursor.empty()) {
        detail.add_flag("fortsattning", true);
    }
    return detail;
}

}  // namespace

Outcome<store::ListPage> find_registreringar(const Environment& environment,
                                             const Doer& doer,
                                             ActId act,
                                             store::ListQuery query,
                                             std::optional<domain::InsatsId> insats) {
    return look<store::ListPage>(
        environment,
        doer,
        act,
        [&](Looking& looking) -> std::variant<Done<store::ListPage>, Refusal> {
            query.insatser = looking.rights().own();
            if (insats) {
                if (!looking.rights().is_own(*insats)) {
                    return Refusal{Why::kNotFound};
                }
                query.insatser = {*insats};
                looking.set_object(insats->value);
            } else if (query.order == store::ListOrder::kInsats) {
                query.insatser = in_order(looking.scope(), query.insatser);
            }
            auto page = store::list_registreringar(looking.scope(), environment.lists, query);
            const auto count = static_cast<std::int64_t>(page.rows.size());
            return Done<store::ListPage>{std::move(page), {count, asked(query).text()}};
        });
}

Outcome<RegistreringWithHistory> read_registrering(const Environment& environment,
                                                   const Doer& doer,
                                                   const std::string& kod) {
    using Whole = RegistreringWithHistory;
    return look<Whole>(environment,
                       doer,
                       ActId::kRegistreringRead,
                       [&](Looking& looking) -> std::variant<Done<Whole>, Refusal> {
                           auto found = own_registrering(looking, looking.scope(), kod);
                           if (auto* refusal = std::get_if<Refusal>(&found)) {
                               return std::move(*refusal);
                           }
                           auto& stored = std::get<StoredRegistrering>(found);
                           auto history =
                               store::load_history(looking.scope(), environment.lists, stored.id);
                           store::add_reasons(looking.scope(), stored.id, history);
                           return Done<Whole>{{std::move(stored), std::move(history)}};
                       });
}

}  // namespace samspar::acts
