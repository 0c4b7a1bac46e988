#pragma once

#include <functional>
#include <string_view>

namespace samspar::arkiv {

// Where the bytes of a file go, in pieces of any size. What it throws ends the writing.
using Sink = std::function<void(std::string_view)>;

}  // namespace samspar::arkiv
