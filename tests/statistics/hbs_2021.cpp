#include "statistics/hbs_2021.h"

#include <algorithm>
#include <string>

#include "statistics/snapshot_text.h"
#include "test_paths.h"

namespace samspar::testing {
namespace {

std::vector<Record> file(const std::string& name) {
    return records(lines_of(read_file(std::string(TEST_DATA) + "/hbs-2021/" + name)));
}

}  // namespace

domain::Snapshot hbs_2021(const domain::Kodlistor& lists,
                          const std::vector<std::string_view>& without) {
    SnapshotText text(lists);
    for (const Record& record : file("insatser.csv")) {
        text.insats(record);
    }
    for (const Record& record : file("registreringar.csv")) {
        if (std::ranges::find(without, cell(record, "insats")) == without.end()) {
            text.registrering(record);
        }
    }
    return text.snapshot;
}

}  // namespace samspar::testing
