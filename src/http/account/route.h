#pragma once

#include <string_view>

#include "acts/act.h"
#include "http/account/call.h"
#include "http/account/context.h"
#include "http/gate/reply.h"

namespace samspar::http {

// One way in. Who may take it, what it asks for and how large its body may be is decided by its act
// (acts/table.cpp).
struct Route {
    enum class Cost : bool { kLight, kHeavy };

    std::string_view method;   // GET, POST or PUT; HEAD is answered like GET
    std::string_view pattern;  // segments; {name} takes any one segment that is not empty
    acts::Decision<acts::ActId> act;
    Reply (*handler)(Context& context, const Call& call);
    // Heavy: reads all of a period, or makes files of it.
    Cost cost = Cost::kLight;
};

}  // namespace samspar::http
