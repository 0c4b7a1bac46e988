#include "security/tls_certificate.h"

#include <openssl/bn.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

#include <array>
#include <memory>
#include <system_error>

#include "security/atomic_file.h"
#include "security/key_file.h"

namespace samspar::security {
namespace {

constexpr long kDay = 24 * 60 * 60;
// The longest that browsers accept, also for certificates trusted by hand.
constexpr long kDaysValid = 398;

template <auto Free>
struct FreeWith {
    template <typename T>
    void operator()(T* object) const {
        Free(object);
    }
};
using PKey = std::unique_ptr<EVP_PKEY, FreeWith<EVP_PKEY_free>>;
using Certificate = std::unique_ptr<X509, FreeWith<X509_free>>;
using Extension = std::unique_ptr<X509_EXTENSION, FreeWith<X509_EXTENSION_free>>;
using Memory = std::unique_ptr<BIO, FreeWith<BIO_free_all>>;
using Number = std::unique_ptr<BIGNUM, FreeWith<BN_free>>;

void require(bool done) {
    if (!done) {
        throw KeyProblem("OpenSSL could not make the TLS certificate");
    }
}

void set_serial(X509* certificate, const RandomSource& random) {
    std::array<std::uint8_t, 16> bytes{};
    random(bytes);
    bytes[0] = static_cast<std::uint8_t>((bytes[0] & 0x7FU) | 0x01U);  // positive and not zero
    const Number number(BN_bin2bn(bytes.data(), static_cast<int>(bytes.size()), nullptr));
    require(number && BN_to_ASN1_INTEGER(number.get(), X509_get_serialNumber(certificate)));
}

void add_extension(X509* certificate, int kind, const std::string& value) {
    X509V3_CTX context;
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, kind, value.c_str()));
    require(extension && X509_add_ext(certificate, extension.get(), -1) == 1);
}

// Only what may stand in a host name reaches OpenSSL's own little configuration language.
bool is_host_name(const std::string& name) {
    return !name.empty() && name.size() <= 253 &&
           name.find_first_not_of(
               "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-") ==
               std::string::npos;
}

Certificate self_signed(EVP_PKEY* key,
                        const std::string& host_name,
                        std::chrono::sys_seconds now,
                        const RandomSource& random) {
    Certificate certificate(X509_new());
    require(certificate && X509_set_version(certificate.get(), X509_VERSION_3) == 1);
    set_serial(certificate.get(), random);
    const std::time_t start = std::chrono::system_clock::to_time_t(now) - kDay;
    require(ASN1_TIME_set(X509_getm_notBefore(certificate.get()), start) != nullptr);
    require(ASN1_TIME_set(X509_getm_notAfter(certificate.get()), start + kDaysValid * kDay) !=
            nullptr);
    X509_NAME* name = X509_get_subject_name(certificate.get());
    const std::array<unsigned char, 8> common{"Samspar"};
    require(X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, common.data(), 7, -1, 0) == 1);
    require(X509_set_issuer_name(certificate.get(), name) == 1);
    require(X509_set_pubkey(certificate.get(), key) == 1);
    std::string names = "DNS:localhost,IP:127.0.0.1,IP:::1";
    if (is_host_name(host_name) && host_name != "localhost") {
        names += ",DNS:" + host_name;
    }
    add_extension(certificate.get(), NID_subject_alt_name, names);
    add_extension(certificate.get(), NID_basic_constraints, "critical,CA:FALSE");
    add_extension(certificate.get(), NID_key_usage, "critical,digitalSignature");
    add_extension(certificate.get(), NID_ext_key_usage, "serverAuth");
    require(X509_sign(certificate.get(), key, EVP_sha256()) > 0);
    return certificate;
}

ByteView content_of(BIO* memory) {
    char* data = nullptr;
    const long size = BIO_get_mem_data(memory, &data);
    return bytes_of({data, static_cast<std::size_t>(size)});
}

}  // namespace

void create_tls_certificate(const std::filesystem::path& certificate,
                            const std::filesystem::path& private_key,
                            const std::string& host_name,
                            std::chrono::sys_seconds now,
                            const RandomSource& random) {
    const PKey key(EVP_EC_gen("P-256"));
    require(key != nullptr);
    const Certificate made = self_signed(key.get(), host_name, now, random);
    const Memory key_text(BIO_new(BIO_s_secmem()));
    const Memory certificate_text(BIO_new(BIO_s_mem()));
    require(key_text && certificate_text);
    require(PEM_write_bio_PrivateKey(
                key_text.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) == 1);
    require(PEM_write_bio_X509(certificate_text.get(), made.get()) == 1);
    try {
        create_owner_only_file(private_key, content_of(key_text.get()));
        create_owner_only_file(certificate, content_of(certificate_text.get()));
    } catch (const std::system_error& error) {
        throw KeyProblem("the TLS certificate " + certificate.string() +
                         " cannot be made: " + error.what());
    }
}

}  // namespace samspar::security
