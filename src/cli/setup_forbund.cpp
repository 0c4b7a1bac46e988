#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <iterator>
#include <memory>

#include "cli/commands.h"
#include "cli/new_store.h"

namespace samspar::cli {
namespace {

constexpr std::string_view kSetupForbundExamples =
    "  samspar setup-forbund hbs --forbund \"Samordningsförbundet HBS\" \\\n"
    "      --kommun 0126=Huddinge --kommun 0127=Botkyrka\n"
    "  samspar setup-forbund hbs --forbund \"Samordningsförbundet HBS\" --kommun 0126=Huddinge \\\n"
    "      --url https://hbs.example --nginx --certificate "
    "/etc/letsencrypt/live/hbs.example/fullchain.pem \\\n"
    "      --certificate-key /etc/letsencrypt/live/hbs.example/privkey.pem\n"
    "\nNeeds root. It makes the user samspar when there is none, the store in "
    "/var/lib/samspar/NAME "
    "with\n"
    "its key in /etc/samspar/NAME.key, and starts samspar@NAME. What is there already is kept: "
    "after "
    "an\n"
    "interruption, or to add --nginx, give it again. Everything around it is in samspar(7).";

// Users, units and nginx are the system's: what does this is a script of the package, which whoever
// runs it as root can read first.
std::filesystem::path script() {
    return std::filesystem::read_symlink("/proc/self/exe").parent_path().parent_path() /
           "libexec/samspar/setup-forbund";
}

// Words for the script, in the order they are asked for; only those that were given.
class Words {
public:
    explicit Words(CLI::App& app) : app_(app) {}

    CLI::Option* add(const std::string& option, std::string_view purpose, const char* type) {
        return app_
            .add_option_function<std::vector<std::string>>(
                option,
                [this, option](const std::vector<std::string>& values) {
                    for (const std::string& value : values) {
                        if (option.starts_with("--")) {
                            words_.push_back(option);
                        }
                        words_.push_back(value);
                    }
                },
                std::string(purpose))
            ->type_name(type)
            ->allow_extra_args(false);
    }
    CLI::Option* add_flag(const std::string& option, std::string_view purpose) {
        return app_.add_flag_callback(
            option, [this, option] { words_.push_back(option); }, std::string(purpose));
    }
    [[nodiscard]] const std::vector<std::string>& get() const { return words_; }

private:
    CLI::App& app_;
    std::vector<std::string> words_;
};

int become_script(const std::vector<std::string>& given) {
    const std::string path = script().string();
    std::vector<std::string> words{path};
    words.insert(words.end(), given.begin(), given.end());
    std::vector<char*> pointers;
    std::ranges::transform(
        words, std::back_inserter(pointers), [](std::string& word) { return word.data(); });
    pointers.push_back(nullptr);
    // Ignored by this program (run.cpp), and not by what a script calls.
    std::signal(SIGPIPE, SIG_DFL);
    ::execv(path.c_str(), pointers.data());
    if (errno == ENOENT) {
        throw Refused(
            "this samspar was not installed from its package, and only that can set up a "
            "förbund: scripts/package makes one; or make a store with samspar init");
    }
    throw Refused("cannot run " + path + ": " + std::strerror(errno));
}

}  // namespace

void add_setup_forbund(CLI::App& app, Chosen& chosen) {
    const auto words = std::make_shared<Words>(app);
    words->add("NAME", "What the förbund is called on this machine: a-z, 0-9 and -", "NAME")
        ->required()
        ->expected(1);
    words->add("--forbund", "The name of the samordningsförbund; needed to make its store", "TEXT")
        ->expected(1);
    words->add("--kommun", "A kommun of the förbund; may be repeated", "CODE=NAME");
    words->add("--without", "A field not to collect; may be repeated", "FIELD")
        ->check(CLI::IsMember(every_optional_field()));
    words->add("--admin", "Name of the first user; default admin", "USER")->expected(1);
    words->add("--url", "The address people use, for links, like https://hbs.example", "URL")
        ->expected(1);
    words
        ->add("--key-file",
              "The key file to make, best on another disk; default /etc/samspar/NAME.key",
              "PATH")
        ->expected(1);
    words->add_flag("--nginx", "Put the site of the förbund into nginx, and turn it on");
    words->add("--certificate", "For --nginx: the certificate and its chain, in PEM", "PATH")
        ->expected(1);
    words->add("--certificate-key", "For --nginx: its private key", "PATH")->expected(1);
    add_examples(app, kSetupForbundExamples);
    app.callback([words, &chosen] {
        chosen.run = [words](Call& /*call*/) { return become_script(words->get()); };
    });
}

}  // namespace samspar::cli
