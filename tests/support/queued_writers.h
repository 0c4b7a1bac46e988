#pragma once

#include <exception>
#include <functional>
#include <string>
#include <thread>
#include <vector>

#include "store/store.h"

namespace samspar::test {

// Writers that queue behind whoever has the turn, in the order they are added, each in a thread.
// What they do begins when the turn is theirs.
class QueuedWriters {
public:
    explicit QueuedWriters(store::Store& store) : store_(store) {}
    ~QueuedWriters() { join(); }
    QueuedWriters(const QueuedWriters&) = delete;
    QueuedWriters& operator=(const QueuedWriters&) = delete;

    // REQUIRES: somebody has the turn. Returns when the writer waits for it.
    void add(const std::function<void(store::Transaction&)>& write) {
        const int before = store_.waiting_writers();
        threads_.emplace_back([this, write] {
            try {
                store::Transaction scope = store_.write();
                write(scope);
            } catch (const std::exception&) {  // NOLINT(bugprone-empty-catch): the writer's to see
            }
        });
        while (store_.waiting_writers() == before) {
            std::this_thread::yield();
        }
    }

    void join() {
        for (std::thread& thread : threads_) {
            thread.join();
        }
        threads_.clear();
    }

private:
    store::Store& store_;
    std::vector<std::thread> threads_;
};

}  // namespace samspar::test
