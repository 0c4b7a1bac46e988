#pragma once

#include "security/random.h"
#include "security/tls_certificate.h"
#include "security/tls_server.h"
#include "support/temporary_directory.h"

namespace samspar::test {

// A self-made certificate for localhost, as the service makes one, in a directory of its own.
class TestCertificate {
public:
    [[nodiscard]] const security::TlsServerContext& context() const { return context_; }

private:
    static security::TlsServerContext make(const TemporaryDirectory& directory) {
        security::create_tls_certificate(directory / "cert",
                                         directory / "key",
                                         "localhost",
                                         std::chrono::sys_seconds{},
                                         security::system_random);
        return {directory / "cert", directory / "key"};
    }

    TemporaryDirectory directory_;
    security::TlsServerContext context_{make(directory_)};
};

}  // namespace samspar::test
