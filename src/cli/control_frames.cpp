#include "cli/control_frames.h"

#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>

namespace samspar::cli {
namespace {

constexpr std::size_t kHeadBytes = 5;
// Memory is taken as the bytes come: a length is only a promise.
constexpr std::size_t kPiece = std::size_t{64} * 1024;

void send_all(int socket, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t sent = ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent < 0 && errno == EINTR) {
            continue;
        }
        if (sent <= 0) {
            throw NobodyListens("the other end of the control socket is gone");
        }
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
}

// False when the other end closed before the first byte.
bool receive_all(int socket, char* into, std::size_t size) {
    std::size_t have = 0;
    while (have < size) {
        const ssize_t got = ::recv(socket, into + have, size - have, 0);
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got == 0 && have == 0) {
            return false;
        }
        if (got <= 0) {
            throw NobodyListens("the other end of the control socket is gone or silent");
        }
        have += static_cast<std::size_t>(got);
    }
    return true;
}

bool is_type(char c) {
    return std::string_view("VAFRDMPOX").find(c) != std::string_view::npos;
}

}  // namespace

void send_frame(int socket, FrameType type, std::string_view payload) {
    if (payload.size() > kMostPayload) {
        throw NobodyListens("what is to be sent over the control socket is too large");
    }
    std::string frame;
    frame.reserve(kHeadBytes + payload.size());
    frame.push_back(static_cast<char>(type));
    for (unsigned shift = 32; shift > 0;) {
        shift -= 8;
        frame.push_back(static_cast<char>(payload.size() >> shift & 0xFFU));
    }
    frame.append(payload);
    send_all(socket, frame);
}

std::optional<Frame> receive_frame(int socket) {
    std::array<char, kHeadBytes> head{};
    if (!receive_all(socket, head.data(), head.size())) {
        return std::nullopt;
    }
    std::size_t length = 0;
    for (std::size_t i = 1; i < head.size(); ++i) {
        length = length << 8U | static_cast<std::uint8_t>(head.at(i));
    }
    if (!is_type(head[0]) || length > kMostPayload) {
        throw NobodyListens("the control socket carries something that is not the protocol");
    }
    Frame frame{static_cast<FrameType>(head[0]), {}};
    while (frame.payload.size() < length) {
        const std::size_t have = frame.payload.size();
        frame.payload.resize(std::min(length, have + kPiece));
        if (!receive_all(socket, frame.payload.data() + have, frame.payload.size() - have)) {
            throw NobodyListens("the other end of the control socket is gone");
        }
    }
    return frame;
}

std::string join_payload(std::string_view first, std::string_view rest) {
    std::string payload;
    payload.reserve(first.size() + 1 + rest.size());
    payload.append(first).push_back('\0');
    return payload.append(rest);
}

SplitPayload split_payload(std::string_view payload) {
    const std::size_t nul = payload.find('\0');
    if (nul == std::string_view::npos) {
        throw NobodyListens("the control socket carries a frame without its parts");
    }
    return {payload.substr(0, nul), payload.substr(nul + 1)};
}

}  // namespace samspar::cli
