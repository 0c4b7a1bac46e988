#include "http/gate/gated_server.h"

#include <sys/socket.h>
#include <unistd.h>

#include <array>

#include "http/gate/error_reply.h"
#include "http/gate/library_bridge.h"
#include "http/gate/peer_address.h"
#include "http/gate/replay_stream.h"

namespace samspar::http {
namespace {

constexpr std::chrono::milliseconds kBetweenBinds{50};

// The library's own thread pool takes any number of tasks. Ours is behind process_and_close_socket,
// so here a task runs at once, in the accept loop, and only takes note of the socket.
class RunAtOnce final : public httplib::TaskQueue {
public:
    using Result = decltype(std::declval<httplib::TaskQueue&>().enqueue({}));  // void or bool
    Result enqueue(std::function<void()> task) override {
        task();
        return Result(true);
    }
    void shutdown() override {}
};

// The head as sent, in `received`, and whatever came after it; or why it is refused. Nothing when
// the other end went away or was too slow.
std::optional<std::variant<Head, Refusal>> receive_head(Wire& wire,
                                                        const Limits& limits,
                                                        Deadline deadline,
                                                        std::string& beyond) {
    std::string received;
    std::array<char, 4096> piece{};
    for (;;) {
        const std::optional<std::size_t> count = wire.read_some(piece, deadline);
        if (count.value_or(0) == 0) {
            return std::nullopt;
        }
        const std::size_t searched = received.size() < 3 ? 0 : received.size() - 3;
        received.append(piece.data(), *count);
        const std::size_t end = find_head_end(received, searched);
        if (end != std::string::npos) {
            beyond = received.substr(end);
            return inspect(std::string_view(received).substr(0, end), limits);
        }
        if (received.size() > limits.head_bytes) {
            return Refusal{431, "too_large"};
        }
    }
}

// The library would send what an exception says to the client.
Reply safely(const GatedServer::Answer& answer, const httplib::Request& request) {
    try {
        return answer(request_of(request));
    } catch (...) {
        return error_reply(500, "internal");
    }
}

}  // namespace

GatedServer::GatedServer(const Limits& limits,
                         const security::TlsServerContext* tls,
                         const Answer& answer,
                         BodyLimit body_limit,
                         TurnedAway turned_away)
    : limits_(limits),
      tls_(tls),
      body_limit_(std::move(body_limit)),
      turned_away_(std::move(turned_away)),
      queue_(limits) {
    new_task_queue = [] { return new RunAtOnce; };
    // The library would share a port that is taken already, and each would get some requests.
    set_socket_options([](socket_t socket) {
        const int on = 1;
        ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    });
    // Runs before the library routes by regular expressions or touches a file, and takes all.
    set_pre_routing_handler([answer](const httplib::Request& request, httplib::Response& response) {
        fill(response, is_refusal(request) ? refusal_reply(request) : safely(answer, request));
        return HandlerResponse::Handled;
    });
}

GatedServer::~GatedServer() {
    stop_and_drain();
}

void GatedServer::start(std::function<bool()> bind_again) {
    bind_again_ = std::move(bind_again);
    for (std::size_t i = 0; i < limits_.workers; ++i) {
        workers_.emplace_back([this] { serve_until_stopped(); });
    }
    widen_backlog();
    acceptor_ = std::thread([this] { accept_until_stopped(); });
}

// The library lets five connections wait to be accepted; the sixth would try again a second later.
void GatedServer::widen_backlog() {
    ::listen(svr_sock_, static_cast<int>(limits_.backlog));
}

void GatedServer::accept_until_stopped() {
    bool bound = true;
    while (!stopping_) {
        listen_after_bind();
        bound = false;
        // The library gives up for good at errors of accept that pass, such as a full table of
        // open files.
        while (!stopping_ && !bound) {
            // Not running now: this only takes back the mark of having failed, which newer versions
            // refuse to bind again with.
            stop();
            bound = bind_again_();
            if (!bound) {
                std::this_thread::sleep_for(kBetweenBinds);
            }
        }
        if (bound) {
            widen_backlog();
        }
    }
    if (bound) {
        ::close(svr_sock_.exchange(INVALID_SOCKET));
    }
    ended_ = true;
}

void GatedServer::stop_and_drain() {
    if (!acceptor_.joinable()) {
        return;
    }
    stopping_ = true;
    // A stop just before the loop begins is not seen by it.
    while (!ended_) {
        if (svr_sock_ != INVALID_SOCKET) {
            stop();
        }
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    acceptor_.join();
    queue_.stop();
    for (std::thread& worker : workers_) {
        worker.join();
    }
    workers_.clear();
    tell_of_dropped();
}

bool GatedServer::process_and_close_socket(socket_t socket) {
    const std::string address = tls_ == nullptr ? std::string() : peer_address(socket).counted;
    if (!queue_.offer({socket, address, std::chrono::steady_clock::now()})) {
        ::close(socket);
    }
    return true;
}

void GatedServer::serve_until_stopped() {
    while (const std::optional<Connection> connection = queue_.take()) {
        try {
            serve(*connection);
        } catch (const std::bad_alloc&) {
            // This connection is dropped; the next may find memory again.
        }
    }
}

void GatedServer::serve(const Connection& connection) {
    struct Leave {
        ConnectionQueue& queue;
        const Connection& connection;
        ~Leave() { queue.finished(connection); }
    };
    // Declared first: the queue must forget the socket before its number is free for another.
    std::optional<Wire> wire;
    const Leave leave{queue_, connection};
    wire.emplace(connection.socket, tls_);
    if (!queue_.receiving(connection)) {
        return;
    }
    const std::optional<Received> received = receive(*wire, connection);
    queue_.answering(connection);
    if (received) {
        if (received->refused) {
            tell(received->client, *received->refused, 1);
        }
        answer(*wire, *received);
    }
    tell_of_dropped();
}

void GatedServer::tell(const std::string& address,
                       const Refusal& refusal,
                       std::int64_t times) const {
    if (!turned_away_) {
        return;
    }
    try {
        turned_away_(address, refusal, times);
    } catch (const std::exception&) {  // NOLINT(bugprone-empty-catch): refused it is all the same
    }
}

// Not by the thread that accepts, which must wait for no disk.
void GatedServer::tell_of_dropped() {
    for (const auto& [address, times] : queue_.take_dropped()) {
        tell(address, {503, "unavailable"}, times);
    }
}

GatedServer::Received GatedServer::refused(const Refusal& why, const std::string& client) {
    return {refusal_head(why), {}, client, why};
}

std::optional<GatedServer::Received> GatedServer::receive(Wire& wire,
                                                          const Connection& connection) {
    const auto go_on = [&] { return !queue_.must_leave(connection); };
    if (tls_ != nullptr) {
        const Deadline deadline = within(limits_.handshake);
        if (!wire.await_bytes(deadline, limits_.idle, go_on) || !wire.handshake(deadline)) {
            return std::nullopt;
        }
    }
    const Deadline deadline = within(limits_.head);
    if (!wire.await_bytes(deadline, limits_.idle, go_on)) {
        return std::nullopt;
    }
    std::string body;
    const auto head = receive_head(wire, limits_, deadline, body);
    if (!head) {
        return std::nullopt;
    }
    const std::string peer = peer_address(connection.socket).full;
    if (const auto* refusal = std::get_if<Refusal>(&*head)) {
        return refused(*refusal, peer);
    }
    const Head& accepted = std::get<Head>(*head);
    // Before a byte of it is read: what is refused takes no memory.
    if (accepted.body_bytes > body_limit_(accepted)) {
        return refused({413, "too_large"}, tls_ != nullptr ? peer : accepted.real_ip);
    }
    if (!receive_body(wire, body, accepted.body_bytes)) {
        return std::nullopt;
    }
    return Received{print_head(accepted), std::move(body), tls_ ? peer : accepted.real_ip, {}};
}

bool GatedServer::receive_body(Wire& wire, std::string& body, std::size_t size) const {
    if (body.size() > size) {
        body.resize(size);  // a second request behind the first is never looked at
    }
    const Deadline deadline = within(limits_.body);
    std::array<char, 16 * 1024> piece{};
    while (body.size() < size) {
        const std::span<char> room(piece.data(), std::min(piece.size(), size - body.size()));
        const std::optional<std::size_t> count = wire.read_some(room, deadline);
        if (count.value_or(0) == 0) {
            return false;
        }
        body.append(piece.data(), *count);
    }
    return true;
}

void GatedServer::answer(Wire& wire, const Received& received) {
    ReplayStream stream(received.head, received.client, wire, within(limits_.reply));
    process(*this,
            stream,
            received,
            std::function<void(httplib::Request&)>(
                [&](httplib::Request& request) { request.body = received.body; }));
    if (received.refused) {
        wire.linger(limits_.linger_bytes, within(limits_.linger));
    }
}

// The library's function takes the addresses as arguments from 0.18 on.
template <typename Self, typename Setup>
void GatedServer::process(Self& self,
                          httplib::Stream& stream,
                          const Received& received,
                          Setup setup) {
    bool closed = true;
    if constexpr (requires { self.process_request(stream, true, closed, setup); }) {
        self.process_request(stream, true, closed, setup);
    } else {
        self.process_request(stream, received.client, 0, std::string(), 0, true, closed, setup);
    }
}

}  // namespace samspar::http
