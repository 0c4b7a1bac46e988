#pragma once

#include <optional>
#include <string>

#include "arkiv/unpacker.h"
#include "cli/output.h"

namespace samspar::cli {

// Where `samspar arkiv` puts the tar that comes from the store, with the rights of whoever gives
// the command.

// Into a directory, whole or not at all.
class ArchiveDirectory : public DataTaker {
public:
    // `data`: the data directory of the store, in which no archive may lie.
    ArchiveDirectory(std::string target, std::string data)
        : target_(std::move(target)), data_(std::move(data)) {}

    void begin() override;
    void take(std::string_view bytes) override;
    // Checks what is on the disk, gives it its name and says so. Throws FileProblem.
    void finish(Output& output, bool json);

private:
    std::string target_;
    std::string data_;
    std::optional<arkiv::Unpacker> unpacker_;
};

// To stdout, of which all has to arrive: a reader that goes away is no end but a failure.
class ArchiveStream : public DataTaker {
public:
    // Throws FileProblem when stdout is a terminal.
    void begin() override;
    void take(std::string_view bytes) override;
};

}  // namespace samspar::cli
