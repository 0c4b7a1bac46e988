#include "acts/lists.h"

#include "acts/perform.h"
#include "store/kodlistor.h"

namespace samspar::acts {

Outcome<domain::Kodlistor> read_kodlistor(const Environment& environment,
                                          const Doer& doer,
                                          const std::string& list) {
    using domain::Kodlistor;
    return look<Kodlistor>(environment,
                           doer,
                           ActId::kKodlistorRead,
                           [&](Looking& looking) -> std::variant<Done<Kodlistor>, Refusal> {
                               Kodlistor lists = store::load_kodlistor(looking.scope());
                               if (!list.empty() && lists.find(list) == nullptr) {
                                   return Refusal{Why::kNotFound};
                               }
                               Detail detail;
                               if (!list.empty()) {
                                   detail.add("lista", list);
                               }
                               return Done<Kodlistor>{std::move(lists), {.detail = detail.text()}};
                           });
}

}  // namespace samspar::acts
