#include "store/disk_room.h"

#include <sys/statvfs.h>

namespace samspar::store {
namespace {

constexpr std::uintmax_t kMegabyte = std::uintmax_t{1024} * 1024;
constexpr std::uintmax_t kLittleRoom = 1024 * kMegabyte;
constexpr std::uintmax_t kNoRoom = 64 * kMegabyte;

}  // namespace

std::optional<DiskRoom> disk_room(const DataDirectory& directory) {
    struct statvfs disk {};
    if (::statvfs(directory.path().c_str(), &disk) != 0) {
        return std::nullopt;
    }
    const std::uintmax_t free = std::uintmax_t{disk.f_bavail} * disk.f_frsize;
    return DiskRoom{.free = free,
                    .may_be_written = (disk.f_flag & ST_RDONLY) == 0,
                    .room = free < kNoRoom       ? Room::kNone
                            : free < kLittleRoom ? Room::kLittle
                                                 : Room::kEnough};
}

}  // namespace samspar::store
