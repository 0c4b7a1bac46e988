#include "http/gate/compress.h"

#include <gtest/gtest.h>
#include <zlib.h>

#include <algorithm>
#include <cstdint>

namespace samspar::http {
namespace {

Reply reply_of(std::string body, std::string type = "application/json; charset=utf-8") {
    Reply reply;
    reply.content_type = std::move(type);
    reply.body = std::move(body);
    return reply;
}

Request welcomes_gzip() {
    Request request;
    request.accepts_gzip = true;
    return request;
}

bool is_packed(const Reply& reply) {
    return std::ranges::find(reply.headers,
                             std::pair<std::string, std::string>("Content-Encoding", "gzip")) !=
           reply.headers.end();
}

std::string unpacked(const std::string& body) {
    z_stream stream{};
    EXPECT_EQ(::inflateInit2(&stream, 15 + 16), Z_OK);
    std::string out(1U << 22U, '\0');
    std::string in = body;
    stream.next_in = reinterpret_cast<Bytef*>(in.data());
    stream.avail_in = static_cast<uInt>(in.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    EXPECT_EQ(::inflate(&stream, Z_FINISH), Z_STREAM_END);
    out.resize(stream.total_out);
    ::inflateEnd(&stream);
    return out;
}

TEST(Compress, gives_back_what_went_in) {
    std::string body;
    for (int i = 0; i < 100'000; ++i) {
        body += std::to_string(std::int64_t{i} * i) + ",";
    }
    Reply reply = reply_of(body);
    compress(reply, welcomes_gzip());
    ASSERT_TRUE(is_packed(reply));
    EXPECT_LT(reply.body.size(), body.size() / 2);
    EXPECT_EQ(unpacked(reply.body), body);
}

TEST(Compress, leaves_alone_what_gains_nothing_or_may_not) {
    const std::string large(10'000, 'a');
    Reply small = reply_of("{}");
    compress(small, welcomes_gzip());
    EXPECT_FALSE(is_packed(small));
    Reply unwelcome = reply_of(large);
    compress(unwelcome, Request{});
    EXPECT_FALSE(is_packed(unwelcome));
    EXPECT_EQ(unwelcome.body, large);
    Reply zip =
        reply_of(large, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    compress(zip, welcomes_gzip());
    EXPECT_FALSE(is_packed(zip));
    Reply twice = reply_of(large);
    compress(twice, welcomes_gzip());
    const std::string once = twice.body;
    compress(twice, welcomes_gzip());
    EXPECT_EQ(twice.body, once);
}

}  // namespace
}  // namespace samspar::http
