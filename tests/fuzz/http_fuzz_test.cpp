// Whatever arrives is understood as documented, or turned away; and what is handed on is what was
// understood.

#include <gtest/gtest.h>

#include "domain/utf8.h"
#include "fuzz/mutate.h"
#include "http/gate/gate.h"
#include "http/gate/json_reader.h"
#include "http/gate/target.h"

namespace samspar::http {
namespace {

using fuzz::Mutator;
using fuzz::printable;

TEST(GateFuzz, a_head_that_passes_is_understood_the_same_when_it_is_written_anew) {
    Mutator heads(
        {"GET /api/v1/statistik?period=2021&jamfor=1 HTTP/1.1\r\nHost: a.example\r\n"
         "Accept-Encoding: gzip, br\r\nCookie: __Host-samspar-0123abcd=abc; x=y\r\n\r\n",
         "POST /api/v1/registreringar HTTP/1.1\r\nHost: a.example\r\nContent-Length: 12\r\n"
         "Content-Type: application/json\r\nX-CSRF-Token: abc\r\nIdempotency-Key: k-1\r\n\r\n",
         "PUT /api/v1/insatser/3 HTTP/1.0\r\nHost: [::1]:8443\r\nContent-Length: 0\r\n"
         "X-Real-IP: 192.0.2.1\r\n\r\n"},
        {"\r\n", ": ", "%00", "%2F", "..", "Transfer-Encoding: chunked", "Content-Length: 5", ";"},
        fuzz::seed());
    const Limits limits;
    int passed = 0;
    for (int i = 0; i < fuzz::rounds(50'000); ++i) {
        const std::string bytes = heads.next();
        const std::size_t end = find_head_end(bytes);
        if (end == std::string::npos) {
            continue;
        }
        ASSERT_LE(end, bytes.size()) << printable(bytes);
        const auto verdict = inspect(std::string_view(bytes).substr(0, end), limits);
        if (const auto* refusal = std::get_if<Refusal>(&verdict)) {
            EXPECT_GE(refusal->status, 400) << printable(bytes);
            continue;
        }
        ++passed;
        const Head& head = std::get<Head>(verdict);
        ASSERT_TRUE(head.target.starts_with('/')) << printable(bytes);
        for (const auto& [name, value] : head.fields) {
            EXPECT_EQ(value.find('%'), std::string::npos) << printable(bytes);
            EXPECT_EQ(value.find_first_of(std::string_view("\r\n\0", 3)), std::string::npos)
                << printable(bytes);
        }
        EXPECT_EQ(find_head_end(print_head(head)), print_head(head).size()) << printable(bytes);
    }
    EXPECT_GT(passed, 0);
}

TEST(TargetFuzz, what_is_read_of_a_target_is_text_without_signs_that_mean_something_elsewhere) {
    Mutator targets({"/api/v1/registreringar/VPF-GQR/historik", "/a?period=2021-01%2F2021-04&b="},
                    {"%", "%2f", "%00", "%c3%b6", "&", "=", "?", "//", "+"},
                    fuzz::seed());
    const Limits limits;
    for (int i = 0; i < fuzz::rounds(50'000); ++i) {
        const std::string text = targets.next();
        if (const auto target = read_target(text, limits)) {
            for (const std::string& segment : target->segments) {
                EXPECT_TRUE(domain::is_utf8(segment)) << printable(text);
                EXPECT_EQ(segment.find('/'), std::string::npos) << printable(text);
                EXPECT_EQ(segment.find('\0'), std::string::npos) << printable(text);
            }
        }
    }
}

TEST(JsonFuzz, a_body_is_read_field_by_field_or_refused_by_name) {
    Mutator bodies(
        {R"({"insats":1,"start":"2021-01-04","kon":"kvinna","forsorjning_fore":["a"]})",
         R"({"avslut":{"datum":"2021-06-30","anledning":"arbete"},"antal":[1,2],"x":true})",
         R"({"text":"\u00e5\ud83d\ude00\n","tal":-12,"tomt":null})"},
        {"{", "}", "[", "]", ",", ":", "null", "1e400", "\\u0000", "\\ud800", "3.0"},
        fuzz::seed());
    const Limits limits;
    int read = 0;
    for (int i = 0; i < fuzz::rounds(30'000); ++i) {
        const std::string body = bodies.next();
        try {
            JsonReader json = JsonReader::parse(body, limits);
            ++read;
            EXPECT_TRUE(domain::is_utf8(body)) << printable(body);
            (void)json.optional_integer("insats");
            (void)json.optional_text("start");
            (void)json.optional_text("kon");
            (void)json.optional_texts("forsorjning_fore");
            (void)json.optional_object("avslut");
            (void)json.integers("antal");
            json.finish();
        } catch (const BadRequest& refused) {
            EXPECT_LT(refused.field().size(), body.size() + 32) << printable(body);
        }
    }
    EXPECT_GT(read, 0);
}

}  // namespace
}  // namespace samspar::http
