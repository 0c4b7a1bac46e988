// The head of a backup has one spelling; what it holds is written and read as the same.

#include "fuzz/fuzz_targets/target.h"
#include "store/backup_format.h"

namespace samspar::fuzz {
namespace {

void check_contents(std::string_view text) {
    const store::BackupHeader header;
    const auto contents = store::parse_contents(text, header);
    if (!contents) {
        return;
    }
    const std::string printed = store::print_contents(*contents);
    const auto again = store::parse_contents(printed, header);
    hold(again && store::print_contents(*again) == printed, "contents are read as they were");
}

}  // namespace

void backup_head(std::string_view input) {
    const auto parsed = store::parse_head(input);
    if (!parsed) {
        return check_contents(input);
    }
    hold(input.starts_with(parsed->text), "the head is the beginning of the file");
    hold(parsed->text.size() < store::kMostHead + 2, "within its limit");
    hold(store::print_head(parsed->head) == parsed->text, "written it is the same");
    check_contents(input.substr(parsed->text.size()));
}

}  // namespace samspar::fuzz
