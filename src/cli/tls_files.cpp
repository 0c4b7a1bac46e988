#include "cli/tls_files.h"

#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <filesystem>

#include "security/tls_certificate.h"

namespace samspar::cli {
namespace {

constexpr std::chrono::hours kMakeAnewAfter{24 * 370};  // of the 398 days it is good for

std::string host_name() {
    std::array<char, 256> name{};
    return ::gethostname(name.data(), name.size() - 1) == 0 ? std::string(name.data())
                                                            : "localhost";
}

bool is_fresh(const std::filesystem::path& certificate) {
    std::error_code error;
    const auto made = std::filesystem::last_write_time(certificate, error);
    return !error && std::filesystem::file_time_type::clock::now() - made < kMakeAnewAfter;
}

}  // namespace

std::unique_ptr<security::TlsServerContext> open_tls(const store::DataDirectory& directory,
                                                     const std::string& certificate,
                                                     const std::string& private_key) {
    if (!certificate.empty()) {
        return std::make_unique<security::TlsServerContext>(certificate, private_key);
    }
    const std::filesystem::path place = directory.path() / "tls";
    const std::filesystem::path own_certificate = place / "cert.pem";
    const std::filesystem::path own_key = place / "key.pem";
    if (!is_fresh(own_certificate) || !std::filesystem::exists(own_key)) {
        std::filesystem::create_directories(place);
        ::chmod(place.c_str(), S_IRWXU);
        std::filesystem::remove(own_certificate);
        std::filesystem::remove(own_key);
        const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
        security::create_tls_certificate(
            own_certificate, own_key, host_name(), now, security::system_random);
    }
    return std::make_unique<security::TlsServerContext>(own_certificate, own_key);
}

}  // namespace samspar::cli
