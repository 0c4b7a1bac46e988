#include "cli/service_process.h"

#include <malloc.h>
#include <sys/resource.h>

#include <algorithm>

namespace samspar::cli {
namespace {

constexpr int kHeaps = 2;
constexpr int kTrimBytes = 4 * 1024 * 1024;
// Larger blocks, such as replies and the memory of password hashes, are given back at once.
constexpr int kMappedBytes = 256 * 1024;
constexpr rlim_t kOpenFiles = 4096;

}  // namespace

void prepare_to_serve() {
    ::mallopt(M_ARENA_MAX, kHeaps);
    ::mallopt(M_TRIM_THRESHOLD, kTrimBytes);
    ::mallopt(M_MMAP_THRESHOLD, kMappedBytes);
    rlimit files{};
    if (::getrlimit(RLIMIT_NOFILE, &files) == 0 && files.rlim_cur < kOpenFiles) {
        files.rlim_cur = std::min(files.rlim_max, kOpenFiles);
        ::setrlimit(RLIMIT_NOFILE, &files);
    }
}

}  // namespace samspar::cli
