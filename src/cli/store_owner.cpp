#include "cli/store_owner.h"

#include <sys/stat.h>
#include <unistd.h>

#include "cli/os_account.h"
#include "cli/unix_socket.h"

namespace samspar::cli {

void refuse_other_users(const store::DataDirectory& directory) {
    struct stat status {};
    if (::stat(directory.path().c_str(), &status) != 0 || status.st_uid == ::geteuid()) {
        return;  // that there is none is told where it is opened
    }
    if (::geteuid() == 0 && connect_to(directory.control_socket())) {
        throw store::StoreInUse("the store in " + directory.path().string() +
                                " is in use by its service");
    }
    const std::string owner = account_of(status.st_uid);
    throw store::OpenProblem("the store in " + directory.path().string() + " belongs to the user " +
                             owner + "; give the command as that user: sudo -u " + owner +
                             " samspar ...");
}

}  // namespace samspar::cli
