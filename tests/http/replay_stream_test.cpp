#include "http/gate/replay_stream.h"

#include <gtest/gtest.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <memory>
#include <string>

namespace samspar::http {
namespace {

// What is sent comes out of the other end in the pieces in which it was sent.
class ReplayStreamTest : public testing::Test {
protected:
    ReplayStreamTest() {
        EXPECT_EQ(::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends_.data()), 0);
        visit_ = std::make_unique<Visit>(ends_[0], nullptr, rules_, "", "");
    }
    ~ReplayStreamTest() override { ::close(ends_[1]); }

    std::string piece() {
        std::string bytes(std::size_t{64} * 1024, '\0');
        const ssize_t count = ::recv(ends_[1], bytes.data(), bytes.size(), MSG_DONTWAIT);
        bytes.resize(count < 0 ? 0 : static_cast<std::size_t>(count));
        return bytes;
    }
    static void write(ReplayStream& stream, const std::string& bytes) {
        EXPECT_EQ(stream.write(bytes.data(), bytes.size()), static_cast<ssize_t>(bytes.size()));
    }

    Limits limits_;
    BodyLimit body_limit_ = [](const Head&) { return 0U; };
    ByteBudget budget_{0};
    VisitRules rules_{limits_, body_limit_, budget_};
    std::array<int, 2> ends_{};
    std::unique_ptr<Visit> visit_;
};

TEST_F(ReplayStreamTest, sends_the_head_of_a_small_reply_and_its_body_as_one) {
    ReplayStream stream(*visit_);
    write(stream, "head");
    write(stream, "body");
    EXPECT_EQ(piece(), "");
    EXPECT_TRUE(stream.finish());
    EXPECT_EQ(piece(), "headbody");
    EXPECT_EQ(piece(), "");
}

TEST_F(ReplayStreamTest, keeps_a_large_body_behind_its_head_and_copies_none_of_it) {
    ReplayStream stream(*visit_);
    const std::string body(std::size_t{20} * 1024, 'b');
    write(stream, "head");
    write(stream, body);
    EXPECT_EQ(piece(), "head");
    EXPECT_EQ(piece(), body);
    write(stream, "end");
    EXPECT_TRUE(stream.finish());
    EXPECT_EQ(piece(), "end");
}

TEST_F(ReplayStreamTest, says_when_the_other_end_is_gone) {
    ::shutdown(ends_[1], SHUT_RDWR);
    ReplayStream stream(*visit_);
    write(stream, "head");
    EXPECT_FALSE(stream.finish());
}

}  // namespace
}  // namespace samspar::http
