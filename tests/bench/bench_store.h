#pragma once

#include <filesystem>

#include "store/store.h"

namespace samspar::bench {

// A store whose keys lie beside it in DIR.keyring and DIR.key: for invented rows only.
void create_bench_store(const std::filesystem::path& directory);
store::Store open_bench_store(const std::filesystem::path& directory);

}  // namespace samspar::bench
