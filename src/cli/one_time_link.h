#pragma once

#include <string>
#include <string_view>

#include "cli/command.h"
#include "store/data_directory.h"

namespace samspar::cli {

// How long a link is good, as people are told: acts::Terms::link_valid.
inline constexpr int kLinkDays = 7;

// The front of links: `given`, else what DIR/config says, else https://localhost:8443.
std::string link_url(const store::DataDirectory& directory, std::string_view given);

// Wrong use unless it is `https://HOST[:PORT]`: pages and cookies of two förbund on one host would
// mix, so a path is no address of one.
void check_url(std::string_view url);

void add_url_option(CLI::App& app, std::string& url);

// The lines that hand a link over to a person.
std::string link_text(const std::string& link);

}  // namespace samspar::cli
