#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "arkiv/description.h"

namespace samspar::arkiv {

// The parts of the description that are tables, each a section of HTML with its heading.

// A table of cells that are text; the first row is the heads.
[[nodiscard]] std::string html_table(const std::vector<std::vector<std::string>>& rows);
[[nodiscard]] std::string html_section(std::string_view id,
                                       std::string_view heading,
                                       std::string_view content);

[[nodiscard]] std::string files_section(const std::vector<WrittenFile>& files, const Plan& plan);
[[nodiscard]] std::string columns_section(const Plan& plan);
[[nodiscard]] std::string left_out_section(const Plan& plan);
[[nodiscard]] std::string kodlistor_section(const domain::Kodlistor& lists);
[[nodiscard]] std::string definitions_section();
[[nodiscard]] std::string figures_section(const Recount& recount);

}  // namespace samspar::arkiv
