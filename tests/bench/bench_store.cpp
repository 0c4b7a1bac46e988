#include "bench/bench_store.h"

#include "security/keyring_file.h"

namespace samspar::bench {
namespace {

std::filesystem::path key_file(const std::filesystem::path& directory) {
    return directory.string() + ".key";
}

}  // namespace

void create_bench_store(const std::filesystem::path& directory) {
    const auto data = store::DataDirectory::create(directory);
    const auto key = security::create_key_file(key_file(directory), security::system_random);
    const auto ring = security::create_keyring(directory, key, security::system_random);
    domain::Forbund forbund;
    forbund.namn = "Mätförbundet";
    forbund.kommuner = {{"0126", "Huddinge"}, {"0127", "Botkyrka"}, {"0128", "Salem"}};
    store::Store::create(data, ring, forbund);
}

store::Store open_bench_store(const std::filesystem::path& directory) {
    const auto ring =
        security::load_keyring(directory, security::read_key_file(key_file(directory)));
    return store::Store(store::DataDirectory(directory), ring);
}

}  // namespace samspar::bench
