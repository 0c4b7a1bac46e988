#include "acts/publiceringar.h"

#include "acts/export_file.h"
#include "acts/perform.h"

namespace samspar::acts {
namespace {

std::optional<SeenDifference> difference_for(Looking& looking, int nummer) {
    if (looking.doer().in_session() == nullptr || looking.rights().leads_all()) {
        return publication::difference(looking.scope(), nummer);
    }
    return publication::own_changes(looking.scope(), nummer, looking.rights().own());
}

// Of how many single registreringar it tells: none to who sees how many only.
std::optional<std::int64_t> registreringar_of(const SeenDifference& seen) {
    const auto* own = std::get_if<std::vector<publication::OwnChange>>(&seen);
    return own == nullptr ? std::nullopt : std::optional(static_cast<std::int64_t>(own->size()));
}

}  // namespace

Outcome<std::vector<store::Publicering>> list_publiceringar(const Environment& environment,
                                                            const Doer& doer) {
    using All = std::vector<store::Publicering>;
    return look<All>(environment,
                     doer,
                     ActId::kPubliceringList,
                     [](Looking& looking) -> std::variant<Done<All>, Refusal> {
                         All all = store::load_publiceringar(looking.scope());
                         const auto count = static_cast<std::int64_t>(all.size());
                         return Done<All>{std::move(all), {.count = count}};
                     });
}

Outcome<publication::StoredPage> read_publicering(const Environment& environment,
                                                  const Doer& doer,
                                                  int nummer) {
    using Page = publication::StoredPage;
    return look<Page>(environment,
                      doer,
                      ActId::kPubliceringRead,
                      [&](Looking& looking) -> std::variant<Done<Page>, Refusal> {
                          auto page = publication::load_page(looking.scope(), nummer);
                          if (!page) {
                              return Refusal{Why::kNotFound};
                          }
                          looking.set_object(nummer);
                          return Done<Page>{std::move(*page)};
                      });
}

Outcome<store::PubliceringFile> export_publicering(const Environment& environment,
                                                   const Doer& doer,
                                                   int nummer,
                                                   const std::string& format) {
    const auto find = [&](store::Scope& scope) -> std::optional<store::Release> {
        if (!store::find_publicering(scope, nummer)) {
            return std::nullopt;
        }
        return store::Release{store::ReleaseKind::kPublicering, nummer};
    };
    return export_file(environment, doer, nummer, find, format, Detail().add("format", format));
}

Outcome<SeenDifference> diff_publicering(const Environment& environment,
                                         const Doer& doer,
                                         int nummer) {
    return look<SeenDifference>(
        environment,
        doer,
        ActId::kPubliceringDiff,
        [&](Looking& looking) -> std::variant<Done<SeenDifference>, Refusal> {
            const auto record = store::find_publicering(looking.scope(), nummer);
            auto seen = record ? difference_for(looking, nummer) : std::nullopt;
            if (!seen) {
                return Refusal{Why::kNotFound};
            }
            looking.set_object(nummer);
            const Entry entry{
                .count = registreringar_of(*seen),
                .detail = Detail().add("period", domain::to_string(record->period)).text()};
            return Done<SeenDifference>{std::move(*seen), entry};
        });
}

Outcome<publication::Verification> verify_publiceringar(const Environment& environment,
                                                        const Doer& doer,
                                                        int nummer) {
    // Takes a processor for seconds, as making one does.
    std::optional<publication::Press::Run> run;
    const Outcome<Nothing> begun =
        look<Nothing>(environment,
                      doer,
                      ActId::kPubliceringVerify,
                      [&](Looking& looking) -> std::variant<Done<Nothing>, Refusal> {
                          if (nummer != 0) {
                              if (!store::find_publicering(looking.scope(), nummer)) {
                                  return Refusal{Why::kNotFound};
                              }
                              looking.set_object(nummer);
                          }
                          run = environment.press.start();
                          if (!run) {
                              return Refusal{Why::kPublicationRunning};
                          }
                          return Done<Nothing>{};
                      });
    if (const auto* refusal = std::get_if<Refusal>(&begun)) {
        return *refusal;
    }
    return publication::verify(environment.store);
}

Outcome<publication::Policies> read_policies(const Environment& environment, const Doer& doer) {
    using publication::Policies;
    return look<Policies>(environment,
                          doer,
                          ActId::kPolicyRead,
                          [](Looking& looking) -> std::variant<Done<Policies>, Refusal> {
                              return Done<Policies>{publication::load_policies(looking.scope())};
                          });
}

}  // namespace samspar::acts
