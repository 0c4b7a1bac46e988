#include "security/tls_certificate.h"

#include <gtest/gtest.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>
#include <sys/stat.h>

#include <memory>

#include "security/file_content.h"
#include "security/key_file.h"
#include "support/temporary_directory.h"

namespace samspar::security {
namespace {

using std::chrono::sys_days;
using namespace std::chrono_literals;
using test::TemporaryDirectory;

constexpr std::chrono::sys_seconds kNow = sys_days(2026y / 11 / 22) + 12h;

struct Made {
    TemporaryDirectory directory;
    X509* certificate = nullptr;

    Made() {
        create_tls_certificate(
            directory / "cert.pem", directory / "key.pem", "server.example", kNow, system_random);
        const std::string text = test::content_of(directory / "cert.pem");
        BIO* memory = BIO_new_mem_buf(text.data(), static_cast<int>(text.size()));
        certificate = PEM_read_bio_X509(memory, nullptr, nullptr, nullptr);
        BIO_free(memory);
    }
    Made(const Made&) = delete;
    Made& operator=(const Made&) = delete;
    ~Made() { X509_free(certificate); }
};

TEST(TlsCertificate, is_for_this_machine_and_no_other) {
    const Made made;
    ASSERT_NE(made.certificate, nullptr);
    EXPECT_EQ(X509_check_host(made.certificate, "localhost", 0, 0, nullptr), 1);
    EXPECT_EQ(X509_check_host(made.certificate, "server.example", 0, 0, nullptr), 1);
    EXPECT_EQ(X509_check_ip_asc(made.certificate, "127.0.0.1", 0), 1);
    EXPECT_EQ(X509_check_ip_asc(made.certificate, "::1", 0), 1);
    EXPECT_EQ(X509_check_host(made.certificate, "other.example", 0, 0, nullptr), 0);
    EXPECT_EQ(X509_check_ip_asc(made.certificate, "127.0.0.2", 0), 0);
}

TEST(TlsCertificate, is_valid_from_the_day_before_and_for_398_days) {
    const Made made;
    ASSERT_NE(made.certificate, nullptr);
    int days = 0;
    int seconds = 0;
    ASSERT_EQ(ASN1_TIME_diff(&days,
                             &seconds,
                             X509_get0_notBefore(made.certificate),
                             X509_get0_notAfter(made.certificate)),
              1);
    EXPECT_EQ(days, 398);
    EXPECT_EQ(seconds, 0);
    EXPECT_EQ(ASN1_TIME_cmp_time_t(X509_get0_notBefore(made.certificate),
                                   std::chrono::system_clock::to_time_t(kNow - 24h)),
              0);
}

TEST(TlsCertificate, is_signed_by_its_own_p256_key_which_only_the_owner_can_read) {
    const Made made;
    ASSERT_NE(made.certificate, nullptr);
    EVP_PKEY* key = X509_get0_pubkey(made.certificate);
    EXPECT_EQ(X509_verify(made.certificate, key), 1);
    EXPECT_EQ(EVP_PKEY_get_bits(key), 256);
    const std::string text = test::content_of(made.directory / "key.pem");
    BIO* memory = BIO_new_mem_buf(text.data(), static_cast<int>(text.size()));
    EVP_PKEY* secret = PEM_read_bio_PrivateKey(memory, nullptr, nullptr, nullptr);
    BIO_free(memory);
    EXPECT_EQ(X509_check_private_key(made.certificate, secret), 1);
    EVP_PKEY_free(secret);
    struct stat status {};
    ASSERT_EQ(::stat((made.directory / "key.pem").c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & 0777U, 0600U);
}

TEST(TlsCertificate, does_not_write_over_one_that_is_there) {
    const Made made;
    const std::string before = test::content_of(made.directory / "cert.pem");
    EXPECT_THROW(create_tls_certificate(made.directory / "cert.pem",
                                        made.directory / "key.pem",
                                        "server.example",
                                        kNow,
                                        system_random),
                 KeyProblem);
    EXPECT_EQ(test::content_of(made.directory / "cert.pem"), before);
}

TEST(TlsCertificate, leaves_out_a_host_name_that_is_none) {
    const TemporaryDirectory directory;
    create_tls_certificate(directory / "cert.pem",
                           directory / "key.pem",
                           "evil,DNS:bank.example",
                           kNow,
                           system_random);
    EXPECT_NE(test::content_of(directory / "cert.pem"), "");
}

}  // namespace
}  // namespace samspar::security
