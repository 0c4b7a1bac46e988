#include "security/sha256.h"

#include <openssl/evp.h>

#include <stdexcept>

#include "security/hex.h"

namespace samspar::security {

struct Sha256::State {
    EVP_MD_CTX* context = EVP_MD_CTX_new();
    bool finished = false;

    State() = default;
    State(const State&) = delete;
    State& operator=(const State&) = delete;
    ~State() { EVP_MD_CTX_free(context); }
};

Sha256::Sha256() : state_(std::make_unique<State>()) {
    if (state_->context == nullptr ||
        EVP_DigestInit_ex(state_->context, EVP_sha256(), nullptr) != 1) {
        throw std::runtime_error("SHA-256 is not available");
    }
}

Sha256::~Sha256() = default;

void Sha256::update(ByteView bytes) {
    if (state_->finished) {
        throw std::logic_error("SHA-256 fed after it was finished");
    }
    if (EVP_DigestUpdate(state_->context, bytes.data(), bytes.size()) != 1) {
        throw std::runtime_error("SHA-256 failed");
    }
}

Sha256Digest Sha256::finish() {
    if (state_->finished) {
        throw std::logic_error("SHA-256 finished twice");
    }
    state_->finished = true;
    Sha256Digest digest{};
    if (EVP_DigestFinal_ex(state_->context, digest.data(), nullptr) != 1) {
        throw std::runtime_error("SHA-256 failed");
    }
    return digest;
}

Sha256Digest sha256(ByteView bytes) {
    Sha256 sum;
    sum.update(bytes);
    return sum.finish();
}

std::string sha256_hex(std::string_view text) {
    return to_hex(sha256(bytes_of(text)));
}

}  // namespace samspar::security
