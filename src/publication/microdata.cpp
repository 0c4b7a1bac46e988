#include "publication/microdata.h"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "export/microdata_files.h"
#include "export/microdata_guarantee.h"
#include "publication/coin.h"
#include "publication/frozen_files.h"
#include "publication/proof.h"
#include "publication/stored_ledger.h"
#include "publication/stored_policy.h"
#include "store/forbund.h"
#include "store/kodlistor.h"
#include "store/publicering.h"
#include "store/rattelser.h"
#include "store/statistics_rows.h"

namespace samspar::publication {
namespace {

constexpr std::array<std::string_view, 4> kCodes{
    "not_published", "nobody_left", "no_safe_profile", "overtaken"};
constexpr std::string_view kAuditPart = "sdc-audit";

// What a file is made of, read in one go.
struct MicrodataSources {
    store::Publicering publicering;
    domain::Forbund forbund;
    domain::Kodlistor lists;
    store::TracedSnapshot traced;
    disclosure::Ledger ledger;
    disclosure::Policy policy;
    std::vector<bool> exported;       // by row
    std::vector<std::string> beside;  // what was given out before, for the audit
};

std::optional<store::Publicering> publicering_of(store::Scope& scope, domain::Period period) {
    const std::vector<store::Publicering> all = store::load_publiceringar(scope);
    const auto it = std::ranges::find(all, period, &store::Publicering::period);
    return it == all.end() ? std::nullopt : std::optional(*it);
}

MicrodataSources read_sources(store::Scope& scope, const store::Publicering& publicering) {
    MicrodataSources sources;
    sources.publicering = publicering;
    sources.forbund = store::load_forbund(scope);
    sources.lists = store::load_kodlistor_as_of(scope, publicering.as_of);
    sources.traced = store::load_traced_snapshot_as_of(
        scope, sources.lists, publicering.period, publicering.as_of);
    sources.ledger = read_ledger(scope);
    sources.policy = policy_of(scope, publicering.policy);
    const std::vector<domain::RegistreringId> exported = store::load_exported(scope);
    for (const domain::RegistreringId registrering : sources.traced.registreringar) {
        sources.exported.push_back(std::ranges::binary_search(exported, registrering));
    }
    for (const store::Publicering& each : store::load_publiceringar(scope)) {
        const auto file = store::find_publicering_file(scope, each.nummer, kAuditPart);
        if (!file) {
            throw std::runtime_error("a publicering lacks its file for auditors");
        }
        sources.beside.push_back(file->content);
    }
    for (const auto& parts :
         {store::load_contents(scope, store::ReleaseKind::kRattelse, kAuditPart),
          store::load_contents(scope, store::ReleaseKind::kMicrodata, kAuditPart)}) {
        sources.beside.insert(sources.beside.end(), parts.begin(), parts.end());
    }
    return sources;
}

Json report_of(const disclosure::MicrodataFile& file) {
    const disclosure::MicrodataGuarantee& found = file.guarantee;
    return {{"profil", file.profile},
            {"rader", found.lines},
            {"avslutade", found.ended},
            {"tidigare_utlamnade", found.exported_before},
            {"utelamnade", found.dropped},
            {"krav",
             {{"k", file.conditions.combination},
              {"l", file.conditions.different},
              {"storsta_procent", file.conditions.largest},
              {"utelamnade_procent", file.conditions.dropped}}},
            {"k", found.fewest_of_a_line},
            {"lika", found.fewest_alike},
            {"l", found.fewest_answers},
            {"storsta_procent", found.largest_percent},
            {"unika_fore", found.unique_before},
            {"unika_efter", found.unique_after},
            {"traffar_en", found.single_matches},
            {"traffar_fa", found.few_matches},
            {"traffar_samma_svar", found.told_answers}};
}

NoMicrodata from_engine(disclosure::MicrodataRefusal refusal) {
    switch (refusal) {
        case disclosure::MicrodataRefusal::kNotPublished:
            return NoMicrodata::kNotPublished;
        case disclosure::MicrodataRefusal::kNobodyLeft:
            return NoMicrodata::kNobodyLeft;
        case disclosure::MicrodataRefusal::kNotSafe:
            return NoMicrodata::kNoSafeProfile;
    }
    return NoMicrodata::kNoSafeProfile;
}

void fill(PreparedMicrodata& prepared,
          const MicrodataSources& sources,
          const disclosure::MicrodataResult& result,
          const exporting::Provenance& provenance) {
    const disclosure::MicrodataFile& file = result.file.value();
    prepared.report = report_of(file);
    prepared.files = freeze(exporting::microdata_files({.file = file,
                                                        .audit_model = result.audit_model,
                                                        .publicering = sources.publicering.nummer,
                                                        .provenance = provenance}));
    store::WholeMicrodata& whole = prepared.whole;
    whole.record.publicering = sources.publicering.nummer;
    whole.record.program = provenance.program;
    whole.record.profil = file.profile;
    whole.record.lines = static_cast<std::int64_t>(file.lines.size());
    whole.record.report = prepared.report.dump();
    whole.record.sha256 = sum_of_files(prepared.files);
    whole.files = prepared.files;
    for (const std::size_t row : result.rows) {
        whole.registreringar.push_back(sources.traced.registreringar[row]);
    }
}

void compute(store::Store& store,
             const MicrodataSources& sources,
             const MicrodataOrder& order,
             PreparedMicrodata& prepared) {
    disclosure::MicrodataConditions conditions;
    conditions.combination =
        std::max(conditions.combination, static_cast<std::size_t>(sources.policy.threshold));
    const disclosure::MicrodataResult result = disclosure::compute_microdata(
        {.snapshot = sources.traced.snapshot,
         .lists = sources.lists,
         .period = order.period,
         .policy = sources.policy,
         .published = sources.ledger,
         .exported = sources.exported,
         .conditions = conditions,
         .audit = [&](const disclosure::AuditModel& file) { return told_by(file, sources.beside); },
         .chance = store.random(),
         .coin = coin_for(store,
                          sources.forbund.training,
                          "mikrodata",
                          order.period,
                          sources.ledger,
                          sources.policy)});
    for (const disclosure::ProfileTrial& trial : result.trials) {
        if (trial.failed) {
            prepared.failed.emplace_back(
                trial.profile, exporting::failed_condition(trial, result.exportable, conditions));
        }
    }
    if (result.refusal) {
        prepared.refusal = from_engine(*result.refusal);
        return;
    }
    fill(prepared,
         sources,
         result,
         {.forbund = sources.forbund.namn,
          .uttaget = store.clock_now(),
          .underlag = sources.publicering.as_of,
          .program = order.program,
          .training = sources.forbund.training});
}

}  // namespace

std::string_view code_of(NoMicrodata refusal) {
    return kCodes.at(static_cast<std::size_t>(refusal));
}

PreparedMicrodata prepare_microdata(store::Store& store, const MicrodataOrder& order) {
    PreparedMicrodata prepared;
    MicrodataSources sources;
    {
        store::ReadScope scope = store.read();
        const auto publicering = publicering_of(scope, order.period);
        if (!publicering) {
            prepared.refusal = NoMicrodata::kNotPublished;
            return prepared;
        }
        if (const auto earlier = store::find_microdata(scope, publicering->nummer)) {
            prepared.given_out = true;
            prepared.report = Json::parse(earlier->report);
            prepared.files =
                store::load_files(scope, {store::ReleaseKind::kMicrodata, earlier->id});
            return prepared;
        }
        sources = read_sources(scope, *publicering);
        prepared.next_publicering = store::next_publicering(scope);
        prepared.rattelser = store::count_rattelser(scope);
        prepared.exported = store::load_exported(scope).size();
    }
    compute(store, sources, order, prepared);
    return prepared;
}

std::optional<NoMicrodata> store_microdata(store::WriteScope& scope,
                                           const store::Actor& actor,
                                           const PreparedMicrodata& prepared) {
    if (prepared.given_out) {
        return std::nullopt;
    }
    if (store::next_publicering(scope) != prepared.next_publicering ||
        store::count_rattelser(scope) != prepared.rattelser ||
        store::load_exported(scope).size() != prepared.exported) {
        return NoMicrodata::kOvertaken;
    }
    store::insert_microdata(scope, actor, prepared.whole);
    return std::nullopt;
}

store::AuditEvent microdata_event(domain::Period period, const PreparedMicrodata& prepared) {
    Json detail{{"period", domain::to_string(period)}, {"profil", prepared.report.at("profil")}};
    if (prepared.given_out) {
        detail["upprepning"] = true;
    }
    return {.action = "mikrodata.create",
            .object_type = "mikrodata",
            .object_id = domain::to_string(period),
            .result = store::AuditResult::kOk,
            .count = prepared.report.at("rader").get<std::int64_t>(),
            .detail = detail.dump()};
}

}  // namespace samspar::publication
