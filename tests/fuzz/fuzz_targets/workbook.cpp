// A file that begins as a zip archive is read as a workbook to its end, or refused.

#include "fuzz/fuzz_targets/read_workbook.h"
#include "fuzz/fuzz_targets/target.h"

namespace samspar::fuzz {

void workbook(std::string_view input) {
    read_whole_workbook(std::string(input));
}

}  // namespace samspar::fuzz
