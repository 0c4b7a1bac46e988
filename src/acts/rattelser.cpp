#include "acts/rattelser.h"

#include "acts/export_file.h"
#include "acts/make_by_press.h"
#include "acts/perform_made.h"
#include "domain/free_text.h"
#include "publication/stored_rattelser.h"
#include "store/publicering.h"

namespace samspar::acts {
namespace {

using publication::NoRattelse;
using publication::PreparedRattelse;
using publication::Press;

Refusal refusal_of(NoRattelse refusal, const std::string& reason) {
    switch (refusal) {
        case NoRattelse::kNotPublished:
            return Refusal{Why::kNotFound};
        case NoRattelse::kUnknownTable:
            return Refusal{Why::kInvalid,
                           {{"tabeller",
                             "unknown_code",
                             "tabeller names a table that the publicering does not have, or that "
                             "is withdrawn already",
                             std::nullopt}}};
        case NoRattelse::kNothingToMend:
            return Refusal{Why::kNothingToMend};
        case NoRattelse::kContradiction:
            return Refusal{Why::kContradiction};
        case NoRattelse::kNotSafe:
            return Refusal{Why::kNotSafe};
        case NoRattelse::kNotProven: {
            Refusal made{Why::kNotProven};
            made.grounds.push_back({"granskning", reason});
            return made;
        }
        case NoRattelse::kOvertaken:
            break;
    }
    return Refusal{Why::kOvertaken};
}

Detail parameters_of(const MendOrder& order) {
    Detail detail;
    if (!order.tables.empty()) {
        detail.add("tabeller", static_cast<std::int64_t>(order.tables.size()));
    }
    return detail;
}

using MakeRattelse = PreparedRattelse (*)(store::Store&,
                                          const store::Actor&,
                                          const publication::RattelseOrder&);

std::variant<PreparedRattelse, Refusal> make_rattelse(const Environment& environment,
                                                      const Doer& doer,
                                                      const MendOrder& order,
                                                      MakeRattelse make,
                                                      std::optional<Press::Run>& run) {
    return make_by_press(
        environment,
        run,
        order.progress,
        [&](disclosure::Progress progress) {
            return make(environment.store,
                        doer.actor(),
                        {.publicering = order.publicering,
                         .skal = order.skal,
                         .tables = order.tables,
                         .program = environment.program,
                         .progress = std::move(progress)});
        },
        [](const PreparedRattelse& prepared) {
            return refusal_of(*prepared.refusal, prepared.reason);
        });
}

}  // namespace

Outcome<PreparedRattelse> preview_rattelse(const Environment& environment,
                                           const Doer& doer,
                                           const MendOrder& order) {
    std::optional<Press::Run> run;
    return preview_made<PreparedRattelse>(
        environment,
        doer,
        ActId::kRattelsePreview,
        std::to_string(order.publicering),
        parameters_of(order),
        [&] {
            return make_rattelse(environment, doer, order, publication::preview_rattelse, run);
        });
}

Outcome<PreparedRattelse> create_rattelse(const Environment& environment,
                                          const Doer& doer,
                                          const MendOrder& order,
                                          const Repetition<PreparedRattelse>& repetition) {
    std::optional<Press::Run> run;
    return perform_made<PreparedRattelse>(
        environment,
        doer,
        ActId::kRattelseCreate,
        repetition,
        parameters_of(order),
        [&]() -> std::variant<PreparedRattelse, Refusal> {
            if (auto errors = domain::check_skal_in_words(order.skal); !errors.empty()) {
                return Refusal{Why::kInvalid, std::move(errors)};
            }
            return make_rattelse(environment, doer, order, publication::prepare_rattelse, run);
        },
        [&](Doing& doing,
            PreparedRattelse& prepared) -> std::variant<Done<PreparedRattelse>, Refusal> {
            if (const auto why =
                    publication::store_rattelse(doing.scope(), doer.actor(), prepared)) {
                return refusal_of(*why, {});
            }
            doing.set_object(order.publicering);
            store::AuditEvent event = publication::mended(prepared);
            return Done<PreparedRattelse>{std::move(prepared), {.detail = std::move(event.detail)}};
        });
}

Outcome<publication::Json> list_rattelser(const Environment& environment,
                                          const Doer& doer,
                                          int publicering) {
    using publication::Json;
    return look<Json>(
        environment,
        doer,
        ActId::kPubliceringRead,
        [&](Looking& looking) -> std::variant<Done<Json>, Refusal> {
            if (!store::find_publicering(looking.scope(), publicering)) {
                return Refusal{Why::kNotFound};
            }
            looking.set_object(publicering);
            return Done<Json>{publication::rattelser_of(looking.scope(), publicering)};
        });
}

Outcome<store::PubliceringFile> export_rattelse(const Environment& environment,
                                                const Doer& doer,
                                                int publicering,
                                                int rattelse,
                                                const std::string& format) {
    const auto find = [&](store::Scope& scope) -> std::optional<store::Release> {
        const auto known = store::load_rattelser(scope, publicering);
        if (rattelse < 1 || rattelse > static_cast<int>(known.size())) {
            return std::nullopt;
        }
        return store::Release{store::ReleaseKind::kRattelse,
                              known[static_cast<std::size_t>(rattelse) - 1].id};
    };
    return export_file(
        environment,
        doer,
        publicering,
        find,
        format,
        Detail().add("format", format).add("rattelse", static_cast<std::int64_t>(rattelse)));
}

}  // namespace samspar::acts
