#pragma once

#include <span>
#include <string>
#include <vector>

#include "audit/report.h"

namespace samspar::audit {

struct Options {
    // What messages call the files; "file 1" and so on where missing.
    std::vector<std::string> names = {};
    // Stop at a cell as soon as enough possible values are seen. As safe, but the intervals of
    // safe cells are only known to be at least so wide.
    bool fast = false;
    // The same files with every mark replaced by its number, one for each. With them the audit also
    // checks that the truth is possible, and tries every person who is alone in a hidden cell as
    // an insider who knows it.
    std::vector<std::string> truth = {};
    // Above this the joint model is refused: a part of it would prove nothing.
    int most_unknowns = 200'000;
};

// What a reader of all these files together can conclude, whatever protected them. Each text is a
// file in the format sdc-audit/1 (audit/read_publication.h). Builds the joint model of the
// published numbers alone and finds, for each hidden cell, the least and largest value that some
// complete population of whole numbers gives it. Never throws for what the files say: what cannot
// be read, or cannot be true, is in Report::errors.
[[nodiscard]] Report examine(std::span<const std::string> json_files_text,
                             const Options& options = {});

}  // namespace samspar::audit
