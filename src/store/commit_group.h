#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <chrono>
#include <cstddef>
#include <future>
#include <optional>
#include <string>

namespace samspar::store {

// What undid the transaction that several had written in, told to those who did not meet it
// themselves. Nothing of what they wrote is there.
class UndoneWithOthers : public SQLite::Exception {
public:
    using SQLite::Exception::Exception;
};

// Writers that share a transaction, and so one sync of the disk. Each is answered when it is known
// what came of the commit: all of them are durable then, or none is there. Changed by whoever
// has the turn to write (writers.h), and waited for without it.
class CommitGroup {
public:
    // Who comes after so many, or so late, is in the next one: whoever was first waits for no more
    // than that and the commit.
    static constexpr std::size_t kMost = 64;
    static constexpr std::chrono::milliseconds kLongest{100};

    void add(bool changes_lists) {
        ++members_;
        changes_lists_ = changes_lists_ || changes_lists;
    }
    [[nodiscard]] std::size_t members() const { return members_; }
    [[nodiscard]] bool changes_lists() const { return changes_lists_; }
    [[nodiscard]] bool is_full() const {
        return members_ >= kMost || std::chrono::steady_clock::now() - begun_ >= kLongest;
    }

    void is_durable() { told_.set_value({}); }
    void is_undone(const std::exception& why);

    // Returns when what was written is durable; throws UndoneWithOthers when it was undone.
    void wait() const;

private:
    struct Failure {
        int code = 0;
        std::string message;
    };

    std::size_t members_ = 0;
    bool changes_lists_ = false;
    const std::chrono::steady_clock::time_point begun_ = std::chrono::steady_clock::now();
    // A future sleeps at once, where an atomic would spin first: a sync takes milliseconds.
    std::promise<std::optional<Failure>> told_;
    const std::shared_future<std::optional<Failure>> outcome_ = told_.get_future().share();
};

}  // namespace samspar::store
