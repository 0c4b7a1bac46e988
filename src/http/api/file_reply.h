#pragma once

#include <string>

#include "http/gate/reply.h"

namespace samspar::http {

// A file for the browser to save under that name.
[[nodiscard]] Reply file_reply(std::string name, std::string media_type, std::string content);

}  // namespace samspar::http
