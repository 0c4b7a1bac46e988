#include "http/gate/compress.h"

#include <zlib.h>

#include <algorithm>
#include <string>

namespace samspar::http {
namespace {

// Below this the packed reply is hardly a packet shorter.
constexpr std::size_t kWorthIt = 4096;
// The fastest: figures shrink to a twentieth already, and a higher level takes longer than it
// saves.
constexpr int kLevel = 1;
constexpr int kGzip = 15 + 16;  // the largest window, with the head and tail of gzip
constexpr int kMemory = 8;

bool is_text(const std::string& type) {
    return type.starts_with("application/json") || type.starts_with("text/");
}

bool is_packed(const Reply& reply) {
    return std::ranges::any_of(reply.headers,
                               [](const auto& one) { return one.first == "Content-Encoding"; });
}

// Nothing when zlib cannot: the reply then goes as it is.
std::string packed(const std::string& body) {
    z_stream stream{};
    if (::deflateInit2(&stream, kLevel, Z_DEFLATED, kGzip, kMemory, Z_DEFAULT_STRATEGY) != Z_OK) {
        return {};
    }
    std::string out(::deflateBound(&stream, static_cast<uLong>(body.size())), '\0');
    // zlib reads it only, but its field is not const.
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(body.data()));
    stream.avail_in = static_cast<uInt>(body.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    const bool done = ::deflate(&stream, Z_FINISH) == Z_STREAM_END;
    out.resize(done ? stream.total_out : 0);
    out.shrink_to_fit();
    ::deflateEnd(&stream);
    return out;
}

}  // namespace

void compress(Reply& reply, const Request& request) {
    if (reply.body.size() < kWorthIt || !is_text(reply.content_type) || is_packed(reply)) {
        return;
    }
    reply.headers.emplace_back("Vary", "Accept-Encoding");
    if (!request.accepts_gzip) {
        return;
    }
    std::string body = packed(reply.body);
    if (!body.empty()) {
        reply.body = std::move(body);
        reply.headers.emplace_back("Content-Encoding", "gzip");
    }
}

}  // namespace samspar::http
