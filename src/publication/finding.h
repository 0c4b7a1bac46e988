#pragma once

#include <string>
#include <vector>

namespace samspar::publication {

// Something that is wrong with what has been published.
struct Finding {
    // file_missing, file_changed, files_changed (the sum of them all), unreadable, disagrees (two
    // files, or a file and the ledger, say different things), told (a reader can work something
    // out), undecided (the audit came to no end).
    std::string code;
    int nummer = 0;      // of the publicering; 0 for all together
    std::string format;  // of the file, when it is about one
    std::string detail;  // where, and what; never a number that is not published
};
using Findings = std::vector<Finding>;

}  // namespace samspar::publication
