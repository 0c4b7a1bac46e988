#include "publication/rattelse.h"

#include <algorithm>
#include <array>

#include "publication/corrected_figures.h"
#include "publication/frozen_files.h"
#include "publication/making.h"
#include "publication/rattelse_sources.h"
#include "publication/stored_ledger.h"
#include "publication/stored_policy.h"
#include "store/publicering.h"

namespace samspar::publication {
namespace {

constexpr std::array<std::string_view, 7> kRattelseCodes{"not_published",
                                                         "unknown_table",
                                                         "nothing_to_mend",
                                                         "contradiction",
                                                         "not_safe",
                                                         "not_proven",
                                                         "overtaken"};

std::optional<RattelseSources> sources_of(store::Store& store,
                                          int publicering,
                                          domain::Instant as_of) {
    store::ReadScope scope = store.read();
    return read_rattelse_sources(scope, publicering, as_of);
}

NoRattelse from_engine(disclosure::RattelseRefusal refusal) {
    switch (refusal) {
        case disclosure::RattelseRefusal::kNothing:
            return NoRattelse::kNothingToMend;
        case disclosure::RattelseRefusal::kContradiction:
            return NoRattelse::kContradiction;
        case disclosure::RattelseRefusal::kNotSafe:
            return NoRattelse::kNotSafe;
    }
    return NoRattelse::kNotSafe;
}

disclosure::RattelseResult compute(store::Store& store,
                                   const RattelseSources& sources,
                                   const RattelseOrder& order,
                                   PreparedRattelse& prepared,
                                   domain::Instant as_of) {
    const Basis& basis = sources.basis;
    disclosure::RattelseResult result;
    const auto reason = not_proven([&] {
        result = disclosure::compute_rattelse({.snapshot = basis.snapshot,
                                               .lists = basis.lists,
                                               .period = sources.record.period,
                                               .publicering = order.publicering,
                                               .rattelse = sources.nummer,
                                               .policy = basis.policy,
                                               .earlier = basis.ledger,
                                               .progress = bounded(store, as_of, order.progress),
                                               .audit = audit_of(basis.single, prepared.reason)});
    });
    if (reason) {
        prepared.refusal = NoRattelse::kNotProven;
        prepared.reason = *reason;
    }
    if (result.refusal) {
        prepared.refusal = from_engine(*result.refusal);
        if (prepared.refusal == NoRattelse::kNotSafe && !prepared.reason.empty()) {
            prepared.refusal = NoRattelse::kNotProven;
        }
        // A table may be wrong though its counts are right.
        if (prepared.refusal == NoRattelse::kNothingToMend && !prepared.text.tables.empty()) {
            prepared.refusal.reset();
        }
    }
    return result;
}

// `{tal, rattade, aterkallade, utan_tal, tabeller}`: how many places, of them with a number and
// without, whether the audit refused the numbers, ids of the tables.
Json report_of(const PreparedRattelse& prepared) {
    const auto& figures = prepared.text.figures;
    const auto with = std::ranges::count_if(
        figures, [](const exporting::CorrectedFigure& figure) { return figure.now.has_value(); });
    Json tables = Json::array();
    for (const exporting::WithdrawnTable& table : prepared.text.tables) {
        tables.push_back(table.id);
    }
    return {{"tal", figures.size()},
            {"rattade", with},
            {"aterkallade", static_cast<std::int64_t>(figures.size()) - with},
            {"utan_tal", prepared.without_numbers},
            {"tabeller", std::move(tables)}};
}

void fill(const RattelseSources& sources,
          const RattelseOrder& order,
          const disclosure::RattelseResult& result,
          domain::Instant as_of,
          bool numbered,
          PreparedRattelse& prepared) {
    exporting::RattelseText& text = prepared.text;
    store::Rattelse& record = prepared.whole.record;
    text.publicering = order.publicering;
    text.period = sources.record.period;
    text.nummer = numbered ? record.nummer : 0;
    text.when = as_of;
    text.skal = order.skal;
    text.threshold = prepared.policy.threshold;
    text.figures = corrected_figures(sources.page, sources.places, result.corrected);
    text.forbund = sources.basis.forbund.namn;
    text.program = order.program;
    text.training = sources.basis.forbund.training;
    prepared.without_numbers = result.without_numbers;
    prepared.whole.ledger = for_store(result.additions);
    prepared.whole.files = freeze(rattelse_files(
        text, text.figures.empty() ? std::nullopt : std::optional(result.audit_model)));
    record.publicering = order.publicering;
    record.as_of = as_of;
    record.policy = prepared.policy.version;
    record.program = order.program;
    record.skal = order.skal;
    record.report = report_of(prepared).dump();
    record.sha256 = sum_of_files(prepared.whole.files);
}

PreparedRattelse make(store::Store& store,
                      const store::Actor& actor,
                      const RattelseOrder& order,
                      std::string_view action,
                      bool numbered) {
    PreparedRattelse prepared;
    const domain::Instant as_of =
        close_moment(store, actor, action, std::to_string(order.publicering), Json::object());
    const auto sources = sources_of(store, order.publicering, as_of);
    if (!sources) {
        prepared.refusal = NoRattelse::kNotPublished;
        return prepared;
    }
    auto tables = withdrawn_tables(*sources, order.tables);
    if (!tables) {
        prepared.refusal = NoRattelse::kUnknownTable;
        return prepared;
    }
    prepared.text.tables = std::move(*tables);
    prepared.policy = sources->basis.policy;
    prepared.next_publicering = sources->basis.next_publicering;
    prepared.rattelser = sources->basis.rattelser;
    prepared.whole.record.nummer = sources->nummer;
    const disclosure::RattelseResult result = compute(store, *sources, order, prepared, as_of);
    if (!numbered && prepared.refusal == NoRattelse::kNothingToMend) {
        prepared.refusal.reset();  // that is what would be
    }
    if (!prepared.refusal) {
        fill(*sources, order, result, as_of, numbered, prepared);
    }
    return prepared;
}

}  // namespace

std::string_view code_of(NoRattelse refusal) {
    return kRattelseCodes.at(static_cast<std::size_t>(refusal));
}

PreparedRattelse prepare_rattelse(store::Store& store,
                                  const store::Actor& actor,
                                  const RattelseOrder& order) {
    return make(store, actor, order, "rattelse.begin", true);
}

PreparedRattelse preview_rattelse(store::Store& store,
                                  const store::Actor& actor,
                                  const RattelseOrder& order) {
    return make(store, actor, order, "rattelse.preview", false);
}

std::optional<NoRattelse> store_rattelse(store::WriteScope& scope,
                                         const store::Actor& actor,
                                         const PreparedRattelse& prepared) {
    if (store::next_publicering(scope) != prepared.next_publicering ||
        store::count_rattelser(scope) != prepared.rattelser ||
        policy_in_force(scope) != prepared.policy) {
        return NoRattelse::kOvertaken;
    }
    store::insert_rattelse(scope, actor, prepared.whole);
    return std::nullopt;
}

store::AuditEvent mended(const PreparedRattelse& prepared) {
    const store::Rattelse& record = prepared.whole.record;
    return {.action = "rattelse.create",
            .object_type = "publicering",
            .object_id = std::to_string(record.publicering),
            .result = store::AuditResult::kOk,
            .count = std::nullopt,
            .detail = Json{{"rattelse", record.nummer}, {"sha256", record.sha256}}.dump()};
}

Json rattelse_of(const PreparedRattelse& prepared) {
    Json json = Json::parse(exporting::rattelse_json(prepared.text));
    json["utan_tal"] = prepared.without_numbers;
    return json;
}

}  // namespace samspar::publication
