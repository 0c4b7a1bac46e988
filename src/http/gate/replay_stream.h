#pragma once

#include <httplib.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "http/gate/visit.h"

namespace samspar::http {

// Which of these functions override one of the library depends on its version.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wsuggest-override"

// What the library takes for the network: it reads the head that the gate wrote, then the end, and
// what it writes is the reply of the visit. The library writes the head of a reply and its body
// apart; here small ones become one piece, which is one record of TLS and one call of the kernel
// instead of two.
class ReplayStream final : public httplib::Stream {
public:
    explicit ReplayStream(Visit& visit) : rest_(visit.head()), visit_(visit) {}

    ssize_t read(char* into, size_t size) override {
        const std::size_t count = std::min(size, rest_.size());
        std::copy_n(rest_.data(), count, into);
        rest_.remove_prefix(count);
        return static_cast<ssize_t>(count);
    }
    ssize_t write(const char* bytes, size_t size) override {
        const std::string_view piece(bytes, size);
        if (kept_.size() + size <= kMostKept) {
            kept_.append(piece);
            return static_cast<ssize_t>(size);
        }
        return finish() && visit_.send(piece) ? static_cast<ssize_t>(size) : -1;
    }
    // Sends what is kept back. False when the other end is gone.
    [[nodiscard]] bool finish() { return visit_.send(std::exchange(kept_, {})); }

    void get_remote_ip_and_port(std::string& ip, int& port) const override {
        ip = visit_.client();
        port = 0;
    }
    void get_local_ip_and_port(std::string& ip, int& port) const override {
        ip.clear();
        port = 0;
    }
    [[nodiscard]] socket_t socket() const override { return visit_.socket(); }

    [[nodiscard]] virtual bool is_readable() const { return !rest_.empty(); }
    [[nodiscard]] virtual bool is_writable() const { return true; }
    [[nodiscard]] virtual bool wait_readable() const { return !rest_.empty(); }
    [[nodiscard]] virtual bool wait_writable() const { return true; }
    [[nodiscard]] virtual time_t duration() const { return 0; }

private:
    static constexpr std::size_t kMostKept = std::size_t{16} * 1024;  // a record of TLS

    std::string_view rest_;
    std::string kept_;
    Visit& visit_;
};

#pragma GCC diagnostic pop

}  // namespace samspar::http
