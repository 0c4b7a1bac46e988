#pragma once

#include <string>
#include <vector>

#include "http/gate/json.h"

namespace samspar::test {

// schema/openapi.yaml, and whether replies are what it says.
class OpenApi {
public:
    OpenApi();

    // `GET /healthz`, in the order of the document.
    [[nodiscard]] std::vector<std::string> operations() const;

    // The values of an enum among the schemas, in the order of the document.
    [[nodiscard]] std::vector<std::string> values(const std::string& schema) const;

    // What is wrong with a reply to that operation: a status or content type that is not in the
    // document, a body that does not fit. Empty when it fits. Fields that the document does not
    // name are wrong too, so that it stays complete.
    [[nodiscard]] std::vector<std::string> faults(const std::string& operation,
                                                  int status,
                                                  const std::string& content_type,
                                                  const std::string& body) const;

private:
    [[nodiscard]] const http::Json& follow(const http::Json& schema) const;
    void check(const http::Json& schema,
               const http::Json& value,
               const std::string& where,
               std::vector<std::string>& faults) const;
    void check_object(const http::Json& schema,
                      const http::Json& value,
                      const std::string& where,
                      std::vector<std::string>& faults) const;

    http::Json document_;
};

}  // namespace samspar::test
