#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "http/gate/error_code.h"
#include "http/gate/limits.h"

namespace samspar::http {

// The request gate: decides from the raw bytes of a request's head whether the HTTP library may
// see it at all. The library of Debian 12 has no bounds of its own and decodes header values after
// checking them; it therefore gets a head written anew from what was understood here.

// Why a head was turned away: the status and the error code of the reply.
struct Refusal {
    int status = 400;
    ErrorCode code;
    bool operator==(const Refusal&) const = default;
};

// Told of what the gate turned away, for the log: from which address, why, how many times. Called
// from many threads at once; what it throws is of no consequence for the reply.
using TurnedAway =
    std::function<void(const std::string& address, const Refusal& refusal, std::int64_t times)>;

// A head that was understood. Only fields that the service uses are kept.
struct Head {
    std::string method;  // GET, HEAD, POST or PUT
    std::string target;  // begins with a slash, printable ASCII
    std::size_t body_bytes = 0;
    // In the spelling of kKeptFields, each at most once; values hold no per cent sign. Of Cookie
    // only the crumbs of sessions, of Accept-Encoding only whether gzip is welcome.
    std::vector<std::pair<std::string, std::string>> fields;
    // What X-Real-IP says. To be believed only from the proxy on the Unix socket.
    std::string real_ip;
    // The client wants no other request on this connection: HTTP/1.0, or `Connection: close`.
    bool closes = false;
    bool operator==(const Head&) const = default;
};

// The most that the body of a request with that head may be, in bytes; asked before it is read.
using BodyLimit = std::function<std::size_t(const Head&)>;

// The name of a session cookie: this, and a mark of so many hexadecimal digits, of the service that
// set it.
inline constexpr std::string_view kSessionCookie = "__Host-samspar-";
inline constexpr std::size_t kSessionCookieMark = 8;
inline constexpr std::string_view kAcceptsGzip = "Samspar-Accepts-Gzip";

// Where the head ends (the index after its empty line), looking from `from` on; npos while it has
// not ended.
[[nodiscard]] std::size_t find_head_end(std::string_view received, std::size_t from = 0);

// REQUIRES: `head` ends with the empty line. Pure: the same bytes give the same verdict.
[[nodiscard]] std::variant<Head, Refusal> inspect(std::string_view head, const Limits& limits);

// What the library is given to read.
[[nodiscard]] std::string print_head(const Head& head);

}  // namespace samspar::http
