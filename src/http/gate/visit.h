#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "http/gate/byte_budget.h"
#include "http/gate/gate.h"
#include "http/gate/wire.h"

namespace samspar::http {

// What all visits of a server go by. Must outlive them.
struct VisitRules {
    const Limits& limits;
    const BodyLimit& body_limit;
    ByteBudget& budget;
};

// One connection from its first byte to its last: the handshake, and then requests one after
// another, each received whole, answered, and its reply sent before the next is read. It belongs to
// one thread at a time: to the reception, which never waits for it, or to the worker that answers.
//
// Requests on one connection are kept apart as strictly as those on two. The framing of each is
// checked by the gate; after one that was refused, or behind which something stood already before
// it was answered (a second request hidden in the first, or merely sent too early), the connection
// is closed, and what stood there is never looked at.
class Visit {
public:
    // What it needs next.
    enum class Need : std::uint8_t {
        kInput,   // the socket to be readable
        kRoom,    // the socket to be writable
        kAnswer,  // a worker: the request is there
        kNothing  // it is over
    };

    Visit(int socket,
          const security::TlsServerContext* tls,
          const VisitRules& rules,
          std::string counted_address,
          std::string full_address);

    // --- the reception

    // As far as it goes without waiting.
    [[nodiscard]] Need go_on();
    // When it is to be given up, in the state it is in.
    [[nodiscard]] Deadline deadline() const { return deadline_; }
    // Nothing of a request has come: it can be sent away without loss.
    [[nodiscard]] bool is_quiet() const;
    // Its reply is being sent.
    [[nodiscard]] bool is_replying() const {
        return stage_ == Stage::kReply || stage_ == Stage::kLinger;
    }
    // The request, which is there, is turned away unanswered.
    void refuse(const Refusal& refusal);

    // --- the worker

    // Why it is turned away, if it is.
    [[nodiscard]] const std::optional<Refusal>& refusal() const { return refusal_; }
    // What the library may read, and the body, which is given away.
    [[nodiscard]] const std::string& head() const { return head_text_; }
    [[nodiscard]] std::string take_body() { return std::move(body_); }
    // Of the other end: as the proxy says on the Unix socket.
    [[nodiscard]] const std::string& client() const { return client_; }
    // Whether the reply is the last on this connection. Looked up once, just before it is made.
    [[nodiscard]] bool is_last();
    // A piece of the reply. What the other end does not take at once is kept and sent by the
    // reception, within the budget; beyond that, this waits. False when the other end is gone.
    [[nodiscard]] bool send(std::string_view bytes);
    // The reply cannot be made.
    void give_up() { stage_ = Stage::kOver; }
    // The reply is whole.
    void answered();

    [[nodiscard]] int socket() const { return wire_.socket(); }
    // What limits count by; empty on the Unix socket.
    [[nodiscard]] const std::string& address() const { return address_; }

private:
    enum class Stage : std::uint8_t { kHandshake, kHead, kBody, kComplete, kReply, kLinger, kOver };

    void read_handshake();
    void read_head();
    void take_head(std::size_t end);
    void read_body();
    // Room in the budget for that much of the body.
    [[nodiscard]] bool has_room_for(std::size_t body_bytes);
    void complete();
    void send_rest();
    void linger();
    // Goes by a step that did not move bytes: waits, or is over.
    void pause(const Wire::Step& step);
    void await_request(std::chrono::milliseconds time);

    VisitRules rules_;
    Wire wire_;
    std::string address_;
    std::string peer_;
    Stage stage_;
    Need need_ = Need::kInput;
    bool paused_ = false;
    Deadline deadline_;
    std::size_t requests_ = 0;

    std::string received_;  // of the head; then, of what came with it, the body
    Head head_;
    std::string head_text_;
    std::string body_;
    ByteBudget::Share body_share_;
    std::string client_;
    std::optional<Refusal> refusal_;
    bool last_ = false;

    std::string reply_;  // what is not sent yet
    std::size_t sent_ = 0;
    ByteBudget::Share reply_share_;
    std::size_t thrown_away_ = 0;
};

}  // namespace samspar::http
