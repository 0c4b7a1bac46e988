#include "http/gate/request_line.h"

#include <gtest/gtest.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <thread>
#include <vector>

namespace samspar::http {
namespace {

class RequestLineTest : public testing::Test {
protected:
    RequestLineTest() { limits_.workers_per_address = 2; }
    ~RequestLineTest() override {
        for (const int socket : others_) {
            ::close(socket);
        }
    }

    std::unique_ptr<Visit> visit(const std::string& address) {
        std::array<int, 2> ends{};
        EXPECT_EQ(::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()), 0);
        others_.push_back(ends[1]);
        return std::make_unique<Visit>(ends[0], nullptr, rules_, address, address);
    }
    bool offer(const std::string& address) {
        auto one = visit(address);
        return line_.offer(one);
    }
    // Offered and taken by a worker.
    std::unique_ptr<Visit> serve(const std::string& address) {
        EXPECT_TRUE(offer(address));
        return line_.take();
    }

    Limits limits_;
    BodyLimit body_limit_ = [](const Head&) { return 0U; };
    ByteBudget budget_{0};
    VisitRules rules_{limits_, body_limit_, budget_};
    RequestLine line_{limits_};

private:
    std::vector<int> others_;
};

TEST_F(RequestLineTest, serves_another_address_before_one_that_has_its_share) {
    const auto first = serve("a");
    const auto second = serve("a");
    ASSERT_TRUE(offer("a"));
    ASSERT_TRUE(offer("b"));
    EXPECT_EQ(line_.take()->address(), "b");
    line_.finished(*first);
    EXPECT_EQ(line_.take()->address(), "a");
    line_.finished(*second);
}

TEST_F(RequestLineTest, has_no_room_for_more_than_may_wait_from_one_address) {
    limits_.waiting_per_address = 1;
    EXPECT_TRUE(offer("a"));
    auto one_more = visit("a");
    EXPECT_FALSE(line_.offer(one_more));
    EXPECT_NE(one_more, nullptr) << "it stays with whoever offered it";
    EXPECT_TRUE(offer("b"));
    EXPECT_TRUE(offer(""));
    EXPECT_TRUE(offer("")) << "the proxy brings many clients";
}

TEST_F(RequestLineTest, serves_who_has_least_under_way_before_a_flood_that_came_earlier) {
    const auto first = serve("a");
    ASSERT_TRUE(offer("a"));
    ASSERT_TRUE(offer("a"));
    ASSERT_TRUE(offer("b"));
    const auto second = line_.take();
    EXPECT_EQ(second->address(), "b");
    const auto third = line_.take();
    EXPECT_EQ(third->address(), "a");
}

TEST_F(RequestLineTest, makes_room_in_a_full_line_for_an_address_that_has_less_there) {
    limits_.waiting = 3;
    ASSERT_TRUE(offer("a"));
    ASSERT_TRUE(offer("a"));
    ASSERT_TRUE(offer("b"));
    auto stranger = visit("c");
    EXPECT_FALSE(line_.offer(stranger));
    EXPECT_EQ(stranger->address(), "a") << "who has most is turned away";
    auto one_more = visit("b");
    EXPECT_FALSE(line_.offer(one_more));
    EXPECT_EQ(one_more->address(), "b") << "nobody has more";
    for (const char* address : {"a", "b", "c"}) {
        EXPECT_EQ(line_.take()->address(), address);
    }
}

TEST_F(RequestLineTest, who_has_waited_too_long_is_turned_away) {
    limits_.patience = std::chrono::milliseconds(-1);
    EXPECT_EQ(serve("a")->refusal(), (Refusal{503, "unavailable"}));
}

TEST_F(RequestLineTest, counts_very_many_addresses_without_room_together) {
    for (int i = 0; i < 1000; ++i) {
        line_.count_dropped(std::to_string(i));
    }
    line_.count_dropped("0");
    const auto dropped = line_.take_dropped();
    EXPECT_EQ(dropped.size(), 65U);
    EXPECT_EQ(dropped.at("flera"), 1000 - 64);
    EXPECT_EQ(dropped.at("0"), 2);
    EXPECT_TRUE(line_.take_dropped().empty());
}

TEST_F(RequestLineTest, what_waits_at_a_stop_is_still_answered) {
    limits_.drain = std::chrono::seconds(20);
    ASSERT_TRUE(offer("a"));
    std::thread stopping([&] { line_.stop(); });
    const auto visit = line_.take();
    ASSERT_NE(visit, nullptr);
    line_.finished(*visit);
    stopping.join();
    EXPECT_EQ(line_.take(), nullptr);
    EXPECT_FALSE(offer("a"));
}

}  // namespace
}  // namespace samspar::http
