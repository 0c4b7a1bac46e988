// Several requests on one connection: each is answered as if it stood alone, and nothing that one
// client does to the framing of a request reaches the next.

#include <gtest/gtest.h>

#include <list>
#include <string>
#include <vector>

#include "http/client.h"
#include "http/gate/server.h"
#include "support/test_certificate.h"

namespace samspar::http {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;
using test::Answer;
using test::RawConnection;

Reply echo(const Request& request) {
    Reply reply;
    reply.content_type = "text/plain; charset=utf-8";
    reply.body = request.method + " " + request.target + " " + request.body;
    if (request.target == "/large") {
        reply.body.assign(std::size_t{8} << 20U, 'x');
    }
    return reply;
}

std::string get(const std::string& target, const std::string& fields = "") {
    return "GET " + target + " HTTP/1.1\r\nHost: localhost\r\n" + fields + "\r\n";
}

std::string post(const std::string& target,
                 const std::string& body,
                 const std::string& fields = "") {
    return "POST " + target + " HTTP/1.1\r\nHost: localhost\r\n" + fields +
           "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

class KeptConnection : public testing::Test {
protected:
    int listen() { return server_.listen_tls("127.0.0.1", 0, certificate_.context()); }

    Limits limits_;
    test::TestCertificate certificate_;
    Server server_{limits_, echo, test::any_body};
};

TEST_F(KeptConnection, answers_one_request_after_another) {
    RawConnection connection(listen());
    for (int i = 0; i < 50; ++i) {
        const std::string path = "/" + std::to_string(i);
        connection.send(i % 2 == 0 ? get(path) : post(path, "body" + std::to_string(i)));
        const Answer answer = connection.receive();
        EXPECT_EQ(answer.body,
                  i % 2 == 0 ? "GET " + path + " " : "POST " + path + " body" + std::to_string(i));
        EXPECT_NE(answer.header("connection"), "close");
    }
}

TEST_F(KeptConnection, ends_when_the_client_says_so) {
    const int port = listen();
    for (const std::string& last : {get("/", "Connection: close\r\n"),
                                    get("/", "Connection: keep-alive, Close\r\n"),
                                    std::string("GET / HTTP/1.0\r\nHost: localhost\r\n\r\n")}) {
        RawConnection connection(port);
        connection.send(get("/"));
        EXPECT_EQ(connection.receive().status, 200);
        connection.send(last);
        const Answer answer = connection.receive();
        EXPECT_EQ(answer.status, 200);
        EXPECT_EQ(answer.header("connection"), "close");
        EXPECT_TRUE(connection.closed_within(std::chrono::seconds(20)));
    }
}

TEST_F(KeptConnection, ends_after_so_many_requests) {
    limits_.requests_kept = 3;
    RawConnection connection(listen());
    for (int i = 1; i <= 3; ++i) {
        connection.send(get("/"));
        EXPECT_EQ(connection.receive().header("connection") == "close", i == 3);
    }
    EXPECT_TRUE(connection.closed_within(std::chrono::seconds(20)));
}

TEST_F(KeptConnection, ends_when_nothing_is_asked_for_long) {
    limits_.kept = milliseconds(200);
    RawConnection connection(listen());
    connection.send(get("/"));
    EXPECT_EQ(connection.receive().status, 200);
    EXPECT_TRUE(connection.closed_within(std::chrono::seconds(20)));
}

// Whatever framing is refused on a fresh connection is refused on one that has been good so far,
// and nothing that stands behind it is answered.
TEST_F(KeptConnection, every_ambiguous_second_request_ends_it) {
    const int port = listen();
    const std::string hidden = get("/hidden");
    for (const std::string& bad : {
             post("/", "hello", "Transfer-Encoding: chunked\r\n"),
             post("/", "hello", "Content-Length: 5\r\n"),
             std::string("POST / HTTP/1.1\r\nHost: l\r\nContent-Length: 5x\r\n\r\nhello"),
             std::string("POST / HTTP/1.1\r\nHost: l\r\nContent-Length : 5\r\n\r\nhello"),
             std::string("POST / HTTP/1.1\r\nHost: l\r\nContent-Length: +5\r\n\r\nhello"),
             std::string(
                 "POST / HTTP/1.1\r\nHost: l\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n"),
             std::string("GET / HTTP/1.1\r\nHost: l\r\nContent-Length: 5\r\n\r\nhello"),
             std::string("POST / HTTP/1.1\r\nHost: l\r\n\r\n"),
             std::string("GET / HTTP/1.1\nHost: l\n\n\r\n\r\n"),
             std::string("\r\nGET / HTTP/1.1\r\nHost: l\r\n\r\n"),
             std::string("GET / HTTP/1.1\r\nHost: l\r\n X: folded\r\n\r\n"),
             std::string("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n"),
             std::string("TRACE / HTTP/1.1\r\nHost: l\r\n\r\n"),
         }) {
        RawConnection connection(port);
        connection.send(get("/first"));
        EXPECT_EQ(connection.receive().status, 200);
        connection.send(bad + hidden);
        const Answer answer = connection.receive();
        EXPECT_GE(answer.status, 400) << bad;
        EXPECT_EQ(answer.header("connection"), "close") << bad;
        EXPECT_EQ(connection.receive().status, 0) << bad;
    }
}

TEST_F(KeptConnection, what_is_sent_before_the_answer_is_never_looked_at) {
    RawConnection connection(listen());
    connection.send(get("/first"));
    EXPECT_EQ(connection.receive().status, 200);
    connection.send(post("/second", "hello") + get("/third"));
    const Answer answer = connection.receive();
    EXPECT_EQ(answer.body, "POST /second hello");
    EXPECT_EQ(answer.header("connection"), "close");
    EXPECT_EQ(connection.receive().status, 0);
}

// More than the workers, and each holds its connection with half of something.
TEST_F(KeptConnection, slow_clients_take_nobodys_place) {
    limits_.workers = 4;
    limits_.workers_per_address = 4;
    const int port = listen();
    std::list<test::IdleSocket> silent;
    std::list<RawConnection> slow;
    for (int i = 0; i < 64; ++i) {
        silent.emplace_back(port);
        slow.emplace_back(port);
        slow.back().send(i % 2 == 0
                             ? "GET / HTT"
                             : "POST / HTTP/1.1\r\nHost: l\r\nContent-Length: 100\r\n\r\nhalf");
    }
    std::list<RawConnection> unread;
    for (int i = 0; i < 8; ++i) {
        unread.emplace_back(port);
        unread.back().send(get("/large"));
    }
    const auto start = steady_clock::now();
    RawConnection connection(port);
    connection.send(get("/good"));
    EXPECT_EQ(connection.receive().body, "GET /good ");
    // Any of them, waited for, would have taken longer.
    EXPECT_LT(steady_clock::now() - start, limits_.head);
}

TEST_F(KeptConnection, a_large_reply_comes_whole_to_a_slow_reader) {
    RawConnection connection(listen());
    connection.send(get("/large"));
    std::this_thread::sleep_for(milliseconds(200));
    EXPECT_EQ(connection.receive().body.size(), std::size_t{8} << 20U);
    connection.send(get("/next"));
    EXPECT_EQ(connection.receive().body, "GET /next ");
}

// A body beyond the budget is refused and not kept waiting, whatever it was promised to be.
TEST_F(KeptConnection, bodies_together_take_no_more_than_the_budget) {
    limits_.bytes_in_flight = std::size_t{100} * 1024;
    Server server(limits_, echo, test::any_body);
    const int port = server.listen_tls("127.0.0.1", 0, certificate_.context());
    std::list<RawConnection> promised;
    for (int i = 0; i < 20; ++i) {
        promised.emplace_back(port);
        promised.back().send("POST / HTTP/1.1\r\nHost: l\r\nContent-Length: 65536\r\n\r\n");
    }
    RawConnection small(port);
    small.send(post("/", "hello"));
    EXPECT_EQ(small.receive().status, 200) << "a promise takes nothing";
    RawConnection large(port);
    large.send(post("/", std::string(200'000, 'a')));
    EXPECT_EQ(large.receive().status, 503);
    small.send(post("/", "again"));
    EXPECT_EQ(small.receive().status, 200);
}

TEST_F(KeptConnection, the_longest_silent_goes_when_the_house_is_full) {
    limits_.connections_per_address = 3;
    // One after another, so that the first is silent again before the second is answered.
    limits_.workers = 1;
    const int port = listen();
    std::list<RawConnection> kept;
    for (int i = 0; i < 3; ++i) {
        kept.emplace_back(port);
        kept.back().send(get("/"));
        EXPECT_EQ(kept.back().receive().status, 200);
    }
    RawConnection newest(port);
    newest.send(get("/"));
    EXPECT_EQ(newest.receive().status, 200);
    EXPECT_TRUE(kept.front().closed_within(std::chrono::seconds(20)));
    kept.back().send(get("/"));
    EXPECT_EQ(kept.back().receive().status, 200);
}

}  // namespace
}  // namespace samspar::http
