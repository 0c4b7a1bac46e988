#include "disclosure/minimality/dates_of_rows.h"

#include <algorithm>
#include <cmath>

#include "disclosure/model/dimension_names.h"
#include "domain/split.h"
#include "solver/solver.h"

namespace samspar::testing {
namespace {

constexpr std::int32_t kLongest = 7'000;  // days that somebody can have been there
constexpr std::int32_t kUsual = 700;

std::int32_t below(std::mt19937& dice, std::int32_t limit) {
    return static_cast<std::int32_t>(dice() % static_cast<std::uint32_t>(limit));
}

bool is_of(const std::set<std::string>& some, const std::string& one) {
    return some.empty() || some.contains(one);
}

// n persons with a mean of m months, rounded half up, were there for (m - 1/2) to (m + 1/2) months
// of 30.4375 = 487/16 days each. The first whole number of days from so many half months on.
std::int64_t days_from(std::int64_t half_months, std::int64_t persons) {
    const std::int64_t parts = half_months * persons * 487;
    return parts <= 0 ? 0 : (parts + 31) / 32;
}

}  // namespace

std::vector<DaysTogether> days_together(const disclosure::PublishedRelease& release) {
    std::vector<DaysTogether> result;
    for (const disclosure::PublishedTable& table : release.tables()) {
        for (std::size_t row = 0; row < table.rows().size(); ++row) {
            const auto& mean = table.mean(row);
            if (!mean) {
                continue;
            }
            DaysTogether together{{},
                                  {},
                                  days_from(2 * mean->months - 1, mean->of),
                                  days_from(2 * mean->months + 1, mean->of) - 1};
            for (const std::string& factor : domain::split(mean->name.key, ';')) {
                std::string_view leaves = factor;
                const bool is_insats = domain::take_part(leaves, '=') == disclosure::names::kInsats;
                for (std::string& leaf : domain::split(leaves, ',')) {
                    (is_insats ? together.insatser : together.konen).insert(std::move(leaf));
                }
            }
            result.push_back(std::move(together));
        }
    }
    return result;
}

namespace {

class Dater {
public:
    Dater(std::vector<DatedRow>& rows, domain::Period period, std::mt19937& dice)
        : rows_(rows),
          period_(period),
          length_(period.last.days - period.first.days),
          dice_(dice) {}

    bool end_as_told(const std::vector<DaysTogether>& means);
    void leave_open();

private:
    [[nodiscard]] solver::Program days_that_agree(const std::vector<DaysTogether>& means) const;
    void end(DatedRow& row, std::int32_t days);

    std::vector<DatedRow>& rows_;
    domain::Period period_;
    std::int32_t length_;
    std::mt19937& dice_;
};

void Dater::end(DatedRow& row, std::int32_t days) {
    const std::int32_t first = period_.first.days;
    // Who is new begins in the period, the others before it.
    row.row.avslut = row.is_new ? first + days + below(dice_, length_ - days + 1)
                                : first + below(dice_, std::min(days - 1, length_) + 1);
    row.row.start = row.row.avslut - days;
}

// An unknown for each row: how many days, if it has ended.
solver::Program Dater::days_that_agree(const std::vector<DaysTogether>& means) const {
    solver::Program program;
    for (const DatedRow& row : rows_) {
        program.variables.push_back({row.is_new || !row.ended ? 0.0 : 1.0,
                                     !row.ended   ? 0.0
                                     : row.is_new ? static_cast<double>(length_)
                                                  : static_cast<double>(kLongest),
                                     true});
    }
    for (const DaysTogether& together : means) {
        solver::Row told{
            static_cast<double>(together.least), static_cast<double>(together.most), {}};
        for (std::size_t i = 0; i < rows_.size(); ++i) {
            if (is_of(together.insatser, rows_[i].insats) && is_of(together.konen, rows_[i].kon)) {
                told.terms.push_back({static_cast<int>(i), 1});
            }
        }
        program.rows.push_back(std::move(told));
    }
    return program;
}

bool Dater::end_as_told(const std::vector<DaysTogether>& means) {
    solver::Solver solver(days_that_agree(means));
    std::vector<solver::Term> any;
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        any.push_back({static_cast<int>(i), static_cast<double>(1 + below(dice_, kUsual))});
    }
    const solver::Answer days = solver.solve_integer(solver::Sense::kMinimise, any);
    if (days.status != solver::Status::kOptimal) {
        return false;
    }
    for (std::size_t i = 0; i < rows_.size(); ++i) {
        if (rows_[i].ended) {
            end(rows_[i], static_cast<std::int32_t>(std::lround(days.solution[i])));
        }
    }
    return true;
}

void Dater::leave_open() {
    for (DatedRow& row : rows_) {
        if (!row.ended) {
            row.row.start = row.is_new ? period_.first.days + below(dice_, length_ + 1)
                                       : period_.first.days - 1 - below(dice_, kUsual);
            row.row.avslut = domain::kStillOpen;
            row.row.anledning = domain::kNoKod;
            row.row.forsorjning_efter = 0;
            row.row.sysselsattning_efter = domain::kNoKod;
        }
    }
}

}  // namespace

bool set_dates(std::vector<DatedRow>& rows,
               domain::Period period,
               const std::vector<DaysTogether>& means,
               std::mt19937& dice) {
    Dater dater(rows, period, dice);
    if (!dater.end_as_told(means)) {
        return false;
    }
    dater.leave_open();
    return true;
}

}  // namespace samspar::testing
