#include "http/gate/visit.h"

#include <algorithm>
#include <array>

#include "http/gate/refusal_head.h"

namespace samspar::http {

namespace {

constexpr std::size_t kPiece = std::size_t{16} * 1024;
constexpr std::size_t kStep = std::size_t{64} * 1024;  // of a body, in the budget

}  // namespace

using Outcome = Wire::Outcome;

Visit::Visit(int socket,
             const security::TlsServerContext* tls,
             const VisitRules& rules,
             std::string counted_address,
             std::string full_address)
    : rules_(rules),
      wire_(socket, tls),
      address_(std::move(counted_address)),
      peer_(std::move(full_address)),
      stage_(tls == nullptr ? Stage::kHead : Stage::kHandshake),
      deadline_(within(tls == nullptr ? rules.limits.head : rules.limits.handshake)) {}

Visit::Need Visit::go_on() {
    paused_ = false;
    while (!paused_) {
        switch (stage_) {
            case Stage::kHandshake:
                read_handshake();
                break;
            case Stage::kHead:
                read_head();
                break;
            case Stage::kBody:
                read_body();
                break;
            case Stage::kReply:
                send_rest();
                break;
            case Stage::kLinger:
                linger();
                break;
            case Stage::kComplete:
                return Need::kAnswer;
            case Stage::kOver:
                return Need::kNothing;
        }
    }
    return need_;
}

bool Visit::is_quiet() const {
    return stage_ == Stage::kHandshake || (stage_ == Stage::kHead && received_.empty());
}

void Visit::pause(const Wire::Step& step) {
    paused_ = true;
    switch (step.outcome) {
        case Outcome::kWantsRead:
            need_ = Need::kInput;
            return;
        case Outcome::kWantsWrite:
            need_ = Need::kRoom;
            return;
        case Outcome::kDone:
        case Outcome::kEnded:
        case Outcome::kBroken:
            break;
    }
    stage_ = Stage::kOver;
    need_ = Need::kNothing;
}

void Visit::await_request(std::chrono::milliseconds time) {
    stage_ = Stage::kHead;
    received_.clear();
    received_.shrink_to_fit();
    client_.clear();
    deadline_ = within(time);
}

void Visit::read_handshake() {
    const Wire::Step step = wire_.handshake();
    if (step.outcome == Outcome::kDone) {
        await_request(rules_.limits.head);
    } else {
        pause(step);
    }
}

void Visit::read_head() {
    std::array<char, 4096> piece{};
    const Wire::Step step = wire_.read(piece);
    if (step.outcome != Outcome::kDone) {
        pause(step);
        return;
    }
    if (received_.empty()) {
        deadline_ = within(rules_.limits.head);  // not again with each byte
    }
    const std::size_t searched = received_.size() < 3 ? 0 : received_.size() - 3;
    received_.append(piece.data(), step.bytes);
    const std::size_t end = find_head_end(received_, searched);
    if (end != std::string::npos) {
        take_head(end);
    } else if (received_.size() > rules_.limits.head_bytes) {
        refuse({431, "too_large"});
    }
}

void Visit::take_head(std::size_t end) {
    auto inspected = inspect(std::string_view(received_).substr(0, end), rules_.limits);
    if (const auto* refusal = std::get_if<Refusal>(&inspected)) {
        refuse(*refusal);
        return;
    }
    head_ = std::move(std::get<Head>(inspected));
    received_.erase(0, end);
    client_ = wire_.has_tls() ? peer_ : head_.real_ip;
    // Before a byte of it is kept: what is refused takes no memory.
    if (head_.body_bytes > rules_.body_limit(head_)) {
        refuse({413, "too_large"});
        return;
    }
    const std::size_t of_body = std::min(received_.size(), head_.body_bytes);
    if (!has_room_for(of_body)) {
        refuse({503, "unavailable"});
        return;
    }
    deadline_ = within(rules_.limits.body);
    stage_ = Stage::kBody;
    body_.clear();
    body_.append(received_, 0, of_body);
    received_.erase(0, of_body);  // what is left is no part of this request
    if (body_.size() == head_.body_bytes) {
        complete();
    }
}

// Taken as the bytes come, so that those who only promise a large body hold no room.
bool Visit::has_room_for(std::size_t body_bytes) {
    if (body_bytes <= body_share_.bytes()) {
        return true;
    }
    ByteBudget::Share more =
        rules_.budget.take(std::min(head_.body_bytes, body_bytes + kStep) - body_share_.bytes());
    const bool taken = static_cast<bool>(more);
    body_share_.add(std::move(more));
    return taken;
}

void Visit::read_body() {
    std::array<char, kPiece> piece{};
    const std::span<char> room(piece.data(),
                               std::min(piece.size(), head_.body_bytes - body_.size()));
    const Wire::Step step = wire_.read(room);
    if (step.outcome != Outcome::kDone) {
        pause(step);
        return;
    }
    if (!has_room_for(body_.size() + step.bytes)) {
        refuse({503, "unavailable"});
        return;
    }
    body_.append(piece.data(), step.bytes);
    if (body_.size() == head_.body_bytes) {
        complete();
    }
}

void Visit::complete() {
    head_text_ = print_head(head_);
    refusal_.reset();
    stage_ = Stage::kComplete;
    ++requests_;
}

void Visit::refuse(const Refusal& refusal) {
    head_text_ = refusal_head(refusal);
    body_ = {};
    body_share_ = {};
    if (client_.empty()) {
        client_ = peer_;
    }
    refusal_ = refusal;
    stage_ = Stage::kComplete;
}

bool Visit::is_last() {
    last_ = refusal_ || head_.closes || requests_ >= rules_.limits.requests_kept ||
            !received_.empty() || wire_.has_input();
    deadline_ = within(rules_.limits.reply);
    reply_.clear();
    sent_ = 0;
    return last_;
}

bool Visit::send(std::string_view bytes) {
    while (reply_.empty() && !bytes.empty()) {
        const Wire::Step step = wire_.write(bytes);
        if (step.outcome == Outcome::kDone) {
            bytes.remove_prefix(step.bytes);
        } else if (step.outcome == Outcome::kWantsWrite || step.outcome == Outcome::kWantsRead) {
            break;
        } else {
            stage_ = Stage::kOver;
            return false;
        }
    }
    if (bytes.empty()) {
        return true;
    }
    if (ByteBudget::Share more = rules_.budget.take(bytes.size())) {
        reply_share_.add(std::move(more));
        reply_.append(bytes);
        return true;
    }
    const bool sent = wire_.write_all(std::string_view(reply_).substr(sent_), deadline_) &&
                      wire_.write_all(bytes, deadline_);
    reply_ = {};
    reply_share_ = {};
    if (!sent) {
        stage_ = Stage::kOver;
    }
    return sent;
}

void Visit::answered() {
    body_ = {};
    body_share_ = {};
    if (stage_ == Stage::kComplete) {
        stage_ = Stage::kReply;
    }
}

void Visit::send_rest() {
    while (sent_ < reply_.size()) {
        const Wire::Step step = wire_.write(std::string_view(reply_).substr(sent_));
        if (step.outcome != Outcome::kDone) {
            pause(step);
            return;
        }
        sent_ += step.bytes;
    }
    reply_ = {};
    sent_ = 0;
    reply_share_ = {};
    if (last_) {
        wire_.say_end();
        stage_ = Stage::kLinger;
        thrown_away_ = 0;
        deadline_ = within(rules_.limits.linger);
    } else {
        await_request(rules_.limits.kept);
    }
}

void Visit::linger() {
    std::array<char, 4096> scrap{};
    const Wire::Step step = wire_.read_scrap(scrap);
    if (step.outcome != Outcome::kDone) {
        pause(step);
        return;
    }
    thrown_away_ += step.bytes;
    if (thrown_away_ >= rules_.limits.linger_bytes) {
        pause({Outcome::kEnded, 0});
    }
}

}  // namespace samspar::http
