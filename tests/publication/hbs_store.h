#pragma once

#include <string>

#include "publication/publish.h"
#include "publication/rattelse.h"
#include "support/test_store.h"

namespace samspar::test {

// A store with the insatser and registreringar of HBS 2021, on February 1, 2022.
class HbsStore : public TestStore {
public:
    HbsStore();

    // Publishes a year as a user would; the test fails when it is refused.
    store::Publicering publish(int year);
    // Corrects publicering 1 as a user would, and withdraws these tables.
    publication::PreparedRattelse mend(const std::vector<std::string>& tables = {});
    // So many women in START since March 2021, registered later than anything before.
    void register_late(int women);
    publication::Prepared prepare(int year, disclosure::Progress progress = {});
    // Reads that file as a later import; the test fails when a row is refused.
    void import_more(const std::string& registreringar);
};

}  // namespace samspar::test
