#include "cli/tls_files.h"

#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <chrono>
#include <filesystem>
#include <system_error>

#include "security/key_file.h"
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

struct stat status_of(const std::filesystem::path& file) {
    struct stat status {};
    if (::stat(file.c_str(), &status) != 0) {
        throw security::KeyProblem("cannot open the TLS key " + file.string() + ": " +
                                   std::generic_category().message(errno));
    }
    return status;
}

// Whoever has it can be the service. A group may read it: that is how keys are handed out to
// services on Debian. A link is followed, because tools that renew certificates keep links.
void refuse_key_open_to_others(const std::filesystem::path& key) {
    if ((status_of(key).st_mode & (S_IRWXO | S_IWGRP)) != 0) {
        throw security::KeyProblem("the TLS key " + key.string() +
                                   " is open to others; run: chmod 640 " + key.string());
    }
}

// What it points to may be anybody's, and would be closed to them and written to.
void refuse_link(const std::filesystem::path& path) {
    if (std::filesystem::is_symlink(std::filesystem::symlink_status(path))) {
        throw security::KeyProblem(path.string() +
                                   " is a symbolic link; remove it, or name the files with "
                                   "--tls-cert and --tls-key");
    }
}

}  // namespace

std::unique_ptr<security::TlsServerContext> open_tls(const store::DataDirectory& directory,
                                                     const std::string& certificate,
                                                     const std::string& private_key) {
    if (!certificate.empty()) {
        refuse_key_open_to_others(private_key);
        return std::make_unique<security::TlsServerContext>(certificate, private_key);
    }
    const std::filesystem::path place = directory.path() / "tls";
    const std::filesystem::path own_certificate = place / "cert.pem";
    const std::filesystem::path own_key = place / "key.pem";
    for (const auto& path : {place, own_certificate, own_key}) {
        refuse_link(path);
    }
    if (!is_fresh(own_certificate) || !std::filesystem::exists(own_key)) {
        std::filesystem::create_directories(place);
        ::chmod(place.c_str(), S_IRWXU);
        std::filesystem::remove(own_certificate);
        std::filesystem::remove(own_key);
        const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
        security::create_tls_certificate(
            own_certificate, own_key, host_name(), now, security::system_random);
    }
    refuse_key_open_to_others(own_key);
    return std::make_unique<security::TlsServerContext>(own_certificate, own_key);
}

}  // namespace samspar::cli
