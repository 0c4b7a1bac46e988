#include "disclosure/minimality/dates_of_rows.h"

#include <algorithm>

#include "disclosure/model/dimension_names.h"
#include "disclosure/model/population.h"

namespace samspar::testing {
namespace {

constexpr std::int32_t kLongest = 7'000;  // days that somebody can have been there
constexpr std::int32_t kUsual = 700;

std::int32_t below(std::mt19937& dice, std::int32_t limit) {
    return static_cast<std::int32_t>(dice() % static_cast<std::uint32_t>(limit));
}

// So many days for each row, together `days`; empty when that cannot be.
std::vector<std::int32_t> share_out(const std::vector<DatedRow*>& rows,
                                    std::int64_t days,
                                    std::int32_t most_of_new) {
    std::vector<std::int32_t> of_row;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto left = static_cast<std::int64_t>(rows.size() - i);
        const std::int64_t most = rows[i]->is_new ? most_of_new : kLongest;
        const std::int64_t least = rows[i]->is_new ? 0 : 1;
        const std::int64_t own = std::clamp(days / left, least, most);
        of_row.push_back(static_cast<std::int32_t>(own));
        days -= own;
    }
    return days == 0 ? of_row : std::vector<std::int32_t>{};
}

}  // namespace

std::vector<DaysTogether> days_together(const disclosure::PublishedRelease& release,
                                        const domain::Snapshot& registered,
                                        const domain::Kodlistor& lists) {
    disclosure::Space space;
    disclosure::StructuralZeros zeros(space.dimension(disclosure::names::kInsats));
    const disclosure::PeriodPopulation population =
        disclosure::make_population(registered, lists, release.period(), space, zeros);
    std::vector<DaysTogether> result;
    for (const disclosure::PublishedTable& table : release.tables()) {
        for (std::size_t row = 0; row < table.rows().size(); ++row) {
            const auto& mean = table.mean(row);
            if (!mean) {
                continue;
            }
            const disclosure::CellKey key =
                space.parse(population.avslutade.universe(), mean->name.key);
            DaysTogether together{{}, population.avslutade.sum(key).days};
            for (const disclosure::Factor& factor : key.factors) {
                for (const disclosure::Leaf leaf : factor.leaves) {
                    together.insatser.insert(space.dimensions()[factor.dimension].leaves[leaf]);
                }
            }
            result.push_back(std::move(together));
        }
    }
    std::ranges::stable_sort(result, {}, [](const DaysTogether& together) {
        return together.insatser.empty() ? std::size_t{10'000} : together.insatser.size();
    });
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

    bool end_together(const DaysTogether& together);
    void end_others();
    void leave_open();

private:
    void end(DatedRow& row, std::int32_t days);

    std::vector<DatedRow>& rows_;
    domain::Period period_;
    std::int32_t length_;
    std::mt19937& dice_;
    std::vector<const DatedRow*> dated_;
};

void Dater::end(DatedRow& row, std::int32_t days) {
    const std::int32_t first = period_.first.days;
    // Who is new begins in the period, the others before it.
    row.row.avslut = row.is_new ? first + days + below(dice_, length_ - days + 1)
                                : first + below(dice_, std::min(days - 1, length_) + 1);
    row.row.start = row.row.avslut - days;
    dated_.push_back(&row);
}

// Of the days that a whole has, those of its parts are taken already.
bool Dater::end_together(const DaysTogether& together) {
    std::int64_t days = together.days;
    std::vector<DatedRow*> own;
    for (DatedRow& row : rows_) {
        if (!row.ended || (!together.insatser.empty() && !together.insatser.contains(row.insats))) {
            continue;
        }
        if (std::ranges::find(dated_, &row) == dated_.end()) {
            own.push_back(&row);
        } else {
            days -= row.row.avslut - row.row.start;
        }
    }
    // Those who are new first, since they can take fewer.
    std::stable_partition(own.begin(), own.end(), [](const DatedRow* row) { return row->is_new; });
    const std::vector<std::int32_t> of_row = share_out(own, days, length_);
    for (std::size_t i = 0; i < of_row.size(); ++i) {
        end(*own[i], of_row[i]);
    }
    return of_row.size() == own.size() && (!own.empty() || days == 0);
}

void Dater::end_others() {
    for (DatedRow& row : rows_) {
        if (row.ended && std::ranges::find(dated_, &row) == dated_.end()) {
            end(row, 1 + below(dice_, row.is_new ? length_ : kUsual));
        }
    }
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
    for (const DaysTogether& together : means) {
        if (!dater.end_together(together)) {
            return false;
        }
    }
    dater.end_others();
    dater.leave_open();
    return true;
}

}  // namespace samspar::testing
