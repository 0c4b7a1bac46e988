#include "security/tls_server.h"

#include <openssl/err.h>
#include <openssl/ssl.h>

#include <algorithm>
#include <limits>
#include <new>

namespace samspar::security {
namespace {

constexpr long kRememberedSessions = 1024;

// Largest piece handed to OpenSSL at once; its own record limit is far below.
int piece(std::size_t size) {
    return static_cast<int>(std::min<std::size_t>(size, std::numeric_limits<int>::max()));
}

}  // namespace

struct TlsServerContext::State {
    SSL_CTX* context = SSL_CTX_new(TLS_server_method());

    State() = default;
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    ~State() { SSL_CTX_free(context); }
};

TlsServerContext::TlsServerContext(const std::filesystem::path& certificate,
                                   const std::filesystem::path& private_key)
    : state_(std::make_unique<State>()) {
    SSL_CTX* context = state_->context;
    if (context == nullptr) {
        throw std::bad_alloc();
    }
    const bool strict =
        SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION) == 1 &&
        SSL_CTX_set_cipher_list(context, "ECDHE+AESGCM:ECDHE+CHACHA20:!aNULL:!PSK") == 1;
    // A ticket would keep its key for the life of the process; sessions kept here are few and die
    // with it, and since every request is a connection they save a signature each.
    SSL_CTX_set_options(context,
                        SSL_OP_NO_TICKET | SSL_OP_NO_RENEGOTIATION | SSL_OP_NO_COMPRESSION |
                            SSL_OP_CIPHER_SERVER_PREFERENCE);
    SSL_CTX_sess_set_cache_size(context, kRememberedSessions);
    const bool named = SSL_CTX_set_session_id_context(
                           context, reinterpret_cast<const unsigned char*>("samspar"), 7) == 1;
    SSL_CTX_set_mode(context,
                     SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER |
                         SSL_MODE_RELEASE_BUFFERS);
    if (!strict || !named) {
        throw KeyProblem("this OpenSSL cannot do TLS 1.2 with forward secrecy");
    }
    if (SSL_CTX_use_certificate_chain_file(context, certificate.c_str()) != 1) {
        throw KeyProblem("the TLS certificate " + certificate.string() + " cannot be read");
    }
    if (SSL_CTX_use_PrivateKey_file(context, private_key.c_str(), SSL_FILETYPE_PEM) != 1) {
        throw KeyProblem("the TLS key " + private_key.string() +
                         " cannot be read or does not fit the certificate");
    }
}

TlsServerContext::~TlsServerContext() = default;

struct TlsConnection::State {
    explicit State(SSL* connection) : ssl(connection) {}
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    ~State() { SSL_free(ssl); }

    // Result of an OpenSSL call as a step. A protocol error forbids close_notify.
    Step step(int result) {
        if (result > 0) {
            return {Outcome::kDone, static_cast<std::size_t>(result)};
        }
        switch (SSL_get_error(ssl, result)) {
            case SSL_ERROR_WANT_READ:
                return {Outcome::kWantsRead, 0};
            case SSL_ERROR_WANT_WRITE:
                return {Outcome::kWantsWrite, 0};
            case SSL_ERROR_ZERO_RETURN:
                return {Outcome::kEnded, 0};
            default:
                broken = true;
                return {Outcome::kBroken, 0};
        }
    }

    SSL* ssl;
    bool broken = false;
};

TlsConnection::TlsConnection(const TlsServerContext& context, int socket)
    : state_(std::make_unique<State>(SSL_new(context.state_->context))) {
    if (state_->ssl == nullptr || SSL_set_fd(state_->ssl, socket) != 1) {
        throw std::bad_alloc();
    }
    SSL_set_accept_state(state_->ssl);
}

TlsConnection::~TlsConnection() = default;

TlsConnection::Step TlsConnection::handshake() {
    ERR_clear_error();
    return state_->step(SSL_do_handshake(state_->ssl));
}

TlsConnection::Step TlsConnection::read(std::span<char> into) {
    ERR_clear_error();
    return state_->step(SSL_read(state_->ssl, into.data(), piece(into.size())));
}

TlsConnection::Step TlsConnection::write(std::string_view bytes) {
    ERR_clear_error();
    return state_->step(SSL_write(state_->ssl, bytes.data(), piece(bytes.size())));
}

bool TlsConnection::holds_bytes() const {
    return SSL_has_pending(state_->ssl) == 1;
}

void TlsConnection::close_notify() {
    if (!state_->broken && SSL_is_init_finished(state_->ssl) == 1) {
        ERR_clear_error();
        SSL_shutdown(state_->ssl);
    }
}

}  // namespace samspar::security
