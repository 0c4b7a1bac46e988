#include "http/gate/server.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <future>

#include "http/client.h"
#include "support/test_certificate.h"

namespace samspar::http {
namespace {

using std::chrono::milliseconds;
using test::RawConnection;

constexpr const char* kGet = "GET / HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n\r\n";

class ServerTest : public testing::Test {
protected:
    Limits limits_;
    test::TestCertificate certificate_;
};

Reply text(const std::string& body) {
    Reply reply;
    reply.content_type = "text/plain; charset=utf-8";
    reply.body = body;
    return reply;
}

TEST_F(ServerTest, lets_a_request_under_way_finish_when_it_stops) {
    std::promise<void> entered;
    std::promise<void> release;
    std::shared_future<void> released = release.get_future().share();
    Server server(
        limits_,
        [&](const Request&) {
            entered.set_value();
            released.wait();
            return text("finished");
        },
        test::any_body);
    const int port = server.listen_tls("127.0.0.1", 0, certificate_.context());
    auto client = std::async(std::launch::async, [port] {
        RawConnection connection(port);
        connection.send(kGet);
        return connection.receive().body;
    });
    entered.get_future().wait();
    auto stopped = std::async(std::launch::async, [&server] { server.stop(); });
    EXPECT_EQ(stopped.wait_for(milliseconds(50)), std::future_status::timeout);
    release.set_value();
    EXPECT_EQ(client.get(), "finished");
    stopped.get();
}

TEST_F(ServerTest, tells_of_what_it_turned_away_before_the_reply) {
    std::vector<std::string> told;
    Server server(
        limits_,
        [](const Request&) { return text("not reached"); },
        [](const Head&) { return std::size_t{4}; },
        [&](const std::string& address, const Refusal& refusal, std::int64_t times) {
            told.push_back(address + " " + std::to_string(refusal.status) + " " +
                           std::string(refusal.code.text()) + " " + std::to_string(times));
            throw std::runtime_error("no room for the row");
        });
    const int port = server.listen_tls("127.0.0.1", 0, certificate_.context());
    for (const char* refused :
         {"nonsense\r\n\r\n",
          "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nabcde"}) {
        RawConnection connection(port);
        connection.send(refused);
        EXPECT_GE(connection.receive().status, 400);
    }
    server.stop();
    EXPECT_THAT(told,
                testing::ElementsAre("127.0.0.1 400 bad_request 1", "127.0.0.1 413 too_large 1"));
}

TEST_F(ServerTest, does_not_wait_longer_than_it_may_for_a_client_that_does_not_read) {
    limits_.drain = milliseconds(100);
    limits_.reply = std::chrono::seconds(60);
    std::promise<void> entered;
    Server server(
        limits_,
        [&](const Request&) {
            entered.set_value();
            return text(std::string(64U << 20U, 'x'));
        },
        test::any_body);
    const int port = server.listen_tls("127.0.0.1", 0, certificate_.context());
    RawConnection connection(port);
    connection.send(kGet);
    entered.get_future().wait();
    const auto start = std::chrono::steady_clock::now();
    server.stop();
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(20));
}

TEST_F(ServerTest, hangs_up_on_a_client_that_reads_too_slowly) {
    limits_.reply = milliseconds(100);
    limits_.head = milliseconds(400);
    Server server(
        limits_, [](const Request&) { return text(std::string(64U << 20U, 'x')); }, test::any_body);
    const int port = server.listen_tls("127.0.0.1", 0, certificate_.context());
    RawConnection connection(port);
    connection.send(kGet);
    // Nothing is read until the server must have given up; then the rest is missing.
    RawConnection other(port);
    other.send("GET / HTTP/1.1\r\n");
    EXPECT_TRUE(other.closed_within(std::chrono::seconds(20)));
    EXPECT_LT(connection.receive().body.size(), 64U << 20U);
}

// Nothing of it is sent here: a server that waited for it would answer nothing.
TEST_F(ServerTest, refuses_a_body_over_the_limit_of_its_route_before_it_is_read) {
    Server server(
        limits_,
        [](const Request&) { return text("taken"); },
        [](const Head& head) { return head.target == "/small" ? 10U : 100U; });
    const int port = server.listen_tls("127.0.0.1", 0, certificate_.context());
    const auto post = [port](const std::string& target, int length, const std::string& body) {
        RawConnection connection(port);
        connection.send("POST " + target +
                        " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                        "Content-Length: " +
                        std::to_string(length) + "\r\n\r\n" + body);
        return connection.receive().status;
    };
    EXPECT_EQ(post("/small", 11, ""), 413);
    EXPECT_EQ(post("/small", 10, std::string(10, 'a')), 200);
    EXPECT_EQ(post("/large", 100, std::string(100, 'a')), 200);
    EXPECT_EQ(post("/large", 101, ""), 413);
}

TEST_F(ServerTest, does_not_pack_a_body_that_is_packed_already) {
    Server server(
        limits_,
        [](const Request& request) {
            Reply reply = text(request.accepts_gzip ? "packed" : "plain");
            reply.headers.emplace_back("Content-Encoding", "gzip");
            return reply;
        },
        test::any_body);
    const int port = server.listen_tls("127.0.0.1", 0, certificate_.context());
    RawConnection connection(port);
    connection.send(kGet);
    const test::Answer answer = connection.receive();
    EXPECT_EQ(answer.body, "packed");
    EXPECT_EQ(answer.header("content-encoding"), "gzip");
    EXPECT_EQ(answer.header("content-length"), "6");
}

TEST_F(ServerTest, answers_head_without_a_body) {
    Server server(
        limits_, [](const Request&) { return text("body"); }, test::any_body);
    const int port = server.listen_tls("127.0.0.1", 0, certificate_.context());
    RawConnection connection(port);
    connection.send("HEAD / HTTP/1.1\r\nHost: localhost\r\n\r\n");
    const test::Answer answer = connection.receive();
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.body, "");
    EXPECT_EQ(answer.header("content-length"), "4");
}

// The socket of this process that listens on the port.
int listening_socket(int port) {
    for (int socket = 3; socket < 1024; ++socket) {
        sockaddr_in address{};
        socklen_t length = sizeof address;
        int listens = 0;
        socklen_t size = sizeof listens;
        if (::getsockopt(socket, SOL_SOCKET, SO_ACCEPTCONN, &listens, &size) == 0 && listens == 1 &&
            ::getsockname(socket, reinterpret_cast<sockaddr*>(&address), &length) == 0 &&
            address.sin_family == AF_INET && ntohs(address.sin_port) == port) {
            return socket;
        }
    }
    return -1;
}

bool is_answered(int port) {
    try {
        RawConnection connection(port);
        return connection.send(kGet) && connection.receive().status == 200;
    } catch (const std::runtime_error&) {
        return false;
    }
}

TEST_F(ServerTest, listens_again_when_accepting_has_failed) {
    Server server(
        limits_, [](const Request&) { return text("here"); }, test::any_body);
    const int port = server.listen_tls("127.0.0.1", 0, certificate_.context());
    ASSERT_TRUE(is_answered(port));
    ::shutdown(listening_socket(port), SHUT_RDWR);  // accept fails from now on
    const auto patience = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    bool answered = false;
    while (!answered && std::chrono::steady_clock::now() < patience) {
        answered = is_answered(port);
    }
    EXPECT_TRUE(answered);
}

TEST_F(ServerTest, says_in_one_sentence_that_a_port_is_taken) {
    Server server(
        limits_, [](const Request&) { return text(""); }, test::any_body);
    const int port = server.listen_tls("127.0.0.1", 0, certificate_.context());
    Server second(
        limits_, [](const Request&) { return text(""); }, test::any_body);
    EXPECT_THROW(second.listen_tls("192.0.2.1", 0, certificate_.context()), std::runtime_error);
    EXPECT_THROW(second.listen_tls("127.0.0.1", port, certificate_.context()), std::runtime_error);
}

}  // namespace
}  // namespace samspar::http
