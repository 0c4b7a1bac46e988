#include "cli/one_time_link.h"

#include <CLI/CLI.hpp>

#include "cli/config_file.h"

namespace samspar::cli {

void check_url(std::string_view url) {
    constexpr std::string_view kScheme = "https://";
    const std::string_view host =
        url.starts_with(kScheme) ? url.substr(kScheme.size()) : std::string_view{};
    const std::size_t end = host.find_first_of("/?#@\\ ");
    if (end == std::string_view::npos ? host.empty() : end == 0 || host.substr(end) != "/") {
        throw WrongUse(
            "--url must be https:// and a host name, like https://samspar.example, with no path "
            "behind it: there is one host name for each förbund");
    }
}

std::string link_url(const store::DataDirectory& directory, std::string_view given) {
    std::string url{given};
    if (!url.empty()) {
        check_url(url);
    } else {
        url = read_config(directory).url;
    }
    if (url.empty()) {
        url = kDefaultUrl;
    }
    while (url.ends_with('/')) {
        url.pop_back();
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
