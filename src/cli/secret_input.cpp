#include "cli/secret_input.h"

#include <termios.h>
#include <unistd.h>

#include <array>
#include <string>

#include "cli/command.h"
#include "security/recovery_words.h"
#include "security/share_words.h"

namespace samspar::cli {
namespace {

constexpr int kMostTries = 5;
constexpr std::size_t kWordsOfShare = security::kShareRows * 5;
constexpr std::size_t kLongestInput = 4096;

bool at_terminal() {
    return ::isatty(STDIN_FILENO) == 1;
}

// A terminal that does not show what is typed, until the end of the scope.
class WithoutEcho {
public:
    WithoutEcho() : changed_(::tcgetattr(STDIN_FILENO, &before_) == 0) {
        if (changed_) {
            termios silent = before_;
            silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
            silent.c_lflag |= ECHONL;
            ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
        }
    }
    ~WithoutEcho() {
        if (changed_) {
            ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
        }
    }
    WithoutEcho(const WithoutEcho&) = delete;
    WithoutEcho& operator=(const WithoutEcho&) = delete;

private:
    termios before_{};
    bool changed_;
};

// The rows of a sheet, until its words are there, an empty line, or the end of the input.
security::SecretText read_rows(Output& output) {
    std::string typed;
    typed.reserve(kLongestInput);
    while (security::typed_words(typed).size() < kWordsOfShare) {
        const auto line = read_secret_line("row: ", output);
        if (line && line->reveal().empty() && typed.empty()) {
            continue;  // between two sheets
        }
        if (!line || line->reveal().empty() ||
            typed.size() + line->reveal().size() + 1 > kLongestInput) {
            break;
        }
        typed.append(line->reveal()).append("\n");
    }
    return security::SecretText(std::move(typed));
}

security::SecretShare ask_share(int which, Output& output) {
    for (int tries = 1;; ++tries) {
        output.message("Type sheet " + std::to_string(which) +
                       " of 2, row by row; an empty line ends it.");
        const security::SecretText words = read_rows(output);
        auto read = security::read_share(words.reveal());
        if (auto* share = std::get_if<security::SecretShare>(&read)) {
            return *share;
        }
        const std::string why = "sheet " + std::to_string(which) + ": " + std::get<1>(read);
        if (!at_terminal() || tries == kMostTries) {
            throw Refused(why);
        }
        output.message(why + "; once more");
    }
}

}  // namespace

std::optional<security::SecretText> read_secret_line(std::string_view prompt, Output& output) {
    std::optional<WithoutEcho> silent;
    if (at_terminal()) {
        silent.emplace();
        output.message(prompt);
    }
    std::string line;
    line.reserve(kLongestInput);  // so that no smaller copy is left behind
    char character = '\0';
    ssize_t got = 0;
    while ((got = ::read(STDIN_FILENO, &character, 1)) == 1 && character != '\n' &&
           line.size() < kLongestInput) {
        line += character;
    }
    security::SecretText read(std::move(line));
    if (got != 1 && read.reveal().empty()) {
        return std::nullopt;
    }
    return read;
}

security::SecretText ask_passphrase(Output& output) {
    auto line = read_secret_line("Recovery passphrase, ten words: ", output);
    if (!line || security::typed_words(line->reveal()).empty()) {
        throw Refused("no passphrase was typed; it is read from the terminal or standard input");
    }
    return std::move(*line);
}

security::SlotOpener ask_shares(Output& output) {
    const security::SecretShare first = ask_share(1, output);
    const security::SecretShare second = ask_share(2, output);
    if (const std::string why = security::why_not_joined(first, second); !why.empty()) {
        throw Refused(why);
    }
    return security::opened_by_shares(first, second);
}

}  // namespace samspar::cli
