#pragma once

#include <cstdint>
#include <string>
#include <string_view>
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

    // For the log. The code of an error, the fields of ours that are wrong, the object that its row
    // names, and whether it has its row already.
    std::string_view error = {};
    std::vector<std::string> log_fields = {};
    std::string log_object = {};
    bool logged = false;
};

}  // namespace samspar::http
