#pragma once

#include "store/data_directory.h"
#include "store/scope.h"

namespace samspar::store {

// Does work that a full disk may stop, and does it once more with the ballast given up. What comes
// of it has to be the same when it is begun anew.
template <typename Work>
auto with_ballast(const DataDirectory& directory, const Work& work) {
    try {
        return work();
    } catch (const std::exception& error) {
        if (failure_kind(error) != FailureKind::kDiskFull || !release_ballast(directory)) {
            throw;
        }
    }
    return work();
}

}  // namespace samspar::store
