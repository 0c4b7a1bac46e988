#pragma once

#include <memory>
#include <string>

#include "security/tls_server.h"
#include "store/data_directory.h"

namespace samspar::cli {

// The certificate to serve with: the given files, or a self-made one in DIR/tls, made on the first
// run and made anew before it ends. Throws security::KeyProblem, also for a key that others may
// read and for a DIR/tls that is a symbolic link.
std::unique_ptr<security::TlsServerContext> open_tls(const store::DataDirectory& directory,
                                                     const std::string& certificate,
                                                     const std::string& private_key);

}  // namespace samspar::cli
