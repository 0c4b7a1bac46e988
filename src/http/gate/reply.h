#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace samspar::http {

// How long a browser may keep a reply.
enum class Caching : std::uint8_t {
    kNever,       // data
    kRevalidate,  // index.html
    kForever      // assets, whose names change with their content
};

struct Reply {
    int status = 200;
    std::string content_type;
    std::string body;
    std::vector<std::pair<std::string, std::string>> headers;
    Caching caching = Caching::kNever;
    bool logged = false;  // a refusal that has its row in the log already
};

}  // namespace samspar::http
