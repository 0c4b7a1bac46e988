#include "cli/control_server.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <memory>

#include "cli/control_frames.h"
#include "cli/os_account.h"
#include "cli/parse.h"
#include "cli/run.h"

namespace samspar::cli {
namespace {

constexpr std::size_t kMostAtOnce = 4;
// Each by a thread, and before its turn with nothing of its request read.
constexpr std::size_t kMostWaiting = 64;
constexpr std::chrono::seconds kSaidAfter{2};
constexpr std::size_t kMostArguments = 1000;
constexpr time_t kSilenceSeconds = 30;

class ServiceStore : public StoreAccess {
public:
    explicit ServiceStore(store::Store& store) : store_(store) {}
    store::Store& store() override { return store_; }

private:
    store::Store& store_;
};

// Sends everything to the client. Throws NobodyListens when that one is gone, which ends the
// command: somebody who stops the client in the middle of an import means to stop the import.
class SocketOutput : public Output {
public:
    explicit SocketOutput(int socket) : socket_(socket) {}

    void data(std::string_view text) override { send_frame(socket_, FrameType::kData, text); }
    void message(std::string_view line) override { send_frame(socket_, FrameType::kMessage, line); }
    void progress(std::string_view what, std::size_t done, std::size_t of) override {
        const std::string rest = join_payload(std::to_string(of), what);
        send_frame(socket_, FrameType::kProgress, join_payload(std::to_string(done), rest));
    }
    void file(const std::string& path, std::string_view bytes) override {
        send_frame(socket_, FrameType::kOutputFile, join_payload(path, bytes));
    }

private:
    int socket_;
};

struct Request {
    std::vector<std::string> words;
    InputFiles files;
};

Request receive_request(int socket) {
    Request request;
    const auto version = receive_frame(socket);
    if (!version || version->type != FrameType::kVersion || version->payload != kControlVersion) {
        throw WrongUse("the service runs another version of samspar; start it anew");
    }
    while (auto frame = receive_frame(socket)) {
        if (frame->type == FrameType::kRun) {
            return request;
        }
        if (frame->type == FrameType::kArgument && request.words.size() < kMostArguments) {
            request.words.push_back(std::move(frame->payload));
        } else if (frame->type == FrameType::kInputFile && request.files.size() < 2) {
            const SplitPayload file = split_payload(frame->payload);
            request.files[std::string(file.first)] = std::string(file.rest);
        } else {
            break;
        }
    }
    throw NobodyListens("the request has no end");
}

int carry_out(const Request& request,
              store::Store& store,
              Output& output,
              const std::string& account) {
    Chosen chosen;
    if (const auto code = parse(request.words, output, chosen)) {
        return *code;
    }
    if (!chosen.not_through_service.empty()) {
        output.message("samspar: " + std::string(chosen.not_through_service));
        return kExitNoStore;
    }
    // The client knows the directory by another path perhaps; the service has only one.
    chosen.data = store.directory().path().string();
    ServiceStore access(store);
    return perform(chosen, access, output, request.files, account);
}

void refuse_busy(int socket) {
    try {
        send_frame(socket,
                   FrameType::kMessage,
                   "samspar: the service is carrying out other commands; try again in a moment");
        send_frame(socket, FrameType::kExit, std::to_string(kExitNoStore));
    } catch (const NobodyListens&) {
        // Then nobody needs to know.
    }
}

}  // namespace

ControlServer::ControlServer(store::Store& store)
    : store_(store),
      listener_(listen_at(store.directory().control_socket())),
      stop_event_(::eventfd(0, EFD_CLOEXEC)),
      acceptor_([this] { accept_commands(); }) {}

ControlServer::~ControlServer() {
    {
        const std::lock_guard lock(turns_mutex_);
        stopping_ = true;
    }
    turns_changed_.notify_all();
    const std::uint64_t one = 1;
    // An eventfd takes eight bytes or none, and has room for them.
    while (::write(stop_event_, &one, sizeof one) != sizeof one) {
    }
    acceptor_.join();
    ::close(stop_event_);
    ::unlink(store_.directory().control_socket().c_str());
}

void ControlServer::accept_commands() {
    std::array<pollfd, 2> watched{{{listener_.number(), POLLIN, 0}, {stop_event_, POLLIN, 0}}};
    for (;;) {
        if (::poll(watched.data(), watched.size(), -1) < 0) {
            continue;  // a signal
        }
        if (watched[1].revents != 0) {
            break;
        }
        UnixSocket socket(::accept4(listener_.number(), nullptr, nullptr, SOCK_CLOEXEC));
        forget_finished();
        if (!socket || !peer_is_owner(socket)) {
            continue;  // hung up on
        }
        if (workers_.size() >= kMostWaiting) {
            refuse_busy(socket.number());
            continue;
        }
        Worker& worker = workers_.emplace_back();
        worker.thread = std::thread([this, &worker, number = std::move(socket)]() mutable {
            answer(std::move(number));
            worker.done = true;
        });
    }
    for (Worker& worker : workers_) {
        worker.thread.join();
    }
}

void ControlServer::forget_finished() {
    for (auto it = workers_.begin(); it != workers_.end();) {
        if (it->done) {
            it->thread.join();
            it = workers_.erase(it);
        } else {
            ++it;
        }
    }
}

bool ControlServer::wait_for_turn(Output& output) {
    std::unique_lock lock(turns_mutex_);
    const auto is_my_turn = [this] { return stopping_ || under_way_ < kMostAtOnce; };
    if (!turns_changed_.wait_for(lock, kSaidAfter, is_my_turn)) {
        lock.unlock();
        output.message("samspar: waiting for other commands to be done");
        lock.lock();
        turns_changed_.wait(lock, is_my_turn);
    }
    if (stopping_) {
        return false;
    }
    ++under_way_;
    return true;
}

void ControlServer::end_turn() {
    {
        const std::lock_guard lock(turns_mutex_);
        --under_way_;
    }
    turns_changed_.notify_one();
}

int ControlServer::carry_out_in_turn(int socket, const std::string& account, Output& output) {
    if (!wait_for_turn(output)) {
        output.message("samspar: the service is stopping; nothing was done");
        return kExitNoStore;
    }
    // Given back however the command ends.
    const std::unique_ptr<ControlServer, void (*)(ControlServer*)> turn(
        this, [](ControlServer* server) { server->end_turn(); });
    return carry_out(receive_request(socket), store_, output, account);
}

void ControlServer::answer(UnixSocket socket) {
    const timeval silence{kSilenceSeconds, 0};
    ::setsockopt(socket.number(), SOL_SOCKET, SO_RCVTIMEO, &silence, sizeof silence);
    ::setsockopt(socket.number(), SOL_SOCKET, SO_SNDTIMEO, &silence, sizeof silence);
    try {
        SocketOutput output(socket.number());
        int code = kExitWrongUse;
        try {
            const std::string account = account_of(peer_user(socket).value_or(::geteuid()));
            code = carry_out_in_turn(socket.number(), account, output);
        } catch (const WrongUse& error) {
            output.message(std::string("samspar: ") + error.what());
        }
        send_frame(socket.number(), FrameType::kExit, std::to_string(code));
    } catch (const std::exception&) {
        // The client is gone; what it asked for is done or rolled back.
    }
}

}  // namespace samspar::cli
