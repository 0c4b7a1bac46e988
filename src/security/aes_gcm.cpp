#include "security/aes_gcm.h"

#include <openssl/evp.h>

#include <limits>
#include <memory>
#include <stdexcept>

namespace samspar::security {
namespace {

constexpr std::size_t kNonce = 12;
constexpr std::size_t kTag = 16;

struct FreeCipher {
    void operator()(EVP_CIPHER_CTX* context) const { EVP_CIPHER_CTX_free(context); }
};
using Cipher = std::unique_ptr<EVP_CIPHER_CTX, FreeCipher>;

Cipher new_cipher() {
    Cipher cipher(EVP_CIPHER_CTX_new());
    if (!cipher) {
        throw std::bad_alloc();
    }
    return cipher;
}

void require(int result) {
    if (result != 1) {
        throw std::runtime_error("AES-256-GCM failed");
    }
}

int length_of(ByteView bytes) {
    if (bytes.size() > static_cast<std::size_t>(std::numeric_limits<int>::max())) {
        throw std::length_error("too much data for one AES-GCM message");
    }
    return static_cast<int>(bytes.size());
}

}  // namespace

Bytes seal(const Secret<32>& key, ByteView plain, ByteView associated, const RandomSource& random) {
    Bytes out(kNonce + plain.size() + kTag);
    random(std::span(out).first(kNonce));
    const Cipher cipher = new_cipher();
    int written = 0;
    require(EVP_EncryptInit_ex(
        cipher.get(), EVP_aes_256_gcm(), nullptr, key.reveal().data(), out.data()));
    require(EVP_EncryptUpdate(
        cipher.get(), nullptr, &written, associated.data(), length_of(associated)));
    require(EVP_EncryptUpdate(
        cipher.get(), out.data() + kNonce, &written, plain.data(), length_of(plain)));
    require(EVP_EncryptFinal_ex(cipher.get(), out.data() + kNonce + plain.size(), &written));
    require(EVP_CIPHER_CTX_ctrl(
        cipher.get(), EVP_CTRL_GCM_GET_TAG, kTag, out.data() + kNonce + plain.size()));
    return out;
}

std::optional<Bytes> unseal(const Secret<32>& key, ByteView sealed, ByteView associated) {
    if (sealed.size() < kNonce + kTag) {
        return std::nullopt;
    }
    const ByteView body = sealed.subspan(kNonce, sealed.size() - kNonce - kTag);
    Bytes tag(sealed.end() - kTag, sealed.end());
    Bytes plain(body.size());
    const Cipher cipher = new_cipher();
    int written = 0;
    require(EVP_DecryptInit_ex(
        cipher.get(), EVP_aes_256_gcm(), nullptr, key.reveal().data(), sealed.data()));
    require(EVP_DecryptUpdate(
        cipher.get(), nullptr, &written, associated.data(), length_of(associated)));
    require(EVP_DecryptUpdate(cipher.get(), plain.data(), &written, body.data(), length_of(body)));
    require(EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_SET_TAG, kTag, tag.data()));
    std::uint8_t nothing = 0;
    if (EVP_DecryptFinal_ex(cipher.get(), &nothing, &written) != 1) {
        explicit_bzero(plain.data(), plain.size());
        return std::nullopt;
    }
    return plain;
}

}  // namespace samspar::security
