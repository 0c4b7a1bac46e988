#include "cli/one_time_link.h"

#include <CLI/CLI.hpp>

#include "cli/config_file.h"

namespace samspar::cli {

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
