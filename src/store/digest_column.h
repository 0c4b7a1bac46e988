#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <stdexcept>

#include "security/sha256.h"

namespace samspar::store {

inline void bind_digest(SQLite::Statement& statement,
                        int index,
                        const security::Sha256Digest& digest) {
    statement.bind(index, digest.data(), static_cast<int>(digest.size()));
}

[[nodiscard]] inline security::Sha256Digest read_digest(SQLite::Statement& query, int column) {
    const SQLite::Column blob = query.getColumn(column);
    security::Sha256Digest digest{};
    if (blob.getBytes() != static_cast<int>(digest.size())) {
        throw std::runtime_error("a stored hash has the wrong length");
    }
    std::copy_n(static_cast<const std::uint8_t*>(blob.getBlob()), digest.size(), digest.begin());
    return digest;
}

}  // namespace samspar::store
