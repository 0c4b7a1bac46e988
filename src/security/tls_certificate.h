#pragma once

#include <chrono>
#include <filesystem>
#include <string>

#include "security/random.h"

namespace samspar::security {

// Makes a P-256 key and a self-signed certificate, valid from the day before `now` for 398 days,
// for localhost, 127.0.0.1, ::1 and `host_name`, and writes both in PEM to owner-only new files.
// For the first run and for training; browsers warn about it until it is trusted by hand.
// Throws KeyProblem when a file is there already or cannot be made.
void create_tls_certificate(const std::filesystem::path& certificate,
                            const std::filesystem::path& private_key,
                            const std::string& host_name,
                            std::chrono::sys_seconds now,
                            const RandomSource& random);

}  // namespace samspar::security
