#include "http/gate/refusal_head.h"

namespace samspar::http {

std::string refusal_head(const Refusal& refusal) {
    return "GET / HTTP/1.1\r\n" + std::string(kRefusalField) + ": " +
           std::to_string(refusal.status) + " " + std::string(refusal.code.text()) + "\r\n\r\n";
}

}  // namespace samspar::http
