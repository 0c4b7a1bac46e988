#pragma once

#include <cstdint>
#include <optional>

#include "store/data_directory.h"

namespace samspar::store {

enum class Room : std::uint8_t { kEnough, kLittle, kNone };

// What is left of the disk that the data are on.
struct DiskRoom {
    std::uintmax_t free = 0;  // bytes
    bool may_be_written = true;
    Room room = Room::kEnough;  // kNone: soon, or already, nothing can be stored
};

// Empty when the system does not say.
[[nodiscard]] std::optional<DiskRoom> disk_room(const DataDirectory& directory);

}  // namespace samspar::store
