// The ladder: each step makes an attempt and asks the audit; the first that passes is the release.
// An attempt takes nothing over from the one before.

#include "disclosure/release/release.h"

#include <algorithm>

#include "disclosure/release/attempt.h"
#include "disclosure/release/ladder.h"
#include "disclosure/release/ledger_additions.h"
#include "disclosure/release/public_facts.h"
#include "disclosure/release/publisher.h"

namespace samspar::disclosure {
namespace {

void count(ReleaseReport& report, const RegistryCell& cell, bool large) {
    ++report.cells;
    report.hidden += cell.hidden ? 1U : 0U;
    report.large += large ? 1U : 0U;
    report.large_hidden += large && cell.hidden ? 1U : 0U;
    report.small += cell.small ? 1U : 0U;
    report.unasked += cell.unasked ? 1U : 0U;
}

class Releaser {
public:
    explicit Releaser(const ReleaseRequest& request)
        : request_(request), zeros_(space_.dimension(names::kInsats)) {}

    ReleaseResult run();

private:
    [[nodiscard]] std::optional<Refusal> refusal() const;
    [[nodiscard]] double size(const Population& population) const;
    [[nodiscard]] std::vector<KnownBound> assumed(const Attempt& attempt) const;
    bool climb(const Subject& subject);
    bool finish(const Subject& subject, const Attempt& attempt);
    void report(const Attempt& attempt);
    [[nodiscard]] bool passes(const AuditModel& model) const {
        return !request_.audit || request_.audit(model).empty();
    }

    const ReleaseRequest& request_;
    Space space_;
    StructuralZeros zeros_;
    PublicFacts facts_;
    ReleaseResult result_;
};

std::optional<Refusal> Releaser::refusal() const {
    if (!check_policy(request_.policy).empty()) {
        return Refusal::kPolicy;
    }
    const auto overlaps = [&](domain::Period other) {
        return other.first <= request_.period.last && request_.period.first <= other.last;
    };
    if (std::ranges::any_of(request_.earlier.periods(), overlaps)) {
        return Refusal::kAlreadyPublished;
    }
    return std::nullopt;
}

// Persons in all, which is shown; of fewer than the threshold only that is known.
double Releaser::size(const Population& population) const {
    const std::int64_t persons = population.sum({population.universe(), {}}).persons;
    return persons < request_.policy.threshold ? (request_.policy.threshold - 1) / 2.0
                                               : static_cast<double>(persons);
}

// What somebody can conclude who knows the rules: the classes that were asked, what the choice of
// rest rows tells, and the sizes that tables were planned from.
std::vector<KnownBound> Releaser::assumed(const Attempt& attempt) const {
    std::vector<KnownBound> result = facts_.bounds;
    for (const KnownBound& size : facts_.sizes) {
        const auto place = attempt.draft.registry.find(size.key);
        if (place && !attempt.draft.registry.cells()[*place].published) {
            result.push_back(size);
        }
    }
    const auto facts_say = [&](const CellKey& key) {
        const auto is_it = [&](const KnownBound& bound) { return bound.key == key; };
        return std::ranges::any_of(
                   facts_.bounds,
                   [&](const KnownBound& bound) { return bound.unprinted && is_it(bound); }) ||
               std::ranges::any_of(facts_.sizes, is_it);
    };
    for (const RegistryCell& cell : attempt.draft.registry.cells()) {
        // Of an earlier one the ledger says what may be known, of members and sizes the facts.
        const bool is_in_ledger = cell.earlier && (cell.hidden || !cell.published);
        if (is_in_ledger || (cell.published && cell.hidden && !cell.unasked)) {
            result.push_back(known_bound(cell));
        } else if (!cell.published && !cell.earlier && request_.defences.differences &&
                   !facts_say(cell.key)) {
            result.push_back(known_bound(cell));
        }
    }
    return result;
}

void Releaser::report(const Attempt& attempt) {
    ReleaseReport& report = result_.report;
    report.left_out = attempt.left_out;
    report.programs += attempt.programs;
    for (const std::size_t cell : attempt.insider_known) {
        const CellKey& key = attempt.draft.registry.cells()[cell].key;
        report.insider_known.push_back({space_.universe_of(key).name, space_.text(key)});
    }
    for (std::size_t place = 0; place < attempt.draft.counts.size(); ++place) {
        const RegistryCell& cell = attempt.draft.registry.cells()[place];
        if (cell.published && !cell.earlier) {
            count(report, cell, attempt.draft.counts[place] >= request_.policy.threshold);
        }
    }
}

// False when the audit refuses. It is asked twice: whether the classes that are taken as known tell
// too much, and whether a reader of the files alone, who believes none of them, finds anything.
bool Releaser::finish(const Subject& subject, const Attempt& attempt) {
    PublishedRelease release =
        Publisher(space_, request_.policy, request_.period, subject.population, attempt.draft)
            .release(request_.number);
    Ledger additions =
        ledger_additions(request_.number, space_, zeros_, facts_, attempt.draft, attempt.relations);
    const std::vector<Relation> certain = attempt.relations.certain();
    const auto model = [&](const std::vector<KnownBound>& known) {
        return make_audit_model(
            release, request_.policy, request_.earlier, additions, space_, certain, known);
    };
    result_.proof_model = model(assumed(attempt));
    result_.audit_model = model({});
    if (!passes(result_.proof_model) || !passes(result_.audit_model)) {
        return false;
    }
    report(attempt);
    result_.additions = std::move(additions);
    result_.release = Publisher::in_reading_order(std::move(release));
    return true;
}

bool Releaser::climb(const Subject& subject) {
    for (std::size_t step = first_step(request_.coin); step < ladder().size(); ++step) {
        ++result_.report.attempts;
        const auto attempt = make_attempt(subject, ladder()[step].care, ladder()[step].only_sizes);
        if (!attempt) {
            result_.refusal = Refusal::kContradiction;
            return false;
        }
        if (!attempt->draft.tables.empty() && finish(subject, *attempt)) {
            result_.report.step = step;
            return true;
        }
    }
    result_.refusal = Refusal::kNotSafe;
    return false;
}

ReleaseResult Releaser::run() {
    result_.refusal = refusal();
    if (result_.refusal) {
        return std::move(result_);
    }
    read_ledger(request_.earlier, space_, zeros_);
    const PeriodPopulation population =
        make_population(request_.snapshot, request_.lists, request_.period, space_, zeros_);
    const UniverseSizes sizes{
        size(population.aktuella), size(population.avslutade), size(population.nya)};
    if (sizes.aktuella < request_.policy.threshold) {
        result_.refusal = Refusal::kTooSmall;
        return std::move(result_);
    }
    facts_ = public_facts(population, request_.policy, zeros_.rows());
    climb({space_,
           zeros_,
           population,
           facts_,
           sizes,
           request_.lists,
           request_.policy,
           request_.period,
           request_.earlier,
           request_.defences,
           request_.progress});
    return std::move(result_);
}

}  // namespace

ReleaseResult compute_release(const ReleaseRequest& request) {
    return Releaser(request).run();
}

}  // namespace samspar::disclosure
