#pragma once

#include <string>
#include <string_view>

#include "cli/command.h"
#include "store/users.h"

namespace samspar::cli {

inline constexpr int kLinkDays = 7;

// Makes a link with which the user chooses a password, once, within kLinkDays. Its token stands
// behind the number sign, which no browser sends to a server, so it reaches no log.
std::string make_link(store::WriteScope& scope, domain::UserId user, std::string_view url);

// The front of links: `given`, else what DIR/config says, else https://localhost:8443.
std::string link_url(const store::DataDirectory& directory, std::string_view given);

void add_url_option(CLI::App& app, std::string& url);

// The lines that hand a link over to a person.
std::string link_text(const std::string& link);

}  // namespace samspar::cli
