#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "arkiv/facts.h"
#include "arkiv/plan.h"
#include "arkiv/recount.h"
#include "domain/kodlista.h"

namespace samspar::arkiv {

// A file of the archive, by its path below `data`.
struct WrittenFile {
    std::string path;
    std::uint64_t bytes = 0;
    std::optional<std::int64_t> rows;
};

// The archive in words, for somebody who has nothing but the files: a page of HTML with nothing
// loaded from elsewhere. Swedish.
[[nodiscard]] std::string description(const Plan& plan,
                                      const ArchiveFacts& facts,
                                      const std::vector<WrittenFile>& files,
                                      const Recount& recount,
                                      const domain::Kodlistor& lists);

}  // namespace samspar::arkiv
