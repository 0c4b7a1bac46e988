#pragma once

#include <chrono>
#include <cstddef>

#include "security/password_gate.h"

namespace samspar::http {

// Every bound of the service, in one place. Times are absolute for their stage: they do not start
// again with each byte. A test may lower them; nobody may turn them off.
struct Limits {
    // What one request may be.
    std::size_t target_bytes = 2048;
    std::size_t head_bytes = 16 * 1024;  // request line and header fields
    std::size_t header_fields = 64;
    std::size_t body_bytes = 1024 * 1024;
    std::size_t query_fields = 16;
    std::size_t json_depth = 8;
    std::size_t json_items = 4096;  // values in one body

    // How long each stage of a connection may take.
    std::chrono::milliseconds handshake{5'000};
    std::chrono::milliseconds head{10'000};
    std::chrono::milliseconds body{30'000};
    std::chrono::milliseconds reply{30'000};
    // How long a connection is kept for another request, and for how many.
    std::chrono::milliseconds kept{60'000};
    std::size_t requests_kept = 1000;
    // After the last reply: how long, and how much, is still read so that the reply gets through.
    std::chrono::milliseconds linger{500};
    std::size_t linger_bytes = 256 * 1024;
    // At a stop: how long requests under way may still take.
    std::chrono::milliseconds drain{10'000};

    // How many connections there may be. When there is no place left the one that has been silent
    // for longest goes.
    std::size_t backlog = 512;  // in the kernel, not yet accepted
    std::size_t connections = 1024;
    std::size_t connections_per_address = 256;
    // Bytes of requests being received and of replies being sent, all together.
    std::size_t bytes_in_flight = 48 * 1024 * 1024;

    // How many requests are answered at once, each by a thread, and how many, received whole, may
    // wait for that.
    std::size_t workers = 128;
    std::size_t workers_per_address = 32;
    std::size_t waiting = 256;
    std::size_t waiting_per_address = 128;
    std::chrono::milliseconds patience{10'000};

    // Requests that need much memory or a processor for long (Route::cost): how many are worked on
    // at once, how many wait for that, and how long.
    std::size_t heavy_places = 2;
    std::size_t heavy_waiting = 16;
    std::chrono::milliseconds heavy_patience{20'000};

    // Logins. Wrong passwords in a row before an account, from one address, has to wait; then the
    // wait doubles from `first_pause` to `longest_pause`. See throttle.h.
    unsigned free_attempts = 5;
    unsigned free_attempts_per_address = 30;
    unsigned free_codes = 10;  // wrong codes of a user, from all unknown addresses together
    std::chrono::seconds first_pause{2};
    std::chrono::seconds longest_pause{300};
    std::size_t throttle_entries = 10'000;
    security::PasswordPlaces password_places;        // hashes at once, 64 MiB each
    std::chrono::milliseconds password_wait{5'000};  // for one of those places

    // Sessions.
    std::chrono::seconds session_idle{15 * 60};
    std::chrono::seconds session_absolute{8 * 60 * 60};
    std::chrono::seconds proof_valid{10 * 60};  // for what asks for password and code anew
    std::chrono::seconds link_valid{7 * 24 * 60 * 60};
};

}  // namespace samspar::http
