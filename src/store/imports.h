#pragma once

#include <cstdint>
#include <string>

#include "store/store.h"

namespace samspar::store {

struct ImportRecord {
    std::string kind;         // registreringar, insatser or antal
    std::string file_sha256;  // of the file as it came
    std::int64_t rows_new = 0;
    std::int64_t rows_changed = 0;
    std::int64_t rows_same = 0;
    std::int64_t rows_refused = 0;
};

// Starts an import so that its rows can name it; the counts are set by finish_import.
std::int64_t begin_import(WriteScope& scope, const Actor& actor, const ImportRecord& record);
void finish_import(WriteScope& scope, std::int64_t id, const ImportRecord& record);

}  // namespace samspar::store
