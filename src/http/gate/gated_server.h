#pragma once

#include <httplib.h>

#include <atomic>
#include <functional>
#include <string>
#include <thread>
#include <vector>

#include "http/gate/gate.h"
#include "http/gate/reception.h"
#include "http/gate/reply.h"
#include "http/gate/request.h"
#include "http/gate/request_line.h"

namespace samspar::http {

// The HTTP library with the gate before it: its accept loop hands every socket over here, and it
// sees a request only after the gate has read and rewritten it, so that its own reading from a
// network never runs. Fits versions 0.11 (Debian 12) to 0.41.
class GatedServer final : public httplib::Server {
public:
    using Answer = std::function<Reply(Request)>;
    // `tls` null: the Unix socket of a proxy. `limits` and `tls` must outlive this.
    GatedServer(const Limits& limits,
                const security::TlsServerContext* tls,
                const Answer& answer,
                BodyLimit body_limit,
                TurnedAway turned_away);
    ~GatedServer() override;
    GatedServer(const GatedServer&) = delete;
    GatedServer& operator=(const GatedServer&) = delete;

    // Runs the accept loop and the workers in threads. REQUIRES: bound to a port or a path.
    // `bind_again` binds to the same once more and says whether that worked.
    void start(std::function<bool()> bind_again);
    void stop_and_drain();

private:
    bool process_and_close_socket(socket_t socket) override;
    void accept_until_stopped();
    void widen_backlog();
    void serve_until_stopped();
    void answer(Visit& visit);
    void tell(const std::string& address, const Refusal& refusal, std::int64_t times) const;
    void tell_of_dropped();
    template <typename Self, typename Setup>
    static void process(
        Self& self, httplib::Stream& stream, const Visit& visit, bool last, Setup setup);

    const Limits& limits_;
    BodyLimit body_limit_;
    TurnedAway turned_away_;
    ByteBudget budget_;
    RequestLine line_;
    Reception reception_;
    std::function<bool()> bind_again_;
    std::vector<std::thread> workers_;
    std::thread acceptor_;
    std::atomic<bool> stopping_ = false;
    std::atomic<bool> ended_ = false;  // the accept loop, for good
};

}  // namespace samspar::http
