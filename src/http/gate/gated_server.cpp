#include "http/gate/gated_server.h"

#include <sys/socket.h>
#include <unistd.h>

#include "http/gate/error_reply.h"
#include "http/gate/library_bridge.h"
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
      body_limit_(std::move(body_limit)),
      turned_away_(std::move(turned_away)),
      budget_(limits.bytes_in_flight),
      line_(limits),
      reception_(tls, {limits_, body_limit_, budget_}, line_, [this](Visit& visit) {
          this->answer(visit);
      }) {
    new_task_queue = [] { return new RunAtOnce; };
    // What it tells clients of kept connections; the reception holds them to it.
    set_keep_alive_timeout(std::chrono::floor<std::chrono::seconds>(limits.kept).count());
    set_keep_alive_max_count(limits.requests_kept);
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
    reception_.start();
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
    reception_.close_doors();
    line_.stop();
    for (std::thread& worker : workers_) {
        worker.join();
    }
    workers_.clear();
    reception_.stop(limits_.drain);
    tell_of_dropped();
}

bool GatedServer::process_and_close_socket(socket_t socket) {
    reception_.welcome(socket);
    return true;
}

void GatedServer::serve_until_stopped() {
    while (std::unique_ptr<Visit> visit = line_.take()) {
        try {
            if (visit->refusal()) {
                tell(visit->client(), *visit->refusal(), 1);
            }
            answer(*visit);
        } catch (const std::bad_alloc&) {
            visit->give_up();  // the next may find memory again
        }
        line_.finished(*visit);
        reception_.take_back(std::move(visit));
        tell_of_dropped();
    }
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

// By a worker: the reception must wait for no disk.
void GatedServer::tell_of_dropped() {
    for (const auto& [address, times] : line_.take_dropped()) {
        tell(address, {503, "unavailable"}, times);
    }
}

void GatedServer::answer(Visit& visit) {
    ReplayStream stream(visit);
    process(*this,
            stream,
            visit,
            visit.is_last(),
            std::function<void(httplib::Request&)>(
                [&](httplib::Request& request) { request.body = visit.take_body(); }));
    (void)stream.finish();  // who is gone is found out again when the connection is given back
    visit.answered();
}

// The library's function takes the addresses as arguments from 0.18 on.
template <typename Self, typename Setup>
void GatedServer::process(
    Self& self, httplib::Stream& stream, const Visit& visit, bool last, Setup setup) {
    bool closed = last;
    if constexpr (requires { self.process_request(stream, last, closed, setup); }) {
        self.process_request(stream, last, closed, setup);
    } else {
        self.process_request(stream, visit.client(), 0, std::string(), 0, last, closed, setup);
    }
}

}  // namespace samspar::http
