// What is read from the control socket, sent again, is the same bytes; what is no frame is told.

#include "cli/control_frames.h"

#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <vector>

#include "fuzz/fuzz_targets/target.h"

namespace samspar::fuzz {
namespace {

class SocketPair {
public:
    SocketPair() { hold(::socketpair(AF_UNIX, SOCK_STREAM, 0, ends_.data()) == 0, "two sockets"); }
    ~SocketPair() {
        ::close(ends_[0]);
        ::close(ends_[1]);
    }
    SocketPair(const SocketPair&) = delete;
    SocketPair& operator=(const SocketPair&) = delete;

    [[nodiscard]] int here() const { return ends_[0]; }
    // What is sent from here can be read there, to its end.
    [[nodiscard]] int there() const {
        ::shutdown(ends_[0], SHUT_WR);
        return ends_[1];
    }

private:
    std::array<int, 2> ends_{-1, -1};
};

// More than fits into a socket would wait for its reader.
constexpr std::size_t kMostInput = 16 * 1024;

std::vector<cli::Frame> frames_of(std::string_view bytes) {
    const SocketPair pair;
    hold(::send(pair.here(), bytes.data(), bytes.size(), 0) == static_cast<ssize_t>(bytes.size()),
         "the socket takes it all");
    const int socket = pair.there();
    std::vector<cli::Frame> frames;
    try {
        while (const auto frame = cli::receive_frame(socket)) {
            frames.push_back(*frame);
        }
    } catch (const cli::NobodyListens&) {
        return frames;
    }
    return frames;
}

std::string sent_again(const std::vector<cli::Frame>& frames) {
    const SocketPair pair;
    for (const cli::Frame& frame : frames) {
        cli::send_frame(pair.here(), frame.type, frame.payload);
    }
    const int socket = pair.there();
    std::string bytes(kMostInput, '\0');
    const ssize_t got = ::recv(socket, bytes.data(), bytes.size(), MSG_WAITALL);
    bytes.resize(got > 0 ? static_cast<std::size_t>(got) : 0);
    return bytes;
}

}  // namespace

void control_frames(std::string_view input) {
    const std::string_view bytes = input.substr(0, kMostInput);
    const std::vector<cli::Frame> frames = frames_of(bytes);
    hold(bytes.starts_with(sent_again(frames)), "frames sent again are the bytes they came as");
    for (const cli::Frame& frame : frames) {
        try {
            const cli::SplitPayload parts = cli::split_payload(frame.payload);
            hold(cli::join_payload(parts.first, parts.rest) == frame.payload, "joined it is whole");
        } catch (const cli::NobodyListens&) {
            hold(frame.payload.find('\0') == std::string::npos, "only one part cannot be parted");
        }
    }
}

}  // namespace samspar::fuzz
