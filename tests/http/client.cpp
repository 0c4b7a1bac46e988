#include "http/client.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <openssl/ssl.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <stdexcept>

namespace samspar::test {
namespace {

int connect_tcp(int port) {
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
        ::close(socket);
        throw std::runtime_error("cannot connect to the server under test");
    }
    return socket;
}

int connect_unix(const std::string& path) {
    const int socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    path.copy(address.sun_path, sizeof address.sun_path - 1);
    if (::connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
        ::close(socket);
        throw std::runtime_error("cannot connect to the server under test");
    }
    return socket;
}

}  // namespace

struct RawConnection::State {
    int socket = -1;
    SSL_CTX* context = nullptr;
    SSL* tls = nullptr;
    std::string received;  // of the next reply
    bool asked_for_head = false;

    State() = default;
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    ~State() {
        SSL_free(tls);
        SSL_CTX_free(context);
        ::close(socket);
    }

    // Bytes read; 0 at the end, -1 when nothing came in time.
    int read(std::array<char, 16384>& into, std::chrono::milliseconds patience) const {
        if (tls == nullptr || SSL_pending(tls) == 0) {
            pollfd watched{socket, POLLIN, 0};
            if (::poll(&watched, 1, static_cast<int>(patience.count())) <= 0) {
                return -1;
            }
        }
        const auto count = tls != nullptr
                               ? SSL_read(tls, into.data(), static_cast<int>(into.size()))
                               : static_cast<int>(::recv(socket, into.data(), into.size(), 0));
        return std::max(count, 0);
    }
};

RawConnection::RawConnection(int tls_port) : state_(std::make_unique<State>()) {
    state_->socket = connect_tcp(tls_port);
    state_->context = SSL_CTX_new(TLS_client_method());
    state_->tls = SSL_new(state_->context);
    SSL_set_fd(state_->tls, state_->socket);
    if (SSL_connect(state_->tls) != 1) {
        throw std::runtime_error("no TLS with the server under test");
    }
}

RawConnection::RawConnection(const std::string& unix_path) : state_(std::make_unique<State>()) {
    state_->socket = connect_unix(unix_path);
}

RawConnection::~RawConnection() = default;

bool RawConnection::send(std::string_view bytes) {
    state_->asked_for_head = bytes.starts_with("HEAD ");
    while (!bytes.empty()) {
        const std::size_t piece = std::min<std::size_t>(bytes.size(), 1U << 20U);
        const auto count =
            state_->tls != nullptr
                ? SSL_write(state_->tls, bytes.data(), static_cast<int>(piece))
                : static_cast<int>(::send(state_->socket, bytes.data(), piece, MSG_NOSIGNAL));
        if (count <= 0) {
            return false;
        }
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

// How long the reply is that these bytes begin with; npos while its head is not whole.
std::size_t length_of_reply(std::string_view raw, bool has_body) {
    const std::size_t head_end = raw.find("\r\n\r\n");
    if (head_end == std::string_view::npos) {
        return std::string_view::npos;
    }
    const std::string length = parse_answer(raw.substr(0, head_end + 4)).header("content-length");
    return head_end + 4 + (has_body && !length.empty() ? std::stoul(length) : 0);
}

Answer RawConnection::receive(std::chrono::milliseconds patience) {
    std::string& raw = state_->received;
    std::array<char, 16384> piece{};
    while (raw.size() < length_of_reply(raw, !state_->asked_for_head)) {
        const int count = state_->read(piece, patience);
        if (count <= 0) {
            break;
        }
        raw.append(piece.data(), static_cast<std::size_t>(count));
    }
    const std::string reply = raw.substr(0, length_of_reply(raw, !state_->asked_for_head));
    raw.erase(0, reply.size());
    return parse_answer(reply);
}

bool RawConnection::closed_within(std::chrono::milliseconds patience) {
    std::array<char, 16384> piece{};
    int count = 0;
    while ((count = state_->read(piece, patience)) > 0) {
    }
    return count == 0;
}

IdleSocket::IdleSocket(int port) : socket_(connect_tcp(port)) {}
IdleSocket::~IdleSocket() {
    ::close(socket_);
}

std::string Answer::header(std::string_view name) const {
    const auto found =
        std::ranges::find_if(headers, [&](const auto& h) { return h.first == name; });
    return found == headers.end() ? std::string() : found->second;
}

Answer parse_answer(std::string_view raw) {
    Answer answer;
    const std::size_t head_end = raw.find("\r\n\r\n");
    if (head_end == std::string_view::npos || !raw.starts_with("HTTP/1.1 ")) {
        return answer;
    }
    answer.status = std::stoi(std::string(raw.substr(9, 3)));
    answer.body = raw.substr(head_end + 4);
    std::string_view rest = raw.substr(0, head_end + 2);
    rest.remove_prefix(rest.find("\r\n") + 2);
    while (!rest.empty()) {
        const std::string_view line = rest.substr(0, rest.find("\r\n"));
        rest.remove_prefix(line.size() + 2);
        const std::size_t colon = line.find(':');
        std::string name(line.substr(0, colon));
        std::ranges::transform(
            name, name.begin(), [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        answer.headers.emplace_back(std::move(name), std::string(line.substr(colon + 2)));
    }
    return answer;
}

}  // namespace samspar::test
