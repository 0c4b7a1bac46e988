// The attacks of the security study that a bare HTTP library falls for, each against the real
// listening server: refused with the right status or hung up on, with memory bounded, and with
// good requests answered in between.

#include <gtest/gtest.h>
#include <unistd.h>

#include <chrono>
#include <fstream>
#include <future>
#include <list>
#include <string>

#include "http/client.h"
#include "http/gate/server.h"
#include "support/test_certificate.h"

namespace samspar::http {
namespace {

using std::chrono::milliseconds;
using std::chrono::steady_clock;
using test::Answer;
using test::RawConnection;

constexpr const char* kGood = "GET /good HTTP/1.1\r\nHost: localhost\r\n\r\n";
constexpr long kGrowthBytes = 10L * 1024 * 1024;

// Sanitizers keep freed memory aside, so growth says nothing under them.
#ifdef SAMSPAR_SANITIZED
constexpr bool kMemoryMeans = false;
#else
constexpr bool kMemoryMeans = true;
#endif

long resident_bytes() {
    std::ifstream file("/proc/self/statm");
    long all = 0;
    long resident = 0;
    file >> all >> resident;
    return resident * ::sysconf(_SC_PAGESIZE);
}

Reply echo(const Request& request) {
    if (request.target == "/throw") {
        throw std::runtime_error("SELECT secret");
    }
    Reply reply;
    reply.content_type = "text/plain; charset=utf-8";
    reply.body = request.method + " " + request.target + " " + std::to_string(request.body.size()) +
                 " from " + request.client_address;
    return reply;
}

Limits small() {
    Limits limits;
    limits.linger = milliseconds(100);
    limits.workers = 12;
    limits.workers_per_address = 8;
    return limits;
}

// Deadlines short enough to be waited for, and long enough for a good request on a busy machine.
Limits impatient() {
    Limits limits = small();
    limits.handshake = milliseconds(1500);
    limits.head = milliseconds(1500);
    limits.body = milliseconds(1500);
    return limits;
}

class Attack : public testing::Test {
protected:
    explicit Attack(const Limits& limits = small())
        : limits_(limits), server_(limits_, echo, test::any_body) {
        port_ = server_.listen_tls("127.0.0.1", 0, certificate_.context());
        good();  // so that what is set up once is not counted as growth
        before_ = resident_bytes();
    }

    Answer ask(const std::string& bytes) const {
        RawConnection connection(port_);
        connection.send(bytes);
        return connection.receive();
    }

    void good() const { EXPECT_EQ(ask(kGood).body, "GET /good 0 from 127.0.0.1"); }

    // Asks until there is an answer: connections that are gone are cleared away one by one.
    bool soon_good() const {
        const auto patience = steady_clock::now() + std::chrono::seconds(20);
        while (steady_clock::now() < patience) {
            try {
                if (ask(kGood).status == 200) {
                    return true;
                }
            } catch (const std::runtime_error&) {
                // hung up on during the handshake
            }
        }
        return false;
    }

    void memory_is_bounded() const {
        if (kMemoryMeans) {
            EXPECT_LT(resident_bytes() - before_, kGrowthBytes);
        }
    }

    const Limits limits_;
    test::TestCertificate certificate_;
    Server server_;
    int port_ = 0;
    long before_ = 0;
};

class SlowAttack : public Attack {
protected:
    SlowAttack() : Attack(impatient()) {}
};

// Sends the piece until the server hangs up, at most 200 MB.
std::size_t flood(RawConnection& connection, const std::string& piece) {
    std::size_t sent = 0;
    while (sent < 200U * 1024 * 1024 && connection.send(piece)) {
        sent += piece.size();
    }
    return sent;
}

std::string post(const std::string& fields) {
    return "POST /api HTTP/1.1\r\nHost: localhost\r\n" + fields + "\r\n";
}

TEST_F(Attack, a_chunked_flood_is_refused_unread) {
    RawConnection connection(port_);
    connection.send(post("Transfer-Encoding: chunked\r\n"));
    const std::size_t sent = flood(connection, "10000\r\n" + std::string(65536, 'a') + "\r\n");
    EXPECT_LT(sent, 20U * 1024 * 1024);
    EXPECT_EQ(ask(post("Transfer-Encoding: chunked\r\n") + "0\r\n\r\n").status, 501);
    memory_is_bounded();
    good();
}

TEST_F(Attack, an_endless_header_is_cut_off) {
    RawConnection connection(port_);
    connection.send("GET / HTTP/1.1\r\nHost: localhost\r\n");
    std::string piece;
    for (int i = 0; i < 1000; ++i) {
        piece += "X-Header: value\r\n";
    }
    EXPECT_LT(flood(connection, piece), 20U * 1024 * 1024);
    memory_is_bounded();
    good();
}

TEST_F(Attack, a_header_line_of_200_megabytes_is_cut_off) {
    RawConnection connection(port_);
    connection.send("GET / HTTP/1.1\r\nHost: localhost\r\nX-A: ");
    EXPECT_LT(flood(connection, std::string(1U << 20U, 'a')), 20U * 1024 * 1024);
    memory_is_bounded();
    good();
}

TEST_F(Attack, a_long_head_gets_the_reply_that_says_so) {
    EXPECT_EQ(ask("GET / HTTP/1.1\r\nHost: localhost\r\nX-A: " + std::string(17'000, 'a')).status,
              431);
    std::string many;
    for (int i = 0; i < 64; ++i) {
        many += "X-A: 1\r\n";
    }
    EXPECT_EQ(ask("GET / HTTP/1.1\r\nHost: localhost\r\n" + many + "\r\n").status, 431);
}

TEST_F(Attack, a_compressed_bomb_is_refused_before_it_is_opened) {
    EXPECT_EQ(ask(post("Content-Encoding: gzip\r\nContent-Length: 5\r\n") + "bomb!").status, 415);
}

TEST_F(Attack, a_body_over_the_limit_is_refused_unread) {
    RawConnection connection(port_);
    connection.send(post("Content-Length: 209715200\r\n"));
    EXPECT_LT(flood(connection, std::string(1U << 20U, 'a')), 20U * 1024 * 1024);
    EXPECT_EQ(ask(post("Content-Length: 209715200\r\n")).status, 413);
    memory_is_bounded();
}

TEST_F(Attack, ambiguous_lengths_are_refused) {
    EXPECT_EQ(ask(post("Content-Length: 5\r\nTransfer-Encoding: chunked\r\n")).status, 501);
    EXPECT_EQ(ask(post("Content-Length: 5\r\nContent-Length: 5\r\n") + "hello").status, 400);
    EXPECT_EQ(ask(post("Content-Length: 5x\r\n") + "hello").status, 400);
    EXPECT_EQ(ask(post("Content-Length : 5\r\n") + "hello").status, 400);
}

TEST_F(Attack, a_second_request_hidden_behind_the_first_is_never_answered) {
    const Answer answer = ask(post("Content-Length: 5\r\n") + "hello" + kGood);
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.body, "POST /api 5 from 127.0.0.1");
    EXPECT_EQ(answer.header("connection"), "close");
}

TEST_F(Attack, encoded_line_breaks_in_a_header_are_refused) {
    EXPECT_EQ(
        ask("GET / HTTP/1.1\r\nHost: localhost\r\nX-A: a%0d%0aSet-Cookie:%20b\r\n\r\n").status,
        400);
}

TEST_F(Attack, odd_targets_and_methods_are_refused) {
    EXPECT_EQ(ask("GET /" + std::string(9000, 'a') + " HTTP/1.1\r\nHost: l\r\n\r\n").status, 414);
    EXPECT_EQ(ask(std::string("GET /\0 HTTP/1.1\r\nHost: l\r\n\r\n", 28)).status, 400);
    EXPECT_EQ(ask("TRACE / HTTP/1.1\r\nHost: l\r\n\r\n").status, 405);
    EXPECT_EQ(ask("GET / HTTP/1.1\r\nHost: l\r\nRange: bytes=0-0,1-1\r\n\r\n").status, 400);
    EXPECT_EQ(ask("\x16\x03\x01 nonsense\r\n\r\n").status, 400);
}

TEST_F(Attack, a_client_cannot_choose_its_own_address) {
    EXPECT_EQ(ask("GET /good HTTP/1.1\r\nHost: l\r\nX-Real-IP: 10.1.1.1\r\n"
                  "X-Forwarded-For: 10.1.1.1\r\nREMOTE-ADDR: 10.1.1.1\r\n\r\n")
                  .body,
              "GET /good 0 from 127.0.0.1");
}

TEST_F(Attack, every_refusal_carries_the_standing_headers_and_the_error_shape) {
    const Answer answer = ask("TRACE / HTTP/1.1\r\nHost: l\r\n\r\n");
    EXPECT_EQ(
        answer.body,
        R"({"error":{"code":"method_not_allowed","message":"That method does not exist here."}})");
    EXPECT_EQ(answer.header("content-type"), "application/json; charset=utf-8");
    EXPECT_NE(answer.header("content-security-policy").find("default-src 'none'"),
              std::string::npos);
    EXPECT_EQ(answer.header("x-content-type-options"), "nosniff");
    EXPECT_EQ(answer.header("cache-control"), "no-store");
    EXPECT_EQ(answer.header("server"), "");
}

TEST_F(SlowAttack, slow_heads_and_bodies_end_at_an_absolute_deadline) {
    RawConnection head(port_);
    RawConnection body(port_);
    head.send("GET / HTTP/1.1\r\n");
    body.send(post("Content-Length: 100\r\n"));
    const auto start = steady_clock::now();
    // Dripping does not start the time anew.
    while (head.send("X-A: 1\r\n") && !head.closed_within(milliseconds(50))) {
        ASSERT_LT(steady_clock::now() - start, std::chrono::seconds(20));
    }
    EXPECT_TRUE(body.closed_within(std::chrono::seconds(20)));
    good();
}

TEST_F(SlowAttack, idle_connections_of_one_address_do_not_stop_another_request) {
    std::list<test::IdleSocket> idle;
    for (int i = 0; i < 12; ++i) {  // all places of one address and some that wait
        idle.emplace_back(port_);
    }
    good();
    memory_is_bounded();
}

TEST_F(Attack, connections_that_a_browser_opens_and_does_not_use_make_nobody_wait) {
    const auto start = steady_clock::now();
    std::list<test::IdleSocket> silent;
    std::list<RawConnection> greeted;  // have shaken hands and then send nothing
    for (int i = 0; i < 20; ++i) {     // five times what one address may be served of
        silent.emplace_back(port_);
        greeted.emplace_back(port_);
    }
    good();
    // Each of them alone would have kept its place until these had passed.
    EXPECT_LT(steady_clock::now() - start, limits_.handshake + limits_.head);
}

TEST_F(Attack, more_connections_than_can_wait_are_closed) {
    std::list<test::IdleSocket> idle;
    for (int i = 0; i < 400; ++i) {
        idle.emplace_back(port_);
    }
    idle.clear();
    EXPECT_TRUE(soon_good());
    memory_is_bounded();
}

TEST_F(Attack, good_requests_are_answered_during_a_flood) {
    auto attacker = std::async(std::launch::async, [this] {
        for (int i = 0; i < 20; ++i) {
            RawConnection connection(port_);
            connection.send(post("Transfer-Encoding: chunked\r\n"));
            flood(connection, std::string(65536, 'a'));
        }
    });
    for (int i = 0; i < 20; ++i) {
        good();
    }
    attacker.get();
    memory_is_bounded();
}

TEST_F(Attack, fifty_clients_at_once_all_get_their_answer) {
    std::vector<std::future<int>> clients;
    for (int i = 0; i < 50; ++i) {
        clients.push_back(std::async(std::launch::async, [this] { return ask(kGood).status; }));
    }
    for (auto& client : clients) {
        EXPECT_EQ(client.get(), 200);
    }
}

TEST_F(Attack, what_a_handler_throws_stays_inside) {
    const Answer answer = ask("GET /throw HTTP/1.1\r\nHost: l\r\n\r\n");
    EXPECT_EQ(answer.status, 500);
    EXPECT_EQ(
        answer.body,
        R"({"error":{"code":"internal","message":"Something went wrong inside the service."}})");
    for (const auto& [name, value] : answer.headers) {
        EXPECT_EQ(value.find("SELECT"), std::string::npos) << name;
    }
}

TEST_F(Attack, a_stop_hangs_up_on_those_who_have_not_asked_yet) {
    RawConnection idle(port_);
    idle.send("GET / HT");
    server_.stop();
    EXPECT_TRUE(idle.closed_within(std::chrono::seconds(20)));
    EXPECT_THROW(RawConnection{port_}, std::runtime_error);
}

TEST(UnixSocket, takes_the_address_that_the_proxy_gives) {
    const test::TemporaryDirectory directory;
    const Limits limits = small();
    Server server(limits, echo, test::any_body);
    server.listen_unix(directory / "http.sock");
    RawConnection proxy((directory / "http.sock").string());
    proxy.send("GET /good HTTP/1.0\r\nHost: l\r\nX-Real-IP: 192.0.2.7\r\n\r\n");
    EXPECT_EQ(proxy.receive().body, "GET /good 0 from 192.0.2.7");
    server.stop();
    EXPECT_FALSE(std::filesystem::exists(directory / "http.sock"));
}

TEST(UnixSocket, takes_the_place_of_a_dead_one_but_not_of_a_living) {
    const test::TemporaryDirectory directory;
    const Limits limits = small();
    Server first(limits, echo, test::any_body);
    first.listen_unix(directory / "http.sock");
    Server second(limits, echo, test::any_body);
    EXPECT_THROW(second.listen_unix(directory / "http.sock"), std::runtime_error);
    RawConnection proxy((directory / "http.sock").string());
    proxy.send(kGood);
    EXPECT_EQ(proxy.receive().status, 200);
}

}  // namespace
}  // namespace samspar::http
