#pragma once

#include <atomic>
#include <condition_variable>
#include <list>
#include <mutex>
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
    // Takes no new command, turns away those that wait for their turn, and waits for those under
    // way.
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
    int carry_out_in_turn(int socket, const std::string& account, Output& output);
    // False when the service stops.
    bool wait_for_turn(Output& output);
    void end_turn();
    void forget_finished();

    store::Store& store_;
    UnixSocket listener_;
    int stop_event_;             // readable when it is time to stop
    std::list<Worker> workers_;  // touched by the accepting thread only
    std::mutex turns_mutex_;
    std::condition_variable turns_changed_;
    std::size_t under_way_ = 0;
    bool stopping_ = false;
    std::thread acceptor_;
};

}  // namespace samspar::cli
