#include "http/gate/connection_queue.h"

#include <gtest/gtest.h>

namespace samspar::http {
namespace {

// Connections by number: no socket has so high a one, and closing it does nothing.
class ConnectionQueueTest : public testing::Test {
protected:
    ConnectionQueueTest() { limits_.workers_per_address = 2; }

    Connection offer(const std::string& address) {
        const Connection made{next_++, address, std::chrono::steady_clock::now()};
        EXPECT_TRUE(queue_.offer(made));
        return made;
    }
    // Offered and taken by a worker, which waits for a request.
    Connection serve(const std::string& address) {
        (void)offer(address);
        const Connection taken = queue_.take().value();
        EXPECT_TRUE(queue_.receiving(taken));
        return taken;
    }

    Limits limits_;
    ConnectionQueue queue_{limits_};

private:
    int next_ = 1'000'000;
};

TEST_F(ConnectionQueueTest, keeps_a_connection_that_sends_nothing_while_nobody_waits) {
    const Connection first = serve("a");
    const Connection second = serve("a");
    EXPECT_FALSE(queue_.must_leave(first));
    EXPECT_FALSE(queue_.must_leave(second));
    queue_.finished(first);
    queue_.finished(second);
}

TEST_F(ConnectionQueueTest, sends_one_away_for_each_that_waits) {
    const Connection first = serve("a");
    const Connection second = serve("a");
    const Connection waiting = offer("a");
    EXPECT_TRUE(queue_.must_leave(first));
    EXPECT_FALSE(queue_.must_leave(second));
    queue_.finished(first);
    EXPECT_EQ(queue_.take()->socket, waiting.socket);
    EXPECT_FALSE(queue_.must_leave(second));
    queue_.finished(second);
    queue_.finished(waiting);
}

TEST_F(ConnectionQueueTest, sends_nobody_away_for_whom_it_would_not_help) {
    const Connection first = serve("a");
    const Connection second = serve("a");
    const Connection elsewhere = serve("b");
    (void)offer("a");
    EXPECT_FALSE(queue_.must_leave(elsewhere));
    // All workers are busy, and this one has a place of its address left.
    (void)offer("c");
    EXPECT_TRUE(queue_.must_leave(elsewhere));
    queue_.finished(first);
    queue_.finished(second);
    queue_.finished(elsewhere);
}

TEST_F(ConnectionQueueTest, serves_another_address_before_one_that_has_its_share) {
    const Connection first = serve("a");
    const Connection second = serve("a");
    (void)offer("a");
    const Connection other = offer("b");
    EXPECT_EQ(queue_.take()->socket, other.socket);
    queue_.finished(first);
    queue_.finished(second);
    queue_.finished(other);
}

TEST_F(ConnectionQueueTest, has_no_room_for_more_than_may_wait_from_one_address) {
    limits_.waiting_per_address = 1;
    (void)offer("a");
    EXPECT_FALSE(queue_.offer({2'000'000, "a", std::chrono::steady_clock::now()}));
    (void)offer("b");
    (void)offer("");
    (void)offer("");  // the proxy brings many clients
}

TEST_F(ConnectionQueueTest, counts_by_address_what_it_had_no_room_for) {
    limits_.waiting_per_address = 1;
    (void)offer("a");
    for (int i = 0; i < 3; ++i) {
        EXPECT_FALSE(queue_.offer({2'000'000, "a", std::chrono::steady_clock::now()}));
    }
    EXPECT_EQ(queue_.take_dropped(), (std::map<std::string, std::int64_t>{{"a", 3}}));
    EXPECT_TRUE(queue_.take_dropped().empty());
}

TEST_F(ConnectionQueueTest, counts_very_many_addresses_together) {
    limits_.waiting = 0;
    for (int i = 0; i < 1000; ++i) {
        EXPECT_FALSE(
            queue_.offer({2'000'000, std::to_string(i), std::chrono::steady_clock::now()}));
    }
    const auto dropped = queue_.take_dropped();
    EXPECT_EQ(dropped.size(), 65U);
    EXPECT_EQ(dropped.at("flera"), 1000 - 64);
}

}  // namespace
}  // namespace samspar::http
