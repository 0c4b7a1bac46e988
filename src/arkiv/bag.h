#pragma once

#include <cstdint>
#include <string>

#include "arkiv/facts.h"

namespace samspar::arkiv {

// The files beside the payload of a BagIt bag (RFC 8493), which say what it is and whether it is
// whole.

[[nodiscard]] std::string bagit_txt();
[[nodiscard]] std::string bag_info_txt(const ArchiveFacts& facts,
                                       std::int64_t files,
                                       std::uint64_t bytes);

// The folder that a tar of the archive unpacks to: `samspar-arkiv-20261130T141500Z/`.
[[nodiscard]] std::string top_folder(domain::Instant at);

}  // namespace samspar::arkiv
