#include "cli/control_client.h"

#include <algorithm>
#include <charconv>

#include "cli/unix_socket.h"

namespace samspar::cli {
namespace {

std::size_t number(std::string_view text) {
    std::size_t value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

void send_words(int socket, const std::vector<std::string>& words, const InputFiles& files) {
    send_frame(socket, FrameType::kVersion, kControlVersion);
    for (const std::string& word : words) {
        send_frame(socket, FrameType::kArgument, word);
    }
    for (const auto& [path, bytes] : files) {
        send_frame(socket, FrameType::kInputFile, join_payload(path, bytes));
    }
    send_frame(socket, FrameType::kRun, "");
}

// A service that hangs up before it has read everything has said why, and that can still be read.
void send_request(int socket, const std::vector<std::string>& words, const InputFiles& files) {
    try {
        send_words(socket, words, files);
    } catch (const NobodyListens&) {
    }
}

void show_progress(const Frame& frame, Output& output) {
    const SplitPayload done = split_payload(frame.payload);
    const SplitPayload of = split_payload(done.rest);
    output.progress(of.rest, number(done.first), number(of.first));
}

// The exit code when that was the last frame.
std::optional<int> show(const Frame& frame, const Chosen& chosen, Output& output) {
    switch (frame.type) {
        case FrameType::kData:
            output.data(frame.payload);
            return std::nullopt;
        case FrameType::kMessage:
            output.message(frame.payload);
            return std::nullopt;
        case FrameType::kProgress:
            show_progress(frame, output);
            return std::nullopt;
        case FrameType::kOutputFile: {
            const SplitPayload file = split_payload(frame.payload);
            // Only what was asked for on this command line is ever written.
            if (std::ranges::find(chosen.output_files, file.first) == chosen.output_files.end()) {
                throw NobodyListens("the service wants to write a file nobody asked for");
            }
            output.file(std::string(file.first), file.rest);
            return std::nullopt;
        }
        case FrameType::kExit:
            return static_cast<int>(number(frame.payload));
        case FrameType::kVersion:
        case FrameType::kArgument:
        case FrameType::kInputFile:
        case FrameType::kRun:
            break;
    }
    throw NobodyListens("the service answered with something that is no answer");
}

}  // namespace

int ask_service(const store::DataDirectory& directory,
                const std::vector<std::string>& words,
                const Chosen& chosen,
                const InputFiles& files,
                Output& output) {
    const UnixSocket socket = connect_to(directory.control_socket());
    if (!socket) {
        output.message("samspar: the store in " + directory.path().string() +
                       " is in use by another samspar command; try again when that is done");
        return kExitNoStore;
    }
    try {
        send_request(socket.number(), words, files);
        while (const auto frame = receive_frame(socket.number())) {
            if (const auto code = show(*frame, chosen, output)) {
                return *code;
            }
        }
        output.message("samspar: the service stopped before the command was done");
    } catch (const NobodyListens& error) {
        output.message(std::string("samspar: ") + error.what());
    }
    return kExitNoStore;
}

}  // namespace samspar::cli
