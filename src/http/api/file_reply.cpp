#include "http/api/file_reply.h"

#include <utility>

namespace samspar::http {

Reply file_reply(std::string name, std::string media_type, std::string content) {
    Reply reply;
    reply.content_type = std::move(media_type);
    reply.body = std::move(content);
    reply.headers.emplace_back("Content-Disposition",
                               "attachment; filename=\"" + std::move(name) + "\"");
    return reply;
}

}  // namespace samspar::http
