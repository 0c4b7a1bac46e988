#include "cli/one_time_link.h"

#include <CLI/CLI.hpp>

#include "cli/config_file.h"
#include "security/session_token.h"
#include "store/login_links.h"

namespace samspar::cli {
namespace {

constexpr std::int64_t kDayMs = std::int64_t{24} * 60 * 60 * 1000;

}  // namespace

std::string make_link(store::WriteScope& scope, domain::UserId user, std::string_view url) {
    const std::string token = security::new_token(scope.store().random());
    store::insert_login_link(scope,
                             user,
                             security::token_hash(token),
                             domain::Instant{scope.store().clock_now().ms + kLinkDays * kDayMs});
    std::string link{url};
    return link.append("/aktivera#").append(token);
}

std::string link_url(const store::DataDirectory& directory, std::string_view given) {
    std::string url{given};
    if (url.empty()) {
        url = read_config(directory).url;
    }
    if (url.empty()) {
        url = kDefaultUrl;
    }
    while (url.ends_with('/')) {
        url.pop_back();
    }
    if (!url.starts_with("https://")) {
        throw WrongUse("--url must begin with https://");
    }
    return url;
}

void add_url_option(CLI::App& app, std::string& url) {
    app.add_option("--url",
                   url,
                   "The address of the service, for the link; default " + std::string(kDefaultUrl))
        ->type_name("URL");
}

std::string link_text(const std::string& link) {
    return "Open this link within " + std::to_string(kLinkDays) +
           " days to choose a password; it works once:\n\n    " + link + "\n";
}

}  // namespace samspar::cli
