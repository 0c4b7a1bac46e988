#pragma once

#include <string>
#include <string_view>

#include "acts/refusal.h"
#include "disclosure/release/release.h"
#include "publication/finding.h"

namespace samspar::cli {

// Who stands under a policy when nobody is logged in.
inline constexpr const char* kSignedHere = "kommandoraden";

// Why a year is not published, in one sentence for whoever asked at the command line.
std::string refusal_text(const acts::Refusal& refusal, std::string_view year);

// How many counts are shown and hidden in each table, for people.
std::string tables_text(const disclosure::PublishedRelease& release);

// One line.
std::string finding_text(const publication::Finding& finding);

}  // namespace samspar::cli
