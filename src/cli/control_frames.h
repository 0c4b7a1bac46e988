#pragma once

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace samspar::cli {

// The conversation over DIR/control.sock, by which a command runs in the service that has the store
// open. Client and service belong to the same program and the same user.
//
//   conversation := request reply
//   request      := kVersion kArgument* kInputFile* kRun
//   reply        := { kData | kMessage | kProgress | kOutputFile } kExit
//   frame        := type:1 length:4 payload          length big-endian, at most kMostPayload
//
//   kVersion     the version of this protocol, `1`
//   kArgument    one word of the command line, in order
//   kInputFile   path NUL bytes, a file the command reads
//   kRun         nothing more comes
//   kData        for stdout
//   kMessage     a line for stderr
//   kProgress    done NUL of NUL what
//   kOutputFile  path NUL bytes, a file the command writes
//   kExit        the exit code in digits
enum class FrameType : std::uint8_t {
    kVersion = 'V',
    kArgument = 'A',
    kInputFile = 'F',
    kRun = 'R',
    kData = 'D',
    kMessage = 'M',
    kProgress = 'P',
    kOutputFile = 'O',
    kExit = 'X',
};

inline constexpr std::string_view kControlVersion = "1";
inline constexpr std::size_t kMostPayload = std::size_t{128} * 1024 * 1024;

struct Frame {
    FrameType type = FrameType::kExit;
    std::string payload;
};

// The other end is gone, silent for too long, or talks nonsense.
class NobodyListens : public std::runtime_error {
public:
    using std::runtime_error::runtime_error;
};

// Throws NobodyListens.
void send_frame(int socket, FrameType type, std::string_view payload);

// Empty when the other end has closed between two frames. Throws NobodyListens.
std::optional<Frame> receive_frame(int socket);

// `a NUL b`, and back.
std::string join_payload(std::string_view first, std::string_view rest);
struct SplitPayload {
    std::string_view first;
    std::string_view rest;
};
SplitPayload split_payload(std::string_view payload);

}  // namespace samspar::cli
