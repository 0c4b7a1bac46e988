// What a rättelse prints is decided by classes and by what was printed, as in a release: whether a
// count differs by the threshold or more, and whether it is under it now, is told, and everything
// else follows. A new number can tell another that is not printed: with all deltagare and all women
// corrected, the men are known. So the protection of a release hides here too, first within the new
// edition, where no count that stands may be told (it could show that one person was corrected),
// and then beside all that was published before. What it hides is withdrawn.

#include "disclosure/rattelse/rattelse.h"

#include <algorithm>

#include "disclosure/protect/likely.h"
#include "disclosure/rattelse/alone.h"
#include "disclosure/rattelse/edition_draft.h"
#include "disclosure/rattelse/recount.h"
#include "disclosure/release/known_relations.h"
#include "disclosure/release/reconcile.h"

namespace samspar::disclosure {
namespace {

using Kind = RecountClass::Kind;

// One try: the cells of the new edition, alone or beside all earlier ones.
struct Try {
    EditionDraft cells;
    KnownRelations relations = {};
};

// Whether the cell is a line of the publicering, and no difference of such.
bool is_line(const Try& made, std::size_t place) {
    return std::ranges::find(made.cells.places, place) != made.cells.places.end();
}

class Mender {
public:
    explicit Mender(const RattelseRequest& request)
        : request_(request), zeros_(space_.dimension(names::kInsats)) {}

    RattelseResult run();

private:
    [[nodiscard]] RecountClass class_of_line(const RecountedLine& line) const {
        return class_of(line.line.count.value(), line.now, request_.policy.threshold);
    }
    [[nodiscard]] bool is_any_corrected() const;
    [[nodiscard]] Try make_try(const Ledger& earlier) const;
    [[nodiscard]] bool make_likely_of(Try& made) const;
    void withdraw(Try& made) const;
    [[nodiscard]] std::optional<Try> attempt() const;
    [[nodiscard]] bool finish(const Try& made);
    [[nodiscard]] Ledger additions(const Try& made) const;
    [[nodiscard]] LedgerCell addition(const RecountedLine& line, const RegistryCell& cell) const;
    [[nodiscard]] std::vector<KnownBound> told(const Try& made) const;
    [[nodiscard]] std::vector<KnownBound> assumed(const Try& made) const;
    [[nodiscard]] std::vector<CorrectedCount> corrected(const Try& made) const;
    [[nodiscard]] bool passes(const AuditModel& model) const {
        return !request_.audit || request_.audit(model).empty();
    }

    const RattelseRequest& request_;
    Space space_;
    StructuralZeros zeros_;
    Recount recount_;
    bool with_numbers_ = true;
    RattelseResult result_;
};

bool Mender::is_any_corrected() const {
    return std::ranges::any_of(recount_.lines, [&](const RecountedLine& line) {
        return line.line.count && class_of_line(line).kind != Kind::kStands;
    });
}

Try Mender::make_try(const Ledger& earlier) const {
    Try made{make_edition_draft(
        space_, zeros_, recount_, earlier, request_.policy.threshold, with_numbers_)};
    made.relations = known_relations(
        space_, zeros_, made.cells.draft.registry.keys(), earlier, recount_.edition);
    return made;
}

// False when what is known fits no population.
bool Mender::make_likely_of(Try& made) const {
    std::vector<RegistryCell>& cells = made.cells.draft.registry.cells();
    const std::vector<CellKey> keys = made.cells.draft.registry.keys();
    const std::vector<Relation> all = made.relations.all();
    const auto broken = make_likely(
        cells, JointModel(space_, zeros_, keys, all), all, made.relations.which_may_differ());
    if (!broken) {
        return false;
    }
    made.relations.mark_corrected(*broken);
    return true;
}

// Withdraws what would tell a count that is not printed.
void Mender::withdraw(Try& made) const {
    std::vector<RegistryCell>& cells = made.cells.draft.registry.cells();
    const std::vector<RegistryCell> as_known = cells;
    // What is expected of a count that has become more lies at the end of its class, and leaves no
    // room on one side of what stands beside it. The true counts leave as much as their sum was
    // wrong by, and the audit looks.
    for (std::size_t i = 0; i < recount_.lines.size(); ++i) {
        const RecountedLine& line = recount_.lines[i];
        if (made.cells.places[i] && line.line.count && class_of_line(line).is_more) {
            cells[*made.cells.places[i]].low = 0;
        }
    }
    const std::vector<Relation> known = made.relations.certain();
    // Somebody alone in her cell learnt what she could from the publicering.
    const Defences defences{.insider = false};
    (void)protect(cells,
                  JointModel(space_, zeros_, made.cells.draft.registry.keys(), known),
                  known,
                  {request_.policy, defences, space_.find_dimension(names::kKon)},
                  request_.progress);
    for (std::size_t place = 0; place < cells.size(); ++place) {
        cells[place].low = as_known[place].low;
    }
}

// Empty when what is known fits no population.
std::optional<Try> Mender::attempt() const {
    Try alone = make_try({});
    if (!make_likely_of(alone)) {
        return std::nullopt;
    }
    if (with_numbers_) {
        withdraw(alone);
    }
    Try beside = make_try(request_.earlier);
    std::vector<RegistryCell>& cells = beside.cells.draft.registry.cells();
    for (const RegistryCell& cell : alone.cells.draft.registry.cells()) {
        if (const auto place = beside.cells.draft.registry.find(cell.key)) {
            cells[*place].hidden = cell.hidden;
        }
    }
    // Another year may have told what the corrections are; that is told already.
    for (RegistryCell& cell : cells) {
        cell.open = false;
    }
    if (!make_likely_of(beside)) {
        return std::nullopt;
    }
    if (with_numbers_ && !beside.relations.crossings.empty()) {
        withdraw(beside);
    }
    if (!reconcile(beside.cells.draft, space_, zeros_, beside.relations)) {
        return std::nullopt;
    }
    return beside;
}

LedgerCell Mender::addition(const RecountedLine& line, const RegistryCell& cell) const {
    LedgerCell made{request_.publicering,
                    space_.universe_of(line.key).name,
                    line.line.key,
                    LedgerState::kHidden,
                    std::nullopt};
    if (!line.line.count) {
        return made;
    }
    if (!cell.hidden) {
        made.state = LedgerState::kShown;
        made.count = line.now;
        return made;
    }
    made.state =
        class_of_line(line).kind == Kind::kStands ? LedgerState::kStands : LedgerState::kWithdrawn;
    const KnownBound known = known_bound(cell);
    made.least = known.low;
    made.most = known.high == kNoLimit ? std::nullopt : std::optional(known.high);
    return made;
}

Ledger Mender::additions(const Try& made) const {
    Ledger ledger = recount_.persons;
    for (std::size_t i = 0; i < recount_.lines.size(); ++i) {
        if (made.cells.places[i]) {
            ledger.cells.push_back(addition(
                recount_.lines[i], made.cells.draft.registry.cells()[*made.cells.places[i]]));
        }
    }
    for (std::size_t place = 0; place < made.cells.draft.counts.size(); ++place) {
        const RegistryCell& cell = made.cells.draft.registry.cells()[place];
        if (!cell.earlier && !is_line(made, place)) {
            ledger.cells.push_back({request_.publicering,
                                    space_.universe_of(cell.key).name,
                                    space_.text(cell.key),
                                    LedgerState::kUnprinted,
                                    std::nullopt});
        }
    }
    for (const KnownRelations::Crossing& crossing : made.relations.crossings) {
        if (crossing.corrected && !crossing.recorded) {
            ledger.cells.push_back({request_.publicering,
                                    crossing.name.universe,
                                    crossing.name.key,
                                    LedgerState::kHidden,
                                    std::nullopt});
        }
    }
    return ledger;
}

// What the rättelse says of the counts that it does not print.
std::vector<KnownBound> Mender::told(const Try& made) const {
    std::vector<KnownBound> result;
    for (std::size_t i = 0; i < recount_.lines.size(); ++i) {
        if (made.cells.places[i] && recount_.lines[i].line.count) {
            const RegistryCell& cell = made.cells.draft.registry.cells()[*made.cells.places[i]];
            if (cell.hidden) {
                result.push_back(known_bound(cell));
            }
        }
    }
    return result;
}

// And what somebody knows besides who knows the rules of all releases; with the counts that stand
// nowhere, which are attacked.
std::vector<KnownBound> Mender::assumed(const Try& made) const {
    std::vector<KnownBound> result = told(made);
    for (std::size_t place = 0; place < made.cells.draft.counts.size(); ++place) {
        const RegistryCell& cell = made.cells.draft.registry.cells()[place];
        if (cell.earlier && (cell.hidden || !cell.published)) {
            result.push_back(known_bound(cell));
        } else if (!cell.earlier && !is_line(made, place)) {
            result.push_back({cell.key, 0, kNoLimit, true});
        }
    }
    return result;
}

std::vector<CorrectedCount> Mender::corrected(const Try& made) const {
    std::vector<CorrectedCount> result;
    for (std::size_t i = 0; i < recount_.lines.size(); ++i) {
        const RecountedLine& line = recount_.lines[i];
        if (!made.cells.places[i] || !line.line.count) {
            continue;
        }
        const RecountClass known = class_of_line(line);
        if (known.kind == Kind::kStands) {
            continue;
        }
        const bool is_shown = !made.cells.draft.registry.cells()[*made.cells.places[i]].hidden;
        result.push_back({{line.line.universe, line.line.key},
                          *line.line.count,
                          is_shown ? std::optional(line.now) : std::nullopt,
                          known.is_more});
    }
    return result;
}

// False when the audit refuses. It is asked what the new edition tells by itself, and what it tells
// beside all earlier ones, to who knows the classes and to who has the files alone.
bool Mender::finish(const Try& made) {
    Ledger added = additions(made);
    Ledger all = request_.earlier;
    all.append(added);
    const std::vector<Relation> certain = made.relations.certain();
    const auto model = [&](const std::vector<KnownBound>& known) {
        return audit_model_of_ledger("Rättelse " + std::to_string(request_.rattelse) +
                                         " av publicering " + std::to_string(request_.publicering),
                                     request_.policy,
                                     all,
                                     space_,
                                     certain,
                                     known);
    };
    const std::vector<KnownBound> of_new = told(made);
    const KnownRelations own =
        known_relations(space_, zeros_, made.cells.draft.registry.keys(), {}, recount_.edition);
    if (!passes(model_alone(request_.policy, added, space_, own.within, of_new)) ||
        !passes(model(assumed(made)))) {
        return false;
    }
    result_.audit_model = model(of_new);
    if (!passes(result_.audit_model)) {
        return false;
    }
    result_.corrected = corrected(made);
    result_.additions = std::move(added);
    result_.without_numbers = !with_numbers_;
    return true;
}

RattelseResult Mender::run() {
    read_ledger(request_.earlier, space_, zeros_);
    recount_ = recount(request_, space_, zeros_);
    if (!is_any_corrected()) {
        result_.refusal = RattelseRefusal::kNothing;
        return std::move(result_);
    }
    for (const bool with_numbers : {true, false}) {
        with_numbers_ = with_numbers;
        const auto made = attempt();
        if (!made) {
            result_.refusal = RattelseRefusal::kContradiction;
            return std::move(result_);
        }
        if (finish(*made)) {
            return std::move(result_);
        }
    }
    result_.refusal = RattelseRefusal::kNotSafe;
    return std::move(result_);
}

}  // namespace

RattelseResult compute_rattelse(const RattelseRequest& request) {
    return Mender(request).run();
}

}  // namespace samspar::disclosure
