#pragma once

#include <string_view>

#include "statistics/code_axis.h"
#include "statistics/source.h"

namespace samspar::statistics {

// A table of one question with one answer: a share for each code of its list.
struct CodeQuestion {
    std::string_view id;
    Measure matt;
    const domain::Kodlista& list;
    PerCode Counters::*counts;
    Count Counters::*whole;
};

[[nodiscard]] Table code_table(const Source& source, const CodeQuestion& question);

}  // namespace samspar::statistics
