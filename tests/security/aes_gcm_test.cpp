#include "security/aes_gcm.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "security/hex.h"

namespace samspar::security {
namespace {

// Case 16 of the GCM specification (McGrew and Viega), the AES-256 case with associated data.
const Bytes kKey = *from_hex("feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308");
const Bytes kNonce = *from_hex("cafebabefacedbaddecaf888");
const Bytes kPlain = *from_hex(
    "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a72"
    "1c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39");
const Bytes kAssociated = *from_hex("feedfacedeadbeeffeedfacedeadbeefabaddad2");
constexpr const char* kSealed =
    "cafebabefacedbaddecaf888"
    "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa"
    "8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662"
    "76fc6ece0f4e1768cddf8853bb2d551b";

void published_nonce(std::span<std::uint8_t> out) {
    std::copy(kNonce.begin(), kNonce.end(), out.begin());
}

TEST(AesGcm, matches_the_published_vector) {
    const Secret<32> key(kKey);
    EXPECT_EQ(to_hex(seal(key, kPlain, kAssociated, published_nonce)), kSealed);
    EXPECT_EQ(unseal(key, *from_hex(kSealed), kAssociated), kPlain);
}

TEST(AesGcm, gives_nothing_when_any_single_bit_is_changed) {
    const Secret<32> key(kKey);
    Bytes sealed = *from_hex(kSealed);
    for (std::uint8_t& byte : sealed) {
        byte ^= 0x01;
        EXPECT_FALSE(unseal(key, sealed, kAssociated));
        byte ^= 0x01;
    }
    EXPECT_FALSE(unseal(key, sealed, bytes_of("other")));
    EXPECT_FALSE(unseal(Secret<32>{}, sealed, kAssociated));
    EXPECT_FALSE(unseal(key, ByteView(sealed).first(27), kAssociated));
    EXPECT_FALSE(unseal(key, {}, kAssociated));
}

TEST(AesGcm, seals_the_same_text_differently_each_time) {
    const Secret<32> key(kKey);
    EXPECT_NE(seal(key, kPlain, {}, system_random), seal(key, kPlain, {}, system_random));
}

TEST(AesGcm, seals_nothing_at_all) {
    const Secret<32> key(kKey);
    EXPECT_EQ(unseal(key, seal(key, {}, {}, system_random), {}), Bytes{});
}

}  // namespace
}  // namespace samspar::security
