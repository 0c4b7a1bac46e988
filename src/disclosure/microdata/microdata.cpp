#include "disclosure/microdata/microdata.h"

#include <algorithm>
#include <array>
#include <limits>

#include "disclosure/microdata/insiders.h"
#include "disclosure/microdata/model.h"
#include "disclosure/model/beginning.h"
#include "disclosure/model/dimension_names.h"

namespace samspar::disclosure {
namespace {

// Every number below `limit` with the same chance: what would favour the small ones is drawn again.
std::size_t below(std::size_t limit, const Chance& chance) {
    constexpr std::uint64_t kMost = std::numeric_limits<std::uint64_t>::max();
    const std::uint64_t usable = kMost - kMost % limit;
    while (true) {
        std::array<std::uint8_t, sizeof(std::uint64_t)> bytes{};
        chance(bytes);
        std::uint64_t number = 0;
        for (const std::uint8_t byte : bytes) {
            number = number << 8U | byte;
        }
        if (number < usable) {
            return static_cast<std::size_t>(number % limit);
        }
    }
}

// Each order is as likely as any other (R. Durstenfeld 1964). The lines come sorted, so that
// nothing of the order in the register can be left.
std::vector<MicrodataLine> shuffled(const MicrodataLines& lines, const Chance& chance) {
    std::vector<MicrodataLine> all;
    for (const auto& [line, who] : lines) {
        all.insert(all.end(), who.size(), line);
    }
    for (std::size_t left = all.size(); left > 1; --left) {
        std::swap(all[left - 1], all[below(left, chance)]);
    }
    return all;
}

bool is_published(const Ledger& ledger, domain::Period period) {
    const std::vector<domain::Period> periods = ledger.periods();
    return std::ranges::find(periods, period) != periods.end();
}

class Finder {
public:
    explicit Finder(const MicrodataRequest& request)
        : request_(request),
          conditions_(request.conditions),
          zeros_(space_.dimension(names::kInsats)) {
        conditions_.combination =
            std::max(conditions_.combination, static_cast<std::size_t>(request.policy.threshold));
    }

    MicrodataResult find() {
        if (!is_published(request_.published, request_.period)) {
            result_.refusal = MicrodataRefusal::kNotPublished;
            return std::move(result_);
        }
        read_ledger(request_.published, space_, zeros_);
        source_ = microdata_source(
            request_.snapshot, request_.lists, request_.period, request_.exported, space_);
        result_.exportable = source_.exportable();
        if (result_.exportable == 0) {
            result_.refusal = MicrodataRefusal::kNobodyLeft;
            return std::move(result_);
        }
        const std::size_t first = begin_at(request_.profiles.size(), request_.coin);
        for (const MicrodataProfile& passed_over : request_.profiles.first(first)) {
            ProfileTrial& trial = result_.trials.emplace_back();
            trial.profile = passed_over.name;
            trial.failed = MicrodataCondition::kChance;
        }
        for (const MicrodataProfile& profile : request_.profiles.subspan(first)) {
            if (fits(profile)) {
                return std::move(result_);
            }
        }
        result_.refusal = MicrodataRefusal::kNotSafe;
        return std::move(result_);
    }

private:
    bool fits(const MicrodataProfile& profile);
    AuditModel examined(const std::vector<MicrodataColumn>& columns,
                        const MicrodataLines& lines,
                        ProfileTrial& trial);
    void take(const MicrodataProfile& profile,
              std::vector<MicrodataColumn> columns,
              const MicrodataLines& lines);

    const MicrodataRequest& request_;
    MicrodataConditions conditions_;
    Space space_;
    StructuralZeros zeros_;
    MicrodataSource source_;
    MicrodataResult result_;
};

bool Finder::fits(const MicrodataProfile& profile) {
    const std::vector<MicrodataColumn> columns =
        columns_of(profile, space_, source_.universe, request_.lists);
    MicrodataLines lines = lines_of(source_, columns);
    ProfileTrial& trial = result_.trials.emplace_back();
    trial.profile = profile.name;
    trial.dropped = drop(lines, source_, columns, conditions_);
    trial.left_out = source_.exported_before + trial.dropped.all();
    trial.failed = failed(trial.dropped, result_.exportable, conditions_);
    if (!trial.failed && trial.left_out > 0 && trial.left_out < conditions_.combination) {
        trial.failed = MicrodataCondition::kFew;
    }
    if (trial.failed) {
        return false;
    }
    AuditModel model = examined(columns, lines, trial);
    if (!trial.findings.empty()) {
        trial.failed = MicrodataCondition::kAudit;
        return false;
    }
    result_.audit_model = std::move(model);
    take(profile, columns, lines);
    return true;
}

// The model of a file, and in the trial what it would tell: what plain subtraction finds at once,
// else what the audit does.
AuditModel Finder::examined(const std::vector<MicrodataColumn>& columns,
                            const MicrodataLines& lines,
                            ProfileTrial& trial) {
    std::vector<LeftOutCell> left_out;
    if (trial.left_out > 0) {
        left_out = left_out_cells(columns, left_out_of(source_, columns, lines));
    }
    AuditModel model = microdata_model(space_,
                                       request_.published,
                                       request_.period,
                                       {columns,
                                        lines,
                                        conditions_,
                                        source_.ended.size(),
                                        left_out,
                                        source_.exported_before == 0,
                                        request_.policy.width,
                                        request_.policy.group});
    if (request_.audit) {
        trial.findings = told_by_subtraction(space_,
                                             request_.published,
                                             request_.period,
                                             columns,
                                             left_out,
                                             conditions_.combination);
    }
    if (request_.audit && trial.findings.empty()) {
        AuditModel with_insiders = model;
        if (request_.policy.insider) {
            with_insiders.insiders =
                microdata_insiders(request_.published,
                                   request_.period,
                                   model.tables.empty() ? nullptr : &model.tables.front());
        }
        trial.findings = request_.audit(with_insiders);
    }
    return model;
}

void Finder::take(const MicrodataProfile& profile,
                  std::vector<MicrodataColumn> columns,
                  const MicrodataLines& lines) {
    for (const auto& [line, who] : lines) {
        for (const std::size_t ended : who) {
            result_.rows.push_back(source_.ended[ended].row);
        }
    }
    std::ranges::sort(result_.rows);
    const MicrodataGuarantee guarantee =
        measure(request_.snapshot, source_, columns, lines, conditions_);
    result_.file = {request_.period,
                    profile.name,
                    std::move(columns),
                    shuffled(lines, request_.chance),
                    conditions_,
                    guarantee};
}

}  // namespace

MicrodataResult compute_microdata(const MicrodataRequest& request) {
    return Finder(request).find();
}

}  // namespace samspar::disclosure
