#pragma once

#include <atomic>
#include <list>
#include <thread>

#include "cli/command.h"
#include "cli/unix_socket.h"

namespace samspar::cli {

// Takes the commands of the machine's owner at DIR/control.sock while a service has the store open,
// and carries them out on that store: there is never a second writer. See control_frames.h.
class ControlServer {
public:
    // Listens and answers in threads of its own until the end. Throws std::runtime_error when it
    // cannot listen. `store` must outlive it.
    explicit ControlServer(store::Store& store);
    // Takes no new command and waits for those under way.
    ~ControlServer();
    ControlServer(const ControlServer&) = delete;
    ControlServer& operator=(const ControlServer&) = delete;

private:
    struct Worker {
        std::atomic<bool> done = false;
        std::thread thread;
    };

    void accept_commands();
    void answer(UnixSocket socket);
    void forget_finished();

    store::Store& store_;
    UnixSocket listener_;
    int stop_event_;             // readable when it is time to stop
    std::list<Worker> workers_;  // touched by the accepting thread only
    std::thread acceptor_;
};

}  // namespace samspar::cli
