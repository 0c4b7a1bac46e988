#pragma once

#include "disclosure/model/population.h"
#include "disclosure/release/draft.h"
#include "disclosure/release/published.h"

namespace samspar::disclosure {

// The only maker of published tables: turns a protected draft into what may be seen. Numbers of
// hidden cells end here.
class Publisher {
public:
    Publisher(const Space& space,
              const Policy& policy,
              domain::Period period,
              const PeriodPopulation& population,
              const Draft& draft)
        : space_(space), policy_(policy), period_(period), population_(population), draft_(draft) {}

    [[nodiscard]] PublishedRelease release(int number) const;

    // The same with the rows and columns of what is unknown behind those of every answer.
    [[nodiscard]] static PublishedRelease in_reading_order(PublishedRelease release);

private:
    [[nodiscard]] PublishedTable table(const Draft::Table& from) const;
    [[nodiscard]] PublishedCell cell(const CellKey& key) const;
    [[nodiscard]] CellName name(const CellKey& key) const;
    void add_shares(const Draft::Table& from, PublishedTable& table) const;
    void add_means(const Draft::Table& from, PublishedTable& table) const;
    [[nodiscard]] std::optional<PublishedTable::Mean> mean(const Draft::Table& from,
                                                           const LayoutRow& row) const;

    const Space& space_;
    const Policy& policy_;
    domain::Period period_;
    const PeriodPopulation& population_;
    const Draft& draft_;
};

}  // namespace samspar::disclosure
