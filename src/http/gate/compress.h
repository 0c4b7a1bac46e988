#pragma once

#include "http/gate/reply.h"
#include "http/gate/request.h"

namespace samspar::http {

// Packs the body with gzip when the client takes that and it is text of some size. Only for replies
// that hold no secret of the session beside what the client sent: the length of what is packed
// tells how alike the two are (BREACH).
void compress(Reply& reply, const Request& request);

}  // namespace samspar::http
