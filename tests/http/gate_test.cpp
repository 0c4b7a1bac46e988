#include "http/gate/gate.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace samspar::http {
namespace {

const Limits kLimits;
const std::string kHost = "Host: localhost\r\n";

Head accepted(const std::string& head) {
    const auto verdict = inspect(head + "\r\n", kLimits);
    const Head* understood = std::get_if<Head>(&verdict);
    EXPECT_NE(understood, nullptr) << head;
    return understood == nullptr ? Head{} : *understood;
}

int refused(const std::string& head) {
    const auto verdict = inspect(head + "\r\n", kLimits);
    const Refusal* refusal = std::get_if<Refusal>(&verdict);
    return refusal == nullptr ? 0 : refusal->status;
}

std::string get(const std::string& fields) {
    return "GET / HTTP/1.1\r\n" + kHost + fields;
}

std::string post_of(const std::string& fields) {
    return "POST /api/v1/login HTTP/1.1\r\n" + kHost + fields;
}

TEST(Gate, understands_what_a_browser_sends) {
    const Head head = accepted(
        "POST /api/v1/registreringar?a=b%20c HTTP/1.1\r\n"
        "Host: samspar.example:8443\r\n"
        "User-Agent: Mozilla/5.0 (X11; Linux x86_64)\r\n"
        "Accept: */*\r\n"
        "Accept-Encoding: gzip, deflate, br, zstd\r\n"
        "Accept-Language: sv-SE,sv;q=0.9\r\n"
        "Content-Length: 12\r\n"
        "Content-Type: application/json\r\n"
        "Cookie: a=1%41; __Host-samspar-0123abcd=AbC-_9; b=\"x\"\r\n"
        "Origin: https://samspar.example:8443\r\n"
        "Referer: https://samspar.example:8443/registrera?q=%C3%A5\r\n"
        "Sec-Fetch-Site: same-origin\r\n"
        "X-CSRF-Token: token\r\n"
        "Connection: keep-alive\r\n");
    EXPECT_EQ(head.method, "POST");
    EXPECT_EQ(head.target, "/api/v1/registreringar?a=b%20c");
    EXPECT_EQ(head.body_bytes, 12U);
    EXPECT_EQ(print_head(head),
              "POST /api/v1/registreringar?a=b%20c HTTP/1.1\r\n"
              "Host: samspar.example:8443\r\n"
              "Samspar-Accepts-Gzip: yes\r\n"
              "Content-Type: application/json\r\n"
              "Cookie: __Host-samspar-0123abcd=AbC-_9\r\n"
              "Origin: https://samspar.example:8443\r\n"
              "Sec-Fetch-Site: same-origin\r\n"
              "X-CSRF-Token: token\r\n"
              "\r\n");
}

TEST(Gate, finds_the_end_of_a_head_also_across_pieces) {
    EXPECT_EQ(find_head_end("GET / HTTP/1.1\r\n\r\nbody"), 18U);
    EXPECT_EQ(find_head_end("GET / HTTP/1.1\r\n\r"), std::string::npos);
    EXPECT_EQ(find_head_end("GET / HTTP/1.1\r\n\r\n", 14), 18U);
}

TEST(Gate, refuses_a_request_line_of_another_form) {
    for (const char* line : {"GET /\r\n",
                             "GET  / HTTP/1.1\r\n",
                             "GET / HTTP/1.1 \r\n",
                             " GET / HTTP/1.1\r\n",
                             "\r\nGET / HTTP/1.1\r\n",
                             "GET index.html HTTP/1.1\r\n",
                             "GET https://localhost/ HTTP/1.1\r\n",
                             "GET * HTTP/1.1\r\n",
                             "GET /a b HTTP/1.1\r\n",
                             "GET /\tb HTTP/1.1\r\n",
                             "GET /#b HTTP/1.1\r\n",
                             "GET /\xC3\xA5 HTTP/1.1\r\n",
                             "G(T / HTTP/1.1\r\n",
                             "GET / HTTP/1.1\nHost: localhost\r\n",
                             "GET / http/1.1\r\n",
                             "GET /\r HTTP/1.1\r\n"}) {
        EXPECT_EQ(refused(line + kHost), 400) << line;
    }
    EXPECT_EQ(refused("GET / HTTP/2.0\r\n" + kHost), 505);
    EXPECT_EQ(refused(std::string("GET /\0 HTTP/1.1\r\n", 17) + kHost), 400);
}

TEST(Gate, knows_four_methods) {
    EXPECT_EQ(accepted("HEAD / HTTP/1.1\r\n" + kHost).method, "HEAD");
    EXPECT_EQ(accepted("PUT / HTTP/1.1\r\n" + kHost + "Content-Length: 0\r\n").method, "PUT");
    for (const char* method : {"DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "PRI", "get"}) {
        EXPECT_EQ(refused(std::string(method) + " / HTTP/1.1\r\n" + kHost), 405) << method;
    }
}

TEST(Gate, bounds_target_fields_and_head) {
    EXPECT_EQ(accepted("GET /" + std::string(2047, 'a') + " HTTP/1.1\r\n" + kHost).target.size(),
              2048U);
    EXPECT_EQ(refused("GET /" + std::string(2048, 'a') + " HTTP/1.1\r\n" + kHost), 414);
    std::string fields;
    for (int i = 0; i < 63; ++i) {
        fields += "X-A: 1\r\n";
    }
    accepted(get(fields));
    EXPECT_EQ(refused(get(fields + "X-A: 1\r\n")), 431);
    EXPECT_EQ(refused(get("X-A: " + std::string(17'000, 'a') + "\r\n")), 431);
}

TEST(Gate, refuses_fields_of_another_form) {
    for (const std::string& field : {std::string("NoColon\r\n"),
                                     std::string(": value\r\n"),
                                     std::string("Name : value\r\n"),
                                     std::string(" Folded: value\r\n"),
                                     std::string("X-A: 1\r\n folded\r\n"),
                                     std::string("X_A: 1\r\n"),
                                     std::string("X-A: a\rb\r\n"),
                                     std::string("X-A: a\nb\r\n"),
                                     std::string("X-A: a\0b\r\n", 10),
                                     std::string("X-A: \x7f\r\n"),
                                     std::string("X-A: \xC3\xA5\r\n"),
                                     std::string("X-A: a%0d%0ab\r\n"),
                                     std::string("X-A: a%0Ab\r\n"),
                                     std::string("X-A: %00\r\n"),
                                     std::string("X-A: %1f\r\n")}) {
        EXPECT_EQ(refused(get(field)), 400) << field;
    }
}

TEST(Gate, refuses_what_makes_the_length_a_matter_of_opinion) {
    EXPECT_EQ(refused(post_of("Transfer-Encoding: chunked\r\n")), 501);
    EXPECT_EQ(refused(post_of("Content-Length: 3\r\nTransfer-Encoding: chunked\r\n")), 501);
    EXPECT_EQ(refused(post_of("transfer-encoding: identity\r\nContent-Length: 3\r\n")), 501);
    EXPECT_EQ(refused(post_of("Content-Length: 3\r\nContent-Length: 3\r\n")), 400);
    EXPECT_EQ(refused(post_of("Content-Length: 3\r\nContent-Length: 4\r\n")), 400);
    for (const char* length : {"", "1x", "-1", "+1", "0x10", "1,1", "1 1", "1.0"}) {
        EXPECT_EQ(refused(post_of("Content-Length: " + std::string(length) + "\r\n")), 400)
            << length;
    }
    EXPECT_EQ(refused(post_of("Content-Length: 1048577\r\n")), 413);
    EXPECT_EQ(refused(post_of("Content-Length: 99999999999999999999999999\r\n")), 413);
    EXPECT_EQ(accepted(post_of("Content-Length: 1048576\r\n")).body_bytes, 1048576U);
    EXPECT_EQ(refused(post_of("")), 411);
    EXPECT_EQ(refused(get("Content-Length: 3\r\n")), 400);
    EXPECT_EQ(accepted(get("Content-Length: 0\r\n")).body_bytes, 0U);
}

TEST(Gate, refuses_compressed_bodies_and_half_protocols) {
    EXPECT_EQ(refused(post_of("Content-Length: 3\r\nContent-Encoding: gzip\r\n")), 415);
    EXPECT_EQ(refused(post_of("Content-Length: 3\r\nExpect: 100-continue\r\n")), 417);
    EXPECT_EQ(refused(get("Upgrade: websocket\r\n")), 400);
    EXPECT_EQ(refused(get("Trailer: X-A\r\n")), 400);
    EXPECT_EQ(refused(get("Range: bytes=0-1\r\n")), 400);
}

TEST(Gate, wants_one_host) {
    EXPECT_EQ(refused("GET / HTTP/1.1\r\n"), 400);
    EXPECT_EQ(refused(get("Host: other\r\n")), 400);
    EXPECT_EQ(refused("GET / HTTP/1.1\r\nHost:\r\n"), 400);
}

TEST(Gate, refuses_a_second_one_of_a_field_it_keeps) {
    for (const char* name : {"Cookie",
                             "Origin",
                             "X-CSRF-Token",
                             "Content-Type",
                             "Idempotency-Key",
                             "Sec-Fetch-Site",
                             "X-Real-IP"}) {
        const std::string field = std::string(name) + ": a\r\n";
        EXPECT_EQ(refused(get(field + field)), 400) << name;
    }
}

TEST(Gate, keeps_no_per_cent_sign_in_what_it_passes_on) {
    EXPECT_EQ(refused(get("Origin: https://a%2Eb\r\n")), 400);
    EXPECT_EQ(refused(get("X-CSRF-Token: a%41\r\n")), 400);
}

TEST(Gate, takes_only_the_session_from_the_cookies) {
    for (const char* none : {"a=b%3B%20__Host-samspar-0123abcd%3Devil",
                             "x__Host-samspar-0123abcd=evil",
                             "__Host-samspar-0123abcdx=evil",
                             "__Host-samspar-0123abc=evil",
                             "__Host-samspar-0123ABCD=evil",
                             "__Host-samspar-0123abcd",
                             "__Host-samspar=evil"}) {
        EXPECT_EQ(accepted(get("Cookie: " + std::string(none) + "\r\n")).fields.size(), 1U) << none;
    }
    const std::string name = "__Host-samspar-0123abcd=";
    EXPECT_EQ(refused(get("Cookie: " + name + "a; " + name + "b\r\n")), 400);
    EXPECT_EQ(refused(get("Cookie: " + name + "a b\r\n")), 400);
    EXPECT_EQ(refused(get("Cookie: " + name + "a\"\r\n")), 400);
}

// Cookies know no ports: a browser sends those of every service on the host.
TEST(Gate, keeps_the_sessions_of_every_service_on_the_host) {
    const Head head =
        accepted(get("Cookie: __Host-samspar-0123abcd=a; b=c; __Host-samspar-76543210=d\r\n"));
    EXPECT_THAT(
        print_head(head),
        testing::HasSubstr("Cookie: __Host-samspar-0123abcd=a; __Host-samspar-76543210=d\r\n"));
}

TEST(Gate, does_not_let_a_client_speak_as_the_gate) {
    const Head head =
        accepted(get("Samspar-Accepts-Gzip: yes\r\nSamspar-Refusal: 200 x\r\n"
                     "REMOTE-ADDR: 10.0.0.1\r\n"));
    EXPECT_EQ(print_head(head), "GET / HTTP/1.1\r\nHost: localhost\r\n\r\n");
}

TEST(Gate, reads_the_address_the_proxy_gives_only_when_it_is_one) {
    EXPECT_EQ(accepted(get("X-Real-IP: 192.0.2.7\r\n")).real_ip, "192.0.2.7");
    EXPECT_EQ(accepted(get("X-Real-IP: 2001:db8::1\r\n")).real_ip, "2001:db8::1");
    EXPECT_EQ(accepted(get("X-Real-IP: localhost\r\n")).real_ip, "");
}

TEST(Gate, understands_when_gzip_is_not_welcome) {
    EXPECT_EQ(accepted(get("Accept-Encoding: br\r\n")).fields.size(), 1U);
    EXPECT_EQ(accepted(get("Accept-Encoding: gzip;q=0, br\r\n")).fields.size(), 1U);
    EXPECT_EQ(accepted(get("Accept-Encoding: gzip;q=0.5\r\n")).fields.size(), 2U);
}

}  // namespace
}  // namespace samspar::http
