#pragma once

#include "store/column.h"
#include "store/publicering_files.h"

namespace samspar::store {

// The columns in which a frozen file lies, of whatever it is a part, in the order of the two below.
inline constexpr const char* kFileColumns = "format, name, media_type, sha256, content";

inline void bind_file(SQLite::Statement& insert, int first, const PubliceringFile& file) {
    insert.bind(first, file.format);
    insert.bind(first + 1, file.name);
    insert.bind(first + 2, file.media_type);
    insert.bind(first + 3, file.sha256);
    insert.bind(first + 4, file.content.data(), static_cast<int>(file.content.size()));
}

[[nodiscard]] inline PubliceringFile read_file(SQLite::Statement& query, int first) {
    return {.format = text(query, first),
            .name = text(query, first + 1),
            .media_type = text(query, first + 2),
            .sha256 = text(query, first + 3),
            .content = query.getColumn(first + 4).getString()};
}

}  // namespace samspar::store
